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
public sealed class CriticalSuccessIndex : RegressionMetric<CriticalSuccessIndexOptions>
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

    internal static Tensor OfBatch(Tensor preds, Tensor target, CriticalSuccessIndexOptions options) =>
        RegressionInputs.Finish(Index(Counts(preds, target, options)), RegressionInputs.AreDouble(preds, target));

    private protected override void Accumulate(TensorPair input)
    {
        var batch = Counts(input.Preds, input.Target, Options);
        if (Options.KeepSequenceDim is null)
        {
            total.Accumulate(batch);
        }
        else
        {
            sequence.Append(batch);
        }
    }

    private protected override Tensor Score() => Index(Options.KeepSequenceDim is null ? total.Value : sequence.Value.reshape(-1, 2));

    /// <summary>Hits, and events in either; shape [indices, 2].</summary>
    private static Tensor Counts(Tensor preds, Tensor target, CriticalSuccessIndexOptions options)
    {
        if (options.ValidateArgs)
        {
            RegressionInputs.Check(preds, target);
            if (options.KeepSequenceDim >= preds.dim())
            {
                throw new ArgumentException($"Expected preds with a dimension {options.KeepSequenceDim} ({nameof(options.KeepSequenceDim)}), got {RegressionInputs.Shape(preds)}.", nameof(preds));
            }
        }

        var (predicted, observed) = (Events(preds, options), Events(target, options));
        return stack([predicted.logical_and(observed).sum([1]), predicted.logical_or(observed).sum([1])], 1);
    }

    private static Tensor Events(Tensor numbers, CriticalSuccessIndexOptions options)
    {
        var events = numbers.ge(options.Threshold);
        return options.KeepSequenceDim is { } dim ? events.transpose(0, dim).reshape(numbers.shape[dim], -1) : events.reshape(1, -1);
    }

    private static Tensor Index(Tensor counts) => Ratio.Of(counts[.., 0], counts[.., 1]);
}

/// <content>CriticalSuccessIndex.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.CriticalSuccessIndex"/>.</summary>
    /// <param name="preds">Predicted numbers, of any shape.</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor CriticalSuccessIndex(Tensor preds, Tensor target, CriticalSuccessIndexOptions options) =>
        FunctionalForm.Compute(preds, target, options, Metrics.CriticalSuccessIndex.OfBatch);
}
