namespace Metrics;

/// <summary>
/// The family of precision-recall and ROC curves: their members differ only in what they compute from the same scores (or, with
/// thresholds, the same counts), and share them in a collection.
/// </summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class CurveMetric<TOptions, TResult> : SummedMetric<TOptions, TensorPair, TResult>, IRowSamples<TensorPair>, ICurveSource
    where TOptions : CurveOptions
    where TResult : class
{
    private readonly CurveTask task;
    private readonly SequenceState? preds;
    private readonly SequenceState? target;
    private readonly SequenceState? weights;
    private readonly TensorState? table;
    private ReweightedCurves? reweighted;

    private protected CurveMetric(TOptions options)
        : base(options)
    {
        task = options.Task;
        if (options.Thresholds is null)
        {
            preds = AddSequence("preds");
            target = AddSequence("target");
            weights = AddSequence("weights");
        }
        else
        {
            table = AddState("confmat", zeros(task.TableShape, dtype: ScalarType.Int64), MergeRule.Sum);
        }
    }

    internal sealed override bool TakesSampleWeight => true;

    internal sealed override Resampling Resampling => table is null ? Resampling.BySamples : Resampling.BySums;

    private CurveSamples Samples => new(preds!.Value, target!.Value, weights!.Length > 0 ? weights.Value : null);

    CurveData? ICurveSource.Reweighted => reweighted?.Data;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => task;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        if (table is null)
        {
            Append(CurveSamples.Of(input, task));
        }
        else
        {
            table.Accumulate(BinnedCurveCounts.Table.Of(input, Options));
        }
    }

    /// <inheritdoc/>
    protected sealed override void MergeStates(Metric other)
    {
        var theirs = (CurveMetric<TOptions, TResult>)other;
        FillWeights(always: theirs.weights?.Length > 0);
        base.MergeStates(other);
        FillWeights(always: false);
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
            ? Compute(ExactCurveData.From(task, Samples, this, Derived<ExactCurveData.KnownSums>()))
            : throw new InvalidOperationException($"{Name} has seen no batch to draw an exact curve from. With thresholds there is a curve even so.");
    }

    private protected sealed override RowSums Rows(TensorPair input) => BinnedCurveCounts.Table.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => table!.Accumulate(BinnedCurveCounts.Table.OfSums(sums, Options));

    private protected sealed override Func<Tensor, Tensor>? ComputeAll =>
        OfResamples is { } formula ? sums => formula(BinnedCurveCounts.Curves(sums, Options, this)) : null;

    Tensor IRowSamples<TensorPair>.RowsOf(TensorPair input)
    {
        var (counted, _, kept) = SampleWeights.Counted(input, validate: false);
        var rows = task.Format(counted.Preds, counted.Target).Rows.ToTensor(Device);
        return kept?.index_select(0, rows) ?? rows;
    }

    void IRowSamples<TensorPair>.BeginReweighting(Tensor rows) =>
        reweighted = new(ExactCurveData.From(task, Samples, this), rows);

    void IRowSamples<TensorPair>.Reweight(RowCounts counts, int resample) => reweighted!.Reweight(counts, resample);

    Tensor? IRowSamples<TensorPair>.ComputeAll(IRowBlocks blocks) =>
        OfResamples is { } formula && reweighted!.SumsIn(blocks) is { } sums && formula(sums) is var values && !sums.AnyIsEmpty() ? values : null;

    private protected abstract TResult Compute(CurveData data);

    /// <summary>What computes the values in several resamples, [R, …]; <see langword="null"/> where the formula takes more than integrals of curves.</summary>
    private protected virtual Func<IntegrableCurves, Tensor>? OfResamples => null;

    private void Append(CurveSamples samples)
    {
        if (samples.Weights is { } weight)
        {
            FillWeights(always: true);
            weights!.Append(weight);
        }

        preds!.Append(samples.Scores);
        target!.Append(samples.Target);
        FillWeights(always: false);
    }

    /// <summary>Once a sample has a weight, those without one weigh 1.</summary>
    private void FillWeights(bool always)
    {
        if (weights is not null && (always || weights.Length > 0) && weights.Length < preds!.Length)
        {
            weights.Append(ones(preds.Length - weights.Length, dtype: ScalarType.Float64, device: Device));
        }
    }
}
