namespace Metrics;

/// <summary>The functional forms of metrics of ranked labels.</summary>
internal static class RankingForm
{
    /// <summary>Averages a measure over the samples of one batch.</summary>
    public static Tensor Compute(Tensor preds, Tensor target, MultilabelRankingOptions options, Func<LabelRanking, Tensor> measure) =>
        FunctionalForm.Compute(preds, target, options, (batchPreds, batchTarget, arguments) =>
            measure(LabelRanking.From(batchPreds, batchTarget, arguments)).mean().to_type(ScalarType.Float32));
}
