namespace Metrics;

/// <summary>A point that was chosen on a curve; with several classes or labels a point for each.</summary>
/// <param name="Value">The rate there, such as the precision.</param>
/// <param name="Threshold">The threshold there: scores of at least it count as positive.</param>
public sealed record OperatingPoint(Tensor Value, Tensor Threshold) : IMetricResult
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, Tensor>> Tensors => [new("value", Value), new("threshold", Threshold)];

    IMetricResult IMetricResult.Map(Func<Tensor, Tensor> transform) => new OperatingPoint(transform(Value), transform(Threshold));
}
