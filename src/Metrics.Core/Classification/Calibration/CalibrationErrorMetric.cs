namespace Metrics;

/// <summary>How far confidences lie from the share of predictions that are right. The state does not grow with the data: it is bins.</summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class CalibrationErrorMetric<TOptions> : SummedMetric<TOptions, TensorPair, Tensor>
    where TOptions : CalibrationErrorOptions
{
    private readonly TensorState count;
    private readonly TensorState confidence;
    private readonly TensorState right;

    private protected CalibrationErrorMetric(TOptions options)
        : base(options)
    {
        count = AddState("count", zeros(options.NBins + 1, dtype: ScalarType.Int64), MergeRule.Sum);
        confidence = AddState("confidence", zeros(options.NBins + 1, dtype: ScalarType.Float64), MergeRule.Sum);
        right = AddState("right", zeros(options.NBins + 1, dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => Options.Key;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input) => Add(CalibrationBinning.Bins.Of(input, Options));

    private protected sealed override RowSums Rows(TensorPair input) => CalibrationBinning.Bins.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => Add(CalibrationBinning.Bins.OfSums(sums, Options));

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => Bins.Error(Options.Norm);

    /// <summary>The bins that the error is made of, for a diagram.</summary>
    /// <returns>The curve, which belongs to the caller's dispose scope. With a <see cref="Metric.Synchronizer"/> it is that of the data of all workers.</returns>
    public CalibrationCurve ComputeCurve()
    {
        using var use = Claim();
        using var synchronized = SyncsOnCompute ? Synchronized() : null;
        Refresh();
        using var scope = NewDisposeScope();
        return Results.Map(Bins.Curve(), part => part.MoveToOuterDisposeScope());
    }

    private CalibrationBins Bins => new(count.Value, confidence.Value, right.Value);

    private void Add(CalibrationBins bins)
    {
        count.Accumulate(bins.Count);
        confidence.Accumulate(bins.Confidence);
        right.Accumulate(bins.Right);
    }
}
