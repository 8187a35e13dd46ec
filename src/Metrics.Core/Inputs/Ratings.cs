namespace Metrics;

/// <summary>What several raters said of each sample: the input of measures of agreement between many raters.</summary>
/// <param name="Values">Ratings, samples along the first dimension; the metric says which shapes it takes.</param>
public sealed record Ratings(Tensor Values) : IMetricInput<Ratings>
{
    /// <inheritdoc/>
    public long Count => Values.SampleCount();

    /// <inheritdoc/>
    public bool IsOn(Device device) => Values.IsOn(device);

    /// <inheritdoc/>
    public Ratings To(Device device) => new(Values.to(device));

    /// <inheritdoc/>
    public Ratings Select(Tensor rows) => new(Values.index_select(0, rows));
}
