using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>
/// Estimates how much a metric would vary over other samples of the same kind: replicates of the metric each see a random
/// resample of every batch, and the mean, standard deviation and quantiles over the replicates are returned.
/// </summary>
/// <remarks>
/// The results are named <c>mean</c>, <c>std</c>, <c>quantile</c> and <c>raw</c>; around a collection these stand after the
/// name of each result (<c>BinaryAccuracy_mean</c>). The draws depend on the seed and the number of the batch alone.
/// Source: Efron, Bootstrap methods: another look at the jackknife (1979); Oza and Russell, Online bagging and boosting (2001).
/// </remarks>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
/// <example>
/// <code>
/// using var metric = new BootStrapper&lt;TensorPair&gt;(new BinaryAccuracy(), new() { NumBootstraps = 1000, Quantile = [0.025, 0.975] });
/// metric.Update(new(preds, target));
/// var interval = metric.Compute()["quantile"];
/// </code>
/// </example>
public sealed class BootStrapper<TInput> : Metric<TInput, NamedResults>, IConfigured<BootStrapperOptions>, IComposedMetric
    where TInput : class, IMetricInput<TInput>
{
    private readonly List<Metric<TInput>> replicates = [];
    private long earlierBatches;

    /// <summary>Wraps a metric.</summary>
    /// <param name="metric">The metric or collection to replicate; the wrapper owns it from now on. It is not updated itself.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    public BootStrapper(Metric<TInput> metric, BootStrapperOptions? options = null)
        : base(nameof(BootStrapper<>))
    {
        ArgumentNullException.ThrowIfNull(metric);
        Options = options ?? new();
        Options.Validate();
        Metric = AddChild("metric", metric);
        for (var i = 0; i < Options.NumBootstraps; i++)
        {
            replicates.Add(AddChild($"replicate{i}", metric.New()));
        }
    }

    /// <summary>The metric that is replicated.</summary>
    public Metric<TInput> Metric { get; }

    /// <summary>The replicates, each of which has seen resamples of its own.</summary>
    public IReadOnlyList<Metric<TInput>> Replicates => replicates;

    /// <inheritdoc/>
    public BootStrapperOptions Options { get; }

    JsonObject IComposedMetric.DescribeArguments() =>
        MetricJson.ToObject(new BootStrapperArguments(MetricConfiguration.Of(Metric), Options));

    /// <inheritdoc/>
    protected override void UpdateState(TInput input)
    {
        using var generator = new Generator(SeedOf(earlierBatches + UpdateCount));
        foreach (var replicate in replicates)
        {
            using var scope = NewDisposeScope();
            var rows = DrawRows(input.Count, generator).to(Device);
            if (rows.NumberOfElements > 0)
            {
                replicate.UpdateTracked(input.Select(rows));
            }
        }
    }

    /// <inheritdoc/>
    protected override NamedResults ComputeState()
    {
        var values = replicates.ConvertAll(replicate => replicate.ComputeTracked() switch
        {
            Tensor tensor => [new(string.Empty, tensor)],
            IMetricResult composite => composite.Tensors.Select(part => new KeyValuePair<string, Tensor>($"{part.Key}_", part.Value)).ToList(),
            var other => throw new InvalidOperationException($"{Metric.Name} returned a {other.GetType().Name}."),
        });
        return new(Enumerable.Range(0, values[0].Count).SelectMany(i => Summarise(values[0][i].Key, stack(values.Select(parts => parts[i].Value)))));
    }

    /// <inheritdoc/>
    protected override Metric CreateNew() => new BootStrapper<TInput>(Metric.New(), Options);

    private protected override void PrepareBatch(Metric batchMetric) => ((BootStrapper<TInput>)batchMetric).earlierBatches = UpdateCount;

    /// <summary>
    /// Spreads the seed and the number of the batch (Fibonacci hashing), so that neighbours do not draw alike. The upper half of
    /// the product depends on both; torch's CPU generator looks at 32 bits of a seed only.
    /// </summary>
    private ulong SeedOf(long batchNumber) => unchecked((((ulong)Options.Seed << 32) + (ulong)batchNumber) * 0x9E3779B97F4A7C15UL) >> 32;

    private Tensor DrawRows(long count, Generator generator) =>
        Options.SamplingStrategy == SamplingStrategy.Poisson
            ? arange(count).repeat_interleave(poisson(ones(count), generator).to(ScalarType.Int64))
            : randint(0, Math.Max(count, 1), new long[] { count }, dtype: ScalarType.Int64, generator: generator);

    private IEnumerable<KeyValuePair<string, object>> Summarise(string prefix, Tensor values)
    {
        if (Options.Mean)
        {
            yield return new($"{prefix}mean", values.mean([0]));
        }

        if (Options.Std)
        {
            yield return new($"{prefix}std", values.std(0, unbiased: true));
        }

        if (Options.Quantile.Count > 0)
        {
            var quantiles = values.quantile(tensor(Options.Quantile.ToArray(), dtype: values.dtype, device: values.device), 0);
            yield return new($"{prefix}quantile", Options.Quantile.Count == 1 ? quantiles.squeeze(0) : quantiles);
        }

        if (Options.Raw)
        {
            yield return new($"{prefix}raw", values);
        }
    }
}
