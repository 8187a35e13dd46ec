namespace Metrics;

/// <summary>The objects of one side in managed memory, image after image.</summary>
/// <param name="Counts">The number of objects of each image.</param>
/// <param name="Labels">The class of each object.</param>
/// <param name="Boxes">The box of each object; none if they are not compared by boxes.</param>
/// <param name="Masks">The mask of each object; none likewise.</param>
internal sealed record ObjectTable(long[] Counts, long[] Labels, Box[] Boxes, MaskTable Masks)
{
    /// <summary>The image of each object.</summary>
    public int[] Images { get; } = [.. Counts.Index().SelectMany(image => Enumerable.Repeat(image.Index, (int)image.Item))];
}

/// <summary>The found objects.</summary>
/// <param name="Objects">Where they are.</param>
/// <param name="Scores">How sure the model is of each.</param>
internal sealed record FoundTable(ObjectTable Objects, double[] Scores);

/// <summary>The true objects.</summary>
/// <param name="Objects">Where they are.</param>
/// <param name="IsCrowd">Which of them stand for a crowd.</param>
/// <param name="Areas">The area of each, by which it counts as small, medium or large.</param>
internal sealed record TruthTable(ObjectTable Objects, bool[] IsCrowd, double[] Areas);
