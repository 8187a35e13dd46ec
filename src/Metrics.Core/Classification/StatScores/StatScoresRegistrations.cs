namespace Metrics;

/// <summary>The metrics of the stat-scores family.</summary>
internal static class StatScoresRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((BinaryStatScoresOptions options) => new BinaryStatScores(options));
        MetricRegistry.Register((MulticlassStatScoresOptions options) => new MulticlassStatScores(options));
        MetricRegistry.Register((MultilabelStatScoresOptions options) => new MultilabelStatScores(options));
        MetricRegistry.Register((BinaryStatScoresOptions options) => new BinaryAccuracy(options));
        MetricRegistry.Register((MulticlassStatScoresOptions options) => new MulticlassAccuracy(options));
        MetricRegistry.Register((MultilabelStatScoresOptions options) => new MultilabelAccuracy(options));
        MetricRegistry.Register((BinaryPrecisionRecallOptions options) => new BinaryPrecision(options));
        MetricRegistry.Register((MulticlassPrecisionRecallOptions options) => new MulticlassPrecision(options));
        MetricRegistry.Register((MultilabelPrecisionRecallOptions options) => new MultilabelPrecision(options));
        MetricRegistry.Register((BinaryPrecisionRecallOptions options) => new BinaryRecall(options));
        MetricRegistry.Register((MulticlassPrecisionRecallOptions options) => new MulticlassRecall(options));
        MetricRegistry.Register((MultilabelPrecisionRecallOptions options) => new MultilabelRecall(options));
        MetricRegistry.Register((BinaryPrecisionRecallOptions options) => new BinaryF1Score(options));
        MetricRegistry.Register((MulticlassPrecisionRecallOptions options) => new MulticlassF1Score(options));
        MetricRegistry.Register((MultilabelPrecisionRecallOptions options) => new MultilabelF1Score(options));
        MetricRegistry.Register((BinaryFBetaScoreOptions options) => new BinaryFBetaScore(options));
        MetricRegistry.Register((MulticlassFBetaScoreOptions options) => new MulticlassFBetaScore(options));
        MetricRegistry.Register((MultilabelFBetaScoreOptions options) => new MultilabelFBetaScore(options));
        MetricRegistry.Register((BinaryStatScoresOptions options) => new BinarySpecificity(options));
        MetricRegistry.Register((MulticlassStatScoresOptions options) => new MulticlassSpecificity(options));
        MetricRegistry.Register((MultilabelStatScoresOptions options) => new MultilabelSpecificity(options));
        MetricRegistry.Register((BinaryStatScoresOptions options) => new BinaryNegativePredictiveValue(options));
        MetricRegistry.Register((MulticlassStatScoresOptions options) => new MulticlassNegativePredictiveValue(options));
        MetricRegistry.Register((MultilabelStatScoresOptions options) => new MultilabelNegativePredictiveValue(options));
        MetricRegistry.Register((BinaryStatScoresOptions options) => new BinaryHammingDistance(options));
        MetricRegistry.Register((MulticlassStatScoresOptions options) => new MulticlassHammingDistance(options));
        MetricRegistry.Register((MultilabelStatScoresOptions options) => new MultilabelHammingDistance(options));
    }
}
