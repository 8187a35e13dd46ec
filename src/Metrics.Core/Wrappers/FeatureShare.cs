using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>Metrics that look at their inputs through the same network: for each batch the network runs once.</summary>
/// <remarks>
/// Results are those of a collection of the metrics. The features of a batch are kept while it is taken in, and no longer. Two
/// inputs are the same if their values are, which a GPU waits for.
/// </remarks>
/// <typeparam name="TInput">The record that the metrics take.</typeparam>
/// <example>
/// <code>
/// var calls = 0;
/// Func&lt;Tensor, Tensor> network = images =>
/// {
///     calls++;
///     return images.mean([1]);
/// };
/// using var metrics = new FeatureShare&lt;TensorPair>(new() { { "first", new FeatureGap(network) }, { "second", new FeatureGap(network) } });
/// metrics.Update(tensor(new[,] { { 1.0f, 2.0f } }), tensor(new[,] { { 2.0f, 4.0f } }));
/// var results = metrics.Compute();   // first: 1.5, second: 1.5
/// var callsForPredsAndTarget = calls;   // 2
///
/// sealed class FeatureGap : Metric&lt;TensorPair, Tensor>, IFeatureMetric
/// {
///     private readonly TensorState gap;
///
///     public FeatureGap(Func&lt;Tensor, Tensor> network)
///     {
///         FeatureNetwork = network;
///         gap = AddState("gap", zeros(1), MergeRule.Sum);
///     }
///
///     public Func&lt;Tensor, Tensor> FeatureNetwork { get; set; }
///
///     protected override void UpdateState(TensorPair input) => gap.Accumulate((FeatureNetwork(input.Preds) - FeatureNetwork(input.Target)).abs());
///
///     protected override Tensor ComputeState() => gap.Value.sum();
///
///     protected override Metric CreateNew() => new FeatureGap(FeatureNetwork);
/// }
/// </code>
/// </example>
public sealed class FeatureShare<TInput> : Metric<TInput, NamedResults>, IComposedMetric
    where TInput : class, IMetricInput<TInput>
{
    private readonly FeatureCache cache;

    /// <summary>Puts one network in front of several metrics.</summary>
    /// <param name="metrics">Metrics that are each an <see cref="IFeatureMetric"/>, with one network; the wrapper owns them from now on.</param>
    /// <exception cref="ArgumentException">There is no metric, one has no network, or their networks differ.</exception>
    public FeatureShare(MetricCollection<TInput> metrics)
        : this(metrics, mayDiffer: false)
    {
    }

    /// <summary>Puts the first metric's network in front of all.</summary>
    /// <param name="metrics">The metrics.</param>
    /// <param name="mayDiffer">Whether the networks may be different objects: metrics made from a file each made their own.</param>
    internal FeatureShare(MetricCollection<TInput> metrics, bool mayDiffer)
        : base(nameof(FeatureShare<>))
    {
        ArgumentNullException.ThrowIfNull(metrics);
        var members = metrics.Select(member => WithNetwork(member.Value)).ToList();
        var networks = members.Select(member => FeatureCache.Unwrap(member.FeatureNetwork)).Distinct().ToList();
        if (networks.Count == 0 || (networks.Count > 1 && !mayDiffer))
        {
            throw new ArgumentException($"Expected metrics that share one network, got {networks.Count} networks.", nameof(metrics));
        }

        cache = new(networks[0]);
        members.ForEach(member => member.FeatureNetwork = cache.Features);
        Metrics = AddChild("metrics", metrics);
    }

    /// <summary>The metrics.</summary>
    public MetricCollection<TInput> Metrics { get; }

    /// <summary>The network that they share.</summary>
    public Func<Tensor, Tensor> FeatureNetwork => cache.Network;

    /// <inheritdoc/>
    public override bool IsDifferentiable => Metrics.IsDifferentiable;

    JsonObject IComposedMetric.DescribeArguments() => MetricJson.ToObject(new FeatureShareArguments(MetricConfiguration.Of(Metrics)));

    /// <inheritdoc/>
    protected override void UpdateState(TInput input)
    {
        try
        {
            Metrics.UpdateTracked(input);
        }
        finally
        {
            cache.Clear();
        }
    }

    /// <inheritdoc/>
    protected override NamedResults ComputeState() => (NamedResults)Metrics.ComputeTracked();

    /// <inheritdoc/>
    protected override Metric CreateNew() => new FeatureShare<TInput>((MetricCollection<TInput>)Metrics.New(), mayDiffer: true);

    private static IFeatureMetric WithNetwork(Metric metric) =>
        metric as IFeatureMetric ?? throw new ArgumentException($"Expected metrics with a feature network, got {metric.Name}.", nameof(metric));
}
