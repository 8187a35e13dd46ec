namespace CustomMetric;

/// <summary>A wrapper of one's own: the value of the metric inside, times 100.</summary>
public sealed class Percent : Metric<WeightedValue, Tensor>
{
    /// <summary>Wraps a metric.</summary>
    /// <param name="metric">The metric; the wrapper owns it from now on.</param>
    public Percent(Metric<WeightedValue, Tensor> metric) => Metric = AddChild("metric", metric);

    /// <summary>The metric inside.</summary>
    public Metric<WeightedValue, Tensor> Metric { get; }

    /// <inheritdoc/>
    protected override void UpdateState(WeightedValue input) => Metric.Update(input);

    /// <inheritdoc/>
    protected override Tensor ComputeState() => Metric.Compute() * 100;
}

/// <summary>The wrapper as it is saved.</summary>
/// <param name="Metric">The metric inside.</param>
public sealed record PercentArguments(MetricConfiguration Metric);
