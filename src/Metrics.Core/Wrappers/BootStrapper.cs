using System.Globalization;
using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>
/// Estimates how much a metric would vary over other samples of the same kind: replicates of the metric each see a random
/// resample of every batch, and the mean, standard deviation and quantiles over the replicates are returned.
/// </summary>
/// <remarks>
/// <para>
/// The results are named <c>mean</c>, <c>std</c>, <c>quantile</c> and <c>raw</c>; around a collection these stand after the
/// name of each result (<c>BinaryAccuracy_mean</c>). The draws depend on the seed and the number of the batch alone;
/// they are made on the CPU, so each update makes a GPU wait.
/// Source: Efron, Bootstrap methods: another look at the jackknife (1979); Oza and Russell, Online bagging and boosting (2001).
/// </para>
/// <para>
/// There are copies of the metric, each updated by itself, only where nothing better is known. Where the states are sums over rows
/// (counts, errors, moments, pairs of labels, texts, images), the sums are drawn anew: rows that add the same are drawn together, so
/// that the cost hardly depends on the number of replicates. Where samples are kept, they are kept once: exact curves are ranked once,
/// and each replicate weighs them; ranks, values for each sample, clusters of points and documents of queries are computed from the
/// samples that were drawn. All of this also holds for collections, formulas and class-wise values of such metrics.
/// </para>
/// <para>
/// These are copied. Mean average precision: objects are matched and ranked anew for each replicate. Overlaps of boxes by class: which
/// classes have a value depends on the images that are drawn. The critical success index of a sequence: its indices run along another
/// dimension than rows. Running values, minima and maxima along the way, and trackers: they depend on the sequence of batches.
/// Transformers of inputs, wrappers of several outputs or tasks, and bootstraps: the metrics inside see other rows. Metrics of one's own.
/// </para>
/// </remarks>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
/// <example>
/// <code>
/// using var metric = new BootStrapper&lt;TensorPair&gt;(new BinaryAccuracy(), new() { NumBootstraps = 1000, Quantile = [0.025, 0.975] });
/// metric.Update(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L }));
/// var interval = metric.Compute()["quantile"];   // [0, 1]
/// </code>
/// </example>
public sealed class BootStrapper<TInput> : Metric<TInput, NamedResults>, IConfigured<BootStrapperOptions>, IComposedMetric
    where TInput : class, IMetricInput<TInput>
{
    private readonly List<Metric<TInput>> copies = [];
    private readonly ResampledStates<TInput>? resampled;
    private readonly RowDraws draws;
    private long earlierBatches;

    /// <summary>Wraps a metric.</summary>
    /// <param name="metric">The metric or collection to replicate; the wrapper owns it from now on. It sees each batch as it is.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    public BootStrapper(Metric<TInput> metric, BootStrapperOptions? options = null)
        : base(nameof(BootStrapper<>))
    {
        ArgumentNullException.ThrowIfNull(metric);
        Options = options ?? new();
        Options.Validate();
        Metric = AddChild("metric", metric);
        draws = new(Options.SamplingStrategy, Options.Seed);
        if (ResampledMetrics.Of(metric) is { } parts)
        {
            resampled = new(parts, Options.NumBootstraps, draws, (name, initial) => AddState(name, initial, MergeRule.Joint, widens: true), AddSequence);
            return;
        }

        for (var i = 0; i < Options.NumBootstraps; i++)
        {
            copies.Add(AddChild($"replicate{i.ToString(CultureInfo.InvariantCulture)}", metric.New()));
        }
    }

    /// <summary>The metric that is replicated.</summary>
    public Metric<TInput> Metric { get; }

    /// <inheritdoc/>
    public BootStrapperOptions Options { get; }

    JsonObject IComposedMetric.DescribeArguments() =>
        MetricJson.ToObject(new BootStrapperArguments(MetricConfiguration.Of(Metric), Options));

    /// <summary>Shows each replicate: a metric with its states, which are those of the next one after the call.</summary>
    internal void ForEachReplicate(Action<Metric<TInput>> look)
    {
        if (resampled is null)
        {
            copies.ForEach(look);
            return;
        }

        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var scratch = Scratch();
        resampled.ForEach(scratch, look);
    }

    /// <inheritdoc/>
    protected override void UpdateState(TInput input)
    {
        Metric.UpdateTracked(input);
        var number = earlierBatches + UpdateCount;
        resampled?.Update(input, number, isFirst: UpdateCount == 0);
        var blocks = new DrawnBlocks(draws, copies.Count, [(number, checked((int)input.Count))], Device);
        foreach (var (counts, own) in blocks.InTurn().Zip(copies.Chunk(RowCounts.AtOnce)))
        {
            using var scope = NewDisposeScope();
            foreach (var (place, copy) in own.Index())
            {
                var rows = arange(input.Count, device: Device).repeat_interleave(counts.All[place].to_type(ScalarType.Int64));
                if (rows.NumberOfElements > 0)
                {
                    copy.UpdateTracked(input.Select(rows));
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override NamedResults ComputeState()
    {
        if (resampled is not null && ComputeAll() is { } all)
        {
            return new(all.SelectMany(part => Summarise(part.Key, part.Value)));
        }

        using var kept = NewDisposeScope();
        var values = new List<List<KeyValuePair<string, Tensor>>>();
        ForEachReplicate(replicate =>
        {
            using var scope = NewDisposeScope();
            values.Add([.. PartsOf(replicate.ComputeTracked()).Select(part => KeyValuePair.Create(part.Key, scope.MoveToOther(kept, part.Value.clone())))]);
        });
        var summaries = Enumerable.Range(0, values[0].Count).SelectMany(i => Summarise(values[0][i].Key, SideBySide([.. values.Select(parts => parts[i].Value)])));
        return Results.Map(new NamedResults(summaries), tensor => tensor.MoveToOuterDisposeScope());
    }

    /// <inheritdoc/>
    protected override void MergeStates(Metric other)
    {
        ArgumentNullException.ThrowIfNull(other);
        resampled?.Merge(((BootStrapper<TInput>)other).resampled!, UpdateCount, other.UpdateCount);
    }

    /// <inheritdoc/>
    protected override Metric CreateNew() => new BootStrapper<TInput>(Metric.New(), Options);

    private protected override void PrepareBatch(Metric batchMetric) => ((BootStrapper<TInput>)batchMetric).earlierBatches = UpdateCount;

    /// <summary>The values of all replicates, where they can be had without looking at each; otherwise <see langword="null"/>.</summary>
    private List<KeyValuePair<string, Tensor>>? ComputeAll()
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var scratch = Scratch();
        return resampled!.ComputeAll(scratch) is { } all ? [.. PartsOf(all).Select(part => KeyValuePair.Create(part.Key, part.Value.MoveToOuterDisposeScope()))] : null;
    }

    /// <summary>A metric with the states of the one inside.</summary>
    private Metric<TInput> Scratch()
    {
        var scratch = (Metric<TInput>)Metric.New();
        scratch.To(Device);
        scratch.CopyStates(Metric, copy: false);
        return scratch;
    }

    private IEnumerable<KeyValuePair<string, Tensor>> PartsOf(object value) => value switch
    {
        Tensor tensor => [new(string.Empty, tensor)],
        IMetricResult composite => composite.Tensors.Select(part => new KeyValuePair<string, Tensor>($"{part.Key}_", part.Value)),
        var other => throw new InvalidOperationException($"{Metric.Name} returned a {other.GetType().Name}."),
    };

    /// <summary>Replicates of a curve, or of a value per sample, may be of different lengths: then there is nothing to take a mean of.</summary>
    private Tensor SideBySide(Tensor[] values) => Array.Find(values, value => !value.shape.AsSpan().SequenceEqual(values[0].shape)) is { } other
        ? throw new InvalidOperationException(
            $"The values of {Metric.Name} have another shape in each replicate ([{string.Join(", ", values[0].shape)}] and [{string.Join(", ", other.shape)}]), so they have no mean. Give it arguments with which its value has a fixed shape.")
        : stack(values);

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
