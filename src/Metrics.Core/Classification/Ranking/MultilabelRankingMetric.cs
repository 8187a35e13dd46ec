namespace Metrics;

/// <summary>The mean over samples of a value that depends on how scores rank the labels of the sample.</summary>
/// <remarks>
/// <c>Preds</c> are scores of shape [N, L, …], <c>Target</c> labels 0 and 1 of the same shape. Scores outside of [0, 1] are taken for
/// logits, which leaves their order as it is.
/// </remarks>
public abstract class MultilabelRankingMetric : Metric<TensorPair, Tensor>, IConfigured<MultilabelRankingOptions>, IRowSums<TensorPair>
{
    private readonly TensorState measure;
    private readonly TensorState total;

    private protected MultilabelRankingMetric(MultilabelRankingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
        measure = AddState("measure", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public MultilabelRankingOptions Options { get; }

    internal sealed override bool TakesSampleWeight => true;

    internal sealed override Resampling Resampling => Resampling.BySums;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.SampleWeight is not null)
        {
            SampleWeights.Add(this, input, Options.ValidateArgs);
            return;
        }

        var ranking = LabelRanking.From(input.Preds, input.Target, Options);
        measure.Accumulate(Measure(ranking).sum());
        total.Accumulate(tensor(ranking.Samples, device: Device));
    }

    RowSums IRowSums<TensorPair>.Read(TensorPair input)
    {
        var ranking = LabelRanking.From(input.Preds, input.Target, Options);
        var values = Measure(ranking);
        return new ValueRows(stack([values, ones_like(values)], 1), ranking.Rows);
    }

    void IRowSums<TensorPair>.AddSums(Tensor sums)
    {
        measure.Accumulate(sums[0]);
        total.Accumulate(sums[1]);
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => Ratio.Of(measure.Value, total.Value, double.NaN).to_type(ScalarType.Float32);

    /// <summary>The value of each sample, [N].</summary>
    private protected abstract Tensor Measure(LabelRanking ranking);
}
