using System.Globalization;
using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>Keeps the value of a metric step by step (epoch by epoch, say), and finds the best step.</summary>
/// <remarks>
/// <see cref="Increment"/> starts a step; updates, <c>Forward</c> and <c>Compute</c> are those of the present step. An epoch that is
/// begun by <see cref="EpochExtensions.BeginEpoch"/> is a step, and needs no <see cref="Increment"/>. A reset forgets all steps. Two
/// trackers merge step by step if they have the same number of steps.
/// </remarks>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
/// <typeparam name="TResult">What the metric computes.</typeparam>
/// <example>
/// <code>
/// using var tracker = MetricTracker.Of(new BinaryAccuracy());
/// foreach (var score in new[] { 0.3f, 0.7f, 0.4f })
/// {
///     tracker.Increment();
///     tracker.Update(tensor(new[] { score, 0.2f }), tensor(new[] { 1L, 0L }));
/// }
///
/// var (value, step) = tracker.FindBest();   // 1, 1
/// </code>
/// </example>
public sealed class MetricTracker<TInput, TResult> : Metric<TInput, TResult>, IComposedMetric
    where TInput : class, IMetricInput<TInput>
    where TResult : class
{
    private readonly TrackingDirections directions;

    /// <summary>The metrics of the steps, and behind them those of steps that a reset has taken back.</summary>
    private readonly List<Metric<TInput, TResult>> steps = [];

    /// <summary>Tracks a metric.</summary>
    /// <param name="metric">The metric or collection to track; the tracker owns it from now on. It is not updated itself.</param>
    /// <param name="maximize">
    /// Whether the largest value is the best; what the metric, or each member of the collection, says of itself if it is left out.
    /// </param>
    /// <exception cref="ArgumentException">Neither the argument nor the metric says which direction is better.</exception>
    public MetricTracker(Metric<TInput, TResult> metric, bool? maximize = null)
        : this(metric, TrackingDirections.For(metric, maximize))
    {
    }

    /// <summary>Tracks a collection whose results have different directions.</summary>
    /// <param name="metric">The collection to track; the tracker owns it from now on. It is not updated itself.</param>
    /// <param name="maximizeEach">For each member of the collection, whether the largest value is the best.</param>
    /// <exception cref="ArgumentException">The metric is no collection, or there are not as many directions as it has members.</exception>
    public MetricTracker(Metric<TInput, TResult> metric, IReadOnlyList<bool> maximizeEach)
        : this(metric, TrackingDirections.ForEach(metric, maximizeEach))
    {
    }

    private MetricTracker(Metric<TInput, TResult> metric, TrackingDirections directions)
        : base(nameof(MetricTracker<,>))
    {
        this.directions = directions;
        Metric = AddChild("metric", metric);
    }

    /// <summary>The metric that each step is given a copy of.</summary>
    public Metric<TInput, TResult> Metric { get; }

    /// <summary>Whether the largest value is the best: one direction for all results, or one for each member of the collection.</summary>
    public IReadOnlyList<bool> Maximize => directions.Maximize;

    /// <summary>How many steps were started.</summary>
    public int StepCount { get; private set; }

    /// <summary>The metrics of the steps, in order.</summary>
    public IReadOnlyList<Metric<TInput, TResult>> Steps => steps[..StepCount];

    /// <inheritdoc/>
    public override bool? HigherIsBetter => Metric.HigherIsBetter;

    /// <inheritdoc/>
    public override bool IsDifferentiable => Metric.IsDifferentiable;

    /// <inheritdoc/>
    protected internal override object MergeKey => directions;

    private protected override bool MergesBatches => false;

    private protected override IEnumerable<KeyValuePair<string, Metric>> StatefulChildren => Children.Skip(1).Take(StepCount);

    private Metric<TInput, TResult> Current =>
        StepCount > 0 ? steps[StepCount - 1] : throw new InvalidOperationException($"{Name} has no step yet: call {nameof(Increment)} first.");

    /// <summary>Starts a step, with nothing seen.</summary>
    /// <exception cref="InvalidOperationException">An epoch is open (which is a step by itself), or the states are those of all workers.</exception>
    public void Increment()
    {
        ThrowIfDisposed();
        ThrowIfSynced();
        ThrowIfInEpoch();
        if (StepCount == steps.Count)
        {
            var step = (Metric<TInput, TResult>)Metric.New();
            steps.Add(AddChild($"step{StepCount.ToString(CultureInfo.InvariantCulture)}", step));
        }

        StepCount++;
        CountChange();
    }

    /// <summary>Computes the value of each step; like <c>Compute</c>, over the data of all workers where there is a <see cref="Metric.Synchronizer"/>.</summary>
    /// <returns>The values in the order of the steps; they belong to the caller's dispose scope.</returns>
    /// <exception cref="InvalidOperationException">There is no step yet.</exception>
    public IReadOnlyList<TResult> ComputeAll()
    {
        _ = Current;
        using var synchronized = SyncsOnCompute ? Synchronized() : null;
        return [.. Steps.Select(step => step.Compute())];
    }

    /// <summary>Finds the step with the best value.</summary>
    /// <param name="result">The name of a result, where the metric computes named ones; otherwise left out.</param>
    /// <returns>
    /// The best step; <see langword="null"/>, and a warning to <see cref="MetricWarnings"/>, if the values are not single numbers,
    /// and <see langword="null"/> if all are NaN, which is never the best.
    /// </returns>
    /// <exception cref="InvalidOperationException">There is no step yet.</exception>
    /// <exception cref="ArgumentException">There is no result of that name.</exception>
    public BestStep? FindBest(string? result = null)
    {
        using var scope = NewDisposeScope();
        BestStep? best = null;
        foreach (var (i, value) in ComputeAll().Index())
        {
            var results = TensorsOf(value);
            var place = PlaceOf(result, results);
            if (results[place].Value is not { NumberOfElements: 1 } number)
            {
                MetricWarnings.Raise(this, $"{Name} finds no best step: {result ?? Metric.Name} is not a single number.");
                return null;
            }

            best = directions.Better(best, new(number.ToDouble(), i), place, results.Count);
        }

        return best;
    }

    JsonObject IComposedMetric.DescribeArguments() =>
        MetricJson.ToObject(new MetricTrackerArguments(MetricConfiguration.Of(Metric), directions.One, directions.Each, StepCount));

    /// <inheritdoc/>
    protected override void UpdateState(TInput input) => Current.UpdateTracked(input);

    /// <inheritdoc/>
    protected override TResult ComputeState() => (TResult)Current.ComputeTracked();

    /// <inheritdoc/>
    protected override void OnReset() => StepCount = 0;

    /// <inheritdoc/>
    protected override Metric CreateNew() => new MetricTracker<TInput, TResult>((Metric<TInput, TResult>)Metric.New(), directions);

    /// <summary>An epoch is a step, and those before it are kept.</summary>
    internal override void OnBeginEpoch()
    {
        if (StepCount == 0 || Current.UpdateCount > 0)
        {
            Increment();
        }
    }

    private protected override void MatchChildren(Metric source)
    {
        while (StepCount < ((MetricTracker<TInput, TResult>)source).StepCount)
        {
            Increment();
        }
    }

    private protected override void PrepareBatch(Metric batchMetric)
    {
        _ = Current;
        ((MetricTracker<TInput, TResult>)batchMetric).Increment();
    }

    private static List<KeyValuePair<string, Tensor>> TensorsOf(TResult value) =>
        value is IMetricResult composite ? [.. composite.Tensors] : [new(string.Empty, (Tensor)(object)value)];

    private int PlaceOf(string? result, List<KeyValuePair<string, Tensor>> results)
    {
        var place = results.FindIndex(other => other.Key == (result ?? string.Empty));
        return place >= 0
            ? place
            : throw new ArgumentException($"Expected the name of a result of {Metric.Name} ({string.Join(", ", results.Select(other => other.Key))}), got {result ?? "none"}.", nameof(result));
    }
}
