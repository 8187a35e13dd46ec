namespace Metrics;

/// <summary>Short forms of <see cref="Metric.SetDType"/>, under the names that TorchSharp has for modules.</summary>
/// <remarks>
/// Said of a metric, they convert its floating-point states. TorchSharp's own <c>half()</c> and <c>to(dtype)</c>, said of the model
/// that holds the metric, leave it alone, as in TorchMetrics.
/// </remarks>
public static class MetricDTypes
{
    /// <summary>Keeps floating-point states in 16 bits, which is meant for states that keep samples: sums soon stop growing.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>The metric itself.</returns>
    public static TMetric Half<TMetric>(this TMetric metric)
        where TMetric : Metric => In(metric, ScalarType.Float16);

    /// <summary>Keeps floating-point states in float32.</summary>
    /// <inheritdoc cref="Half{TMetric}" path="/param|/returns"/>
    public static TMetric Float<TMetric>(this TMetric metric)
        where TMetric : Metric => In(metric, ScalarType.Float32);

    /// <summary>Keeps floating-point states in float64.</summary>
    /// <inheritdoc cref="Half{TMetric}" path="/param|/returns"/>
    public static TMetric Double<TMetric>(this TMetric metric)
        where TMetric : Metric => In(metric, ScalarType.Float64);

    private static TMetric In<TMetric>(TMetric metric, ScalarType dtype)
        where TMetric : Metric
    {
        ArgumentNullException.ThrowIfNull(metric);
        metric.SetDType(dtype);
        return metric;
    }
}
