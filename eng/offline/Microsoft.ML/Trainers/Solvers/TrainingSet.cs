namespace Microsoft.ML.Trainers;

/// <summary>Training rows in memory.</summary>
/// <param name="Features">One dense row an example.</param>
/// <param name="Labels">For a classifier the zero-based class.</param>
/// <param name="Weights">Weight of each example.</param>
internal sealed record TrainingSet(float[][] Features, float[] Labels, float[] Weights, int FeatureCount)
{
    public int Count => Features.Length;
}
