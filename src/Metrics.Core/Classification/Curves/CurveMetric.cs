namespace Metrics;

/// <summary>
/// The family of precision-recall and ROC curves: their members differ only in what they compute from the same scores (or, with
/// thresholds, the same counts), and share them in a collection.
/// </summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class CurveMetric<TOptions, TResult> : Metric<TensorPair, TResult>, IConfigured<TOptions>, IRowSums<TensorPair>, IRowSamples<TensorPair>, ICurveSource
    where TOptions : CurveOptions
    where TResult : class
{
    private readonly CurveTask task;
    private readonly SequenceState? preds;
    private readonly SequenceState? target;
    private readonly TensorState? table;
    private ReweightedCurves? reweighted;

    private protected CurveMetric(TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
        task = options.Task;
        if (options.Thresholds is null)
        {
            preds = AddSequence("preds");
            target = AddSequence("target");
        }
        else
        {
            table = AddState("confmat", zeros(task.TableShape, dtype: ScalarType.Int64), MergeRule.Sum);
        }
    }

    /// <inheritdoc/>
    public TOptions Options { get; }

    internal sealed override Resampling Resampling => table is null ? Resampling.BySamples : Resampling.BySums;

    CurveData? ICurveSource.Reweighted => reweighted?.Data;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => task;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        var (scores, labels, _) = task.Format(input.Preds, input.Target);
        table?.Accumulate(BinnedCurveData.Count(task, scores, labels));
        preds?.Append(scores);
        target?.Append(labels);
    }

    /// <inheritdoc/>
    protected sealed override TResult ComputeState()
    {
        if (table is not null)
        {
            return Compute(BinnedCurveData.From(task, table.Value, this));
        }

        if ((StateLeader ?? this) is ICurveSource { Reweighted: { } data })
        {
            return Compute(data);
        }

        return UpdateCount > 0
            ? Compute(ExactCurveData.From(task, new(preds!.Value, target!.Value), this))
            : throw new InvalidOperationException($"{Name} has seen no batch to draw an exact curve from. With thresholds there is a curve even so.");
    }

    RowSums IRowSums<TensorPair>.Read(TensorPair input) => BinnedCurveData.Rows(task, task.Format(input.Preds, input.Target));

    void IRowSums<TensorPair>.AddSums(Tensor sums) => table!.Accumulate(BinnedCurveData.Table(task, sums));

    Tensor IRowSamples<TensorPair>.RowsOf(TensorPair input) => task.Format(input.Preds, input.Target).Rows.ToTensor(Device);

    void IRowSamples<TensorPair>.BeginReweighting(Tensor rows) =>
        reweighted = new(ExactCurveData.From(task, new(preds!.Value, target!.Value), this).Ranked(), rows);

    void IRowSamples<TensorPair>.Reweight(Tensor counts) => reweighted!.Reweight(counts);

    private protected abstract TResult Compute(CurveData data);
}
