namespace Metrics;

/// <summary>A metric of the order of the samples: it keeps all of them.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class RankMetric<TOptions> : RegressionMetric<TOptions>, IRowSamples<TensorPair>
    where TOptions : OutputsOptions
{
    private readonly RankDefinition<TOptions> definition;
    private readonly SequenceState predictions;
    private readonly SequenceState targets;
    private Tensor? rowOfSample;
    private Tensor? drawnSamples;

    private protected RankMetric(TOptions options, RankDefinition<TOptions> definition)
        : base(options)
    {
        this.definition = definition;
        predictions = AddSequence("preds");
        targets = AddSequence("target");
    }

    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options;

    internal sealed override Resampling Resampling => Resampling.BySamples;

    /// <summary>The samples that a resample holds, with repetitions; <see langword="null"/> for all of them once.</summary>
    private Tensor? Drawn => (StateLeader as RankMetric<TOptions> ?? this).drawnSamples;

    Tensor IRowSamples<TensorPair>.RowsOf(TensorPair input) => arange(input.Count, dtype: ScalarType.Int64, device: Device);

    void IRowSamples<TensorPair>.BeginReweighting(Tensor rows) => rowOfSample = rows;

    void IRowSamples<TensorPair>.Reweight(RowCounts counts, int resample)
    {
        var ownCounts = counts.All[resample].index_select(0, rowOfSample!).to_type(ScalarType.Int64);
        drawnSamples = arange(ownCounts.shape[0], device: Device).repeat_interleave(ownCounts);
    }

    private protected sealed override void Accumulate(TensorPair input)
    {
        var (x, y) = definition.Columns(input.Preds, input.Target, Options);
        predictions.Append(x);
        targets.Append(y);
    }

    private protected sealed override Tensor Score()
    {
        var (x, y) = (predictions.Value, targets.Value);
        return Drawn is { } drawn
            ? definition.Score(x.index_select(0, drawn), y.index_select(0, drawn), Options)
            : definition.Score(x, y, Options);
    }
}
