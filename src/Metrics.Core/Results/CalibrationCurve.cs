namespace Metrics;

/// <summary>What a calibration error is made of: for each bin of confidence, how sure the predictions were and how often they were right.</summary>
/// <param name="Confidence">The mean confidence of the elements of each bin, float64; NaN for a bin without elements.</param>
/// <param name="Accuracy">The share of elements of each bin that were right, float64; NaN for a bin without elements.</param>
/// <param name="Count">The number of elements of each bin, int64.</param>
public sealed record CalibrationCurve(Tensor Confidence, Tensor Accuracy, Tensor Count) : IMetricResult
{
    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<string, Tensor>> Tensors => [new("confidence", Confidence), new("accuracy", Accuracy), new("count", Count)];

    IMetricResult IMetricResult.Map(Func<Tensor, Tensor> transform) => new CalibrationCurve(transform(Confidence), transform(Accuracy), transform(Count));
}
