namespace Metrics;

/// <summary>Rows that are several samples each, one behind the other.</summary>
/// <param name="samples">What the samples add.</param>
/// <param name="perRow">The number of samples of each row, at least 1.</param>
internal sealed class RowsOfSamples(RowSums samples, long perRow) : RowSums(samples.Rows / perRow, samples.Width)
{
    public override Tensor Weighted(Tensor weights) => samples.Weighted(weights.repeat_interleave(perRow, 1));

    public override Tensor? Kinds() => null;

    public override RowSums Select(Tensor chosen) =>
        new RowsOfSamples(samples.Select(((chosen.unsqueeze(1) * perRow) + arange(perRow, device: chosen.device)).flatten()), perRow);
}
