namespace Metrics;

/// <summary>The mean over samples of a value that depends on how scores rank the labels of the sample.</summary>
/// <remarks>
/// <c>Preds</c> are scores of shape [N, L, …], <c>Target</c> labels 0 and 1 of the same shape. Scores outside of [0, 1] are taken for
/// logits, which leaves their order as it is.
/// </remarks>
public abstract class MultilabelRankingMetric : SummedMetric<MultilabelRankingOptions, TensorPair, Tensor>
{
    private readonly RankingFamily family;
    private readonly TensorState measure;
    private readonly TensorState total;

    private protected MultilabelRankingMetric(MultilabelRankingOptions options, RankingFamily family)
        : base(options)
    {
        this.family = family;
        measure = AddState("measure", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input) => Add(family.Of(input, Options));

    private protected sealed override RowSums Rows(TensorPair input) => family.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => Add(family.OfSums(sums, Options));

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => RankingFamily.Mean(new(measure.Value, total.Value));

    private protected sealed override Func<Tensor, Tensor> ComputeAll => sums => RankingFamily.Mean(family.OfSums(sums, Options));

    private void Add(ValueSum values)
    {
        measure.Accumulate(values.Sum);
        total.Accumulate(values.Count);
    }
}
