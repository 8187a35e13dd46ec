namespace Metrics;

/// <summary>How a measure of ranked labels is added up over samples, and its functional form.</summary>
/// <param name="measure">The value of each sample, float64 [N].</param>
internal sealed class RankingFamily(Func<LabelRanking, Tensor> measure) : RowStatistics<TensorPair, MultilabelRankingOptions, ValueSum>
{
    /// <summary>The mean over samples, float32; NaN of nothing.</summary>
    public static Tensor Mean(ValueSum values) => values.Mean.to_type(ScalarType.Float32);

    /// <summary>Averages the measure over the samples of one batch.</summary>
    public Tensor Compute(Tensor preds, Tensor target, Tensor? sampleWeight, MultilabelRankingOptions options) =>
        FunctionalForm.Compute(preds, target, sampleWeight, options, (input, arguments) => Mean(Of(input, arguments)));

    public override RowSums Rows(TensorPair input, MultilabelRankingOptions options)
    {
        var ranking = LabelRanking.From(input.Preds, input.Target, options);
        return ValueSum.Rows(measure(ranking), ranking.Rows);
    }

    public override ValueSum OfSums(Tensor sums, MultilabelRankingOptions options) => ValueSum.OfSums(sums, []);

    protected override ValueSum Unweighted(TensorPair input, MultilabelRankingOptions options) =>
        ValueSum.Of(measure(LabelRanking.From(input.Preds, input.Target, options)));
}
