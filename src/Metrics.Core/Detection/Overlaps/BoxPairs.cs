namespace Metrics;

/// <summary>The pairs of found and true boxes of all images of a batch.</summary>
/// <param name="Found">The found box of each pair, as corners [pairs, 4].</param>
/// <param name="Truth">The true box of each pair, likewise.</param>
/// <param name="SameLabel">Whether the boxes of a pair have the same label.</param>
/// <param name="TruthOfPair">The true box of each pair, by its number in the batch.</param>
/// <param name="ImageOfPair">The image of each pair, by its number in the batch.</param>
/// <param name="FoundLabels">The labels of all found boxes of the batch.</param>
/// <param name="TrueLabels">The labels of all true boxes of the batch.</param>
/// <param name="Missed">How many zeros each true box counts for because nothing was found in its image.</param>
/// <param name="Zeros">For each image how many zeros count because it has boxes on one side only.</param>
internal sealed record BoxPairs(Tensor Found, Tensor Truth, Tensor SameLabel, Tensor TruthOfPair, Tensor ImageOfPair, Tensor FoundLabels, Tensor TrueLabels, Tensor Missed, Tensor Zeros)
{
    /// <summary>Pairs up the boxes of each image.</summary>
    /// <remarks>
    /// An image with n boxes on one side and none on the other counts as n zeros, or as n² where labels are not respected: as if
    /// the other side had n boxes elsewhere, of the same labels.
    /// </remarks>
    public static BoxPairs Of(DetectionInput input, BoxOverlapOptions options, Device device)
    {
        var (foundOfPair, truthOfPair, missed) = (new List<long>(), new List<long>(), new List<long>());
        var (imageOfPair, zerosOfImage) = (new List<long>(), new List<long>());
        var (firstFound, firstTruth) = (0L, 0L);
        foreach (var (preds, target) in input.Preds.Zip(input.Target))
        {
            var (found, truth) = (preds.Labels.NumberOfElements, target.Labels.NumberOfElements);
            for (var pair = 0L; pair < found * truth; pair++)
            {
                foundOfPair.Add(firstFound + (pair / truth));
                truthOfPair.Add(firstTruth + (pair % truth));
            }

            imageOfPair.AddRange(Enumerable.Repeat((long)zerosOfImage.Count, (int)(found * truth)));
            var oneSided = found * truth == 0 ? found + truth : 0;
            var zerosOfBox = options.RespectLabels ? Math.Min(oneSided, 1) : oneSided;
            missed.AddRange(Enumerable.Repeat(zerosOfBox, (int)truth));
            zerosOfImage.Add(oneSided * zerosOfBox);
            firstFound += found;
            firstTruth += truth;
        }

        var (rows, columns) = (tensor(foundOfPair.ToArray(), device: device), tensor(truthOfPair.ToArray(), device: device));
        var (foundLabels, trueLabels) = (LabelsOf(input.Preds, device), LabelsOf(input.Target, device));
        return new(
            BoxesOf(input.Preds, options.BoxFormat, device).index_select(0, rows),
            BoxesOf(input.Target, options.BoxFormat, device).index_select(0, columns),
            foundLabels.index_select(0, rows).eq(trueLabels.index_select(0, columns)),
            columns,
            tensor(imageOfPair.ToArray(), device: device),
            foundLabels,
            trueLabels,
            tensor(missed.ToArray(), device: device),
            tensor(zerosOfImage.ToArray(), device: device));
    }

    private static Tensor BoxesOf(IEnumerable<ImageObjects> images, BoxFormat format, Device device) =>
        format.ToXyxy(Joined(images.Select(image => BoxOverlapDefinition.Widened(image.Boxes!).reshape(-1, 4)), zeros(0, 4, device: device)));

    private static Tensor LabelsOf(IEnumerable<ImageObjects> images, Device device) =>
        Joined(images.Select(image => image.Labels.to_type(ScalarType.Int64)), zeros(0, dtype: ScalarType.Int64, device: device));

    private static Tensor Joined(IEnumerable<Tensor> parts, Tensor nothing) => cat([nothing, .. parts]);
}
