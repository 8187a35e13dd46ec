namespace Metrics;

/// <summary>A metric of the order of the samples: it keeps all of them.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class RankMetric<TOptions> : RegressionMetric<TOptions>, IRowEntries<TensorPair>
    where TOptions : OutputsOptions
{
    private readonly RankDefinition<TOptions> definition;
    private readonly SequenceState predictions;
    private readonly SequenceState targets;

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

    internal sealed override Resampling Resampling => Resampling.ByEntries;

    private protected sealed override void Accumulate(TensorPair input)
    {
        var (x, y) = definition.Columns(input.Preds, input.Target, Options);
        predictions.Append(x);
        targets.Append(y);
    }

    private protected sealed override Tensor Score() => definition.Score(predictions.Value, targets.Value, Options);
}
