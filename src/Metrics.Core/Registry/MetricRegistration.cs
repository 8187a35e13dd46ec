using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>How a class of metrics is found by name, described, and made again.</summary>
public sealed class MetricRegistration
{
    private readonly Func<Metric, JsonObject> describe;
    private readonly Func<JsonObject, Metric> create;
    private readonly Func<MetricOptions, Metric>? createFrom;
    private readonly Func<JsonObject, long>? copies;

    internal MetricRegistration(
        Type type, string torchMetricsName, IReadOnlySet<string> argumentNames, Func<Metric, JsonObject> describe, Func<JsonObject, Metric> create, Func<MetricOptions, Metric>? createFrom = null, Func<JsonObject, long>? copies = null)
    {
        Type = type;
        ArgumentNames = argumentNames;
        Name = type.Name.Split('`')[0];
        TorchMetricsName = torchMetricsName;
        this.describe = describe;
        this.create = create;
        this.createFrom = createFrom;
        this.copies = copies;
    }

    /// <summary>The class; the open generic type where it has type parameters.</summary>
    public Type Type { get; }

    /// <summary>The name of the class.</summary>
    public string Name { get; }

    /// <summary>The name that TorchMetrics gives it, which may differ in casing (<c>BinaryAUROC</c>).</summary>
    public string TorchMetricsName { get; }

    /// <summary>The names of the arguments that metrics of this class take, as in TorchMetrics.</summary>
    public IReadOnlySet<string> ArgumentNames { get; }

    /// <summary>The arguments of a metric of this class.</summary>
    /// <param name="metric">A metric of this class.</param>
    public JsonObject Describe(Metric metric) => describe(metric);

    /// <summary>Makes a metric of this class.</summary>
    /// <param name="arguments">Its arguments, named as in TorchMetrics; what is left out has its default.</param>
    /// <exception cref="ArgumentException">The arguments are not those of the class, or one is out of its range.</exception>
    public Metric Create(JsonObject arguments) => create(arguments);

    /// <summary>Makes a metric of this class from its options, also from those that JSON cannot hold.</summary>
    /// <param name="options">The options that the class takes.</param>
    /// <exception cref="ArgumentException">The class takes other options, or an argument is out of its range.</exception>
    public Metric CreateFrom(MetricOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (createFrom ?? throw new ArgumentException($"{Name} is not made from options.", nameof(options)))(options);
    }

    /// <summary>How many copies of the metrics inside it a metric with such arguments makes, each with states of its own.</summary>
    internal long Copies(JsonObject arguments) => copies?.Invoke(arguments) ?? 1;

    /// <summary>Makes a metric of this class with the arguments of another one.</summary>
    internal Metric CreateLike(Metric metric) =>
        createFrom is not null && metric is IConfigured<MetricOptions> { Options: var options } ? createFrom(options) : create(describe(metric));
}
