using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>What a metric is, apart from what it has seen: the name of its class and its arguments.</summary>
/// <param name="Metric">The registered name of the class.</param>
/// <param name="Arguments">Its arguments, named as in TorchMetrics (<c>num_classes</c>).</param>
public sealed record MetricConfiguration(string Metric, JsonObject Arguments)
{
    /// <summary>Describes a metric.</summary>
    /// <param name="metric">The metric; its class must be registered.</param>
    /// <exception cref="InvalidOperationException">The class is not registered.</exception>
    public static MetricConfiguration Of(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        var registration = MetricRegistry.Get(metric.GetType());
        return new(registration.Name, registration.Describe(metric));
    }

    /// <summary>Makes the metric that the configuration describes, with nothing seen.</summary>
    /// <exception cref="ArgumentException">No class of that name is registered, or the arguments are not its arguments.</exception>
    public Metric Create() => MetricRegistry.Get(Metric).Create(Arguments);

    /// <summary>Makes the metric that the configuration describes, of a type that the caller needs.</summary>
    /// <typeparam name="TMetric">The type, such as <c>Metric&lt;TensorPair, Tensor></c>.</typeparam>
    /// <exception cref="ArgumentException">No class of that name is registered, it is of another type, or the arguments are not its arguments.</exception>
    public TMetric Create<TMetric>()
        where TMetric : Metric => OfType<TMetric>(Create());

    /// <summary>How many metrics with states of their own there are at the innermost place: wrappers that copy a metric may wrap each other.</summary>
    /// <remarks>A float64, which a forged product cannot make negative.</remarks>
    /// <exception cref="ArgumentException">A class is not registered, or its arguments cannot be read.</exception>
    internal double CountCopies() =>
        Math.Max(MetricRegistry.Get(Metric).Copies(Arguments), 1.0) * Inside(Arguments).Select(inner => inner.CountCopies()).DefaultIfEmpty(1).Max();

    private static IEnumerable<MetricConfiguration> Inside(JsonNode? arguments) => arguments switch
    {
        JsonObject named when named.TryGetPropertyValue("metric", out var name) && named["arguments"] is JsonObject inner && name is JsonValue =>
            [new(name.GetValue<string>(), inner)],
        JsonObject named => named.SelectMany(entry => Inside(entry.Value)),
        JsonArray list => list.SelectMany(Inside),
        _ => [],
    };

    private static TMetric OfType<TMetric>(Metric metric)
        where TMetric : Metric
    {
        if (metric is TMetric typed)
        {
            return typed;
        }

        metric.Dispose();
        throw new ArgumentException($"Expected the configuration of a {typeof(TMetric).Name}, got that of a {metric.Name}.", nameof(metric));
    }
}
