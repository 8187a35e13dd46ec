namespace Metrics;

/// <summary>The arguments of <see cref="CriticalSuccessIndex"/>.</summary>
/// <param name="Threshold">What a number must reach to count as an event.</param>
public sealed record CriticalSuccessIndexOptions(double Threshold) : MetricOptions
{
    /// <summary>A dimension with a value for each index, over all batches; <see langword="null"/> for one value. Default: <see langword="null"/>.</summary>
    public int? KeepSequenceDim { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.NotNegative(KeepSequenceDim ?? 0, nameof(KeepSequenceDim));
}

/// <summary>The critical success index (threat score) of events, hits / (hits + misses + false alarms).</summary>
/// <remarks>
/// A number that reaches the threshold is an event: in both a hit, in the target alone a miss, in the predictions alone a false
/// alarm. The inputs may have any shape; 0 without events. With a dimension to keep, there is a value for each of its indices, those
/// of later batches after those of earlier ones. The result is float32, or float64 where an input was. Source: Schaefer, The critical
/// success index as an indicator of warning skill (1990).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new CriticalSuccessIndex(new(0.5));
/// metric.Update(tensor(new[] { 0.9f, 0.2f, 0.7f }), tensor(new[] { 1.0f, 0.6f, 0.1f }));
/// var value = metric.Compute();   // 0.3333
/// </code>
/// </example>
public sealed class CriticalSuccessIndex : SummedRegressionMetric<CriticalSuccessIndexOptions>
{
    private readonly TensorState total;
    private readonly SequenceState sequence;

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments.</param>
    public CriticalSuccessIndex(CriticalSuccessIndexOptions options)
        : base(options)
    {
        total = AddState("counts", zeros(1, 2, dtype: ScalarType.Int64), MergeRule.Sum);
        sequence = AddSequence("counts_of_sequence");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <summary>The indices of a sequence run along another dimension than rows, and those of each batch are others: no row adds to them by itself.</summary>
    internal override Resampling Resampling => HasRowSums ? Resampling.BySums : Resampling.ByCopy;

    private protected override bool HasRowSums => EventCounting.Instance.AreSums(Options);

    private protected override void Accumulate(TensorPair input)
    {
        var batch = EventCounting.Instance.Of(input, Options);
        if (HasRowSums)
        {
            total.Accumulate(batch);
        }
        else
        {
            sequence.Append(batch);
        }
    }

    private protected override RowSums Rows(TensorPair input) => EventCounting.Instance.Rows(input, Options);

    private protected override void AddSums(Tensor sums) => total.Accumulate(EventCounting.Instance.OfSums(sums, Options));

    private protected override Tensor Score() => EventCounting.Instance.Score(HasRowSums ? total.Value : sequence.Value.reshape(-1, 2), Options);

    private protected override Tensor ScoreAll(Tensor sums) => EventCounting.Instance.Score(EventCounting.Instance.OfSums(sums, Options), Options);
}

/// <content>CriticalSuccessIndex.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.CriticalSuccessIndex"/>.</summary>
    /// <param name="preds">Predicted numbers, of any shape.</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor CriticalSuccessIndex(Tensor preds, Tensor target, CriticalSuccessIndexOptions options, Tensor? sampleWeight = null) =>
        EventCounting.Instance.Compute(preds, target, sampleWeight, options, isDifferentiable: false);
}

/// <summary>Counts of hits, and of events in either of predictions and target; shape [indices, 2].</summary>
internal sealed class EventCounting : RegressionDefinition<CriticalSuccessIndexOptions, Tensor>
{
    public static readonly EventCounting Instance = new();

    public override bool AreSums(CriticalSuccessIndexOptions options) => options.KeepSequenceDim is null;

    public override Tensor Score(Tensor statistics, CriticalSuccessIndexOptions options) => Ratio.Of(statistics[.., 0], statistics[.., 1]);

    public override RowSums Rows(TensorPair input, CriticalSuccessIndexOptions options)
    {
        var counts = Count(input, events => events.reshape(input.Count, events.NumberOfElements / Math.Max(input.Count, 1)), options);
        return OfColumns(input, counts.to_type(ScalarType.Float64));
    }

    public override Tensor OfSums(Tensor sums, CriticalSuccessIndexOptions options) => WithoutDtype(sums).reshape(-1, 2);

    protected override Tensor Unweighted(TensorPair input, CriticalSuccessIndexOptions options) =>
        Count(input, events => options.KeepSequenceDim is { } dim ? events.transpose(0, dim).reshape(events.shape[dim], -1) : events.reshape(1, -1), options);

    /// <summary>Counts in each row of a matrix into which events are laid out.</summary>
    private static Tensor Count(TensorPair input, Func<Tensor, Tensor> layOut, CriticalSuccessIndexOptions options)
    {
        var (preds, target) = input;
        if (options.ValidateArgs)
        {
            RegressionInputs.Check(preds, target);
            if (options.KeepSequenceDim >= preds.dim())
            {
                throw new ArgumentException($"Expected preds with a dimension {options.KeepSequenceDim} ({nameof(options.KeepSequenceDim)}), got {TensorChecks.Shape(preds)}.", nameof(input));
            }
        }

        var (predicted, observed) = (layOut(preds.ge(options.Threshold)), layOut(target.ge(options.Threshold)));
        return stack([predicted.logical_and(observed).sum([1]), predicted.logical_or(observed).sum([1])], 1);
    }
}
