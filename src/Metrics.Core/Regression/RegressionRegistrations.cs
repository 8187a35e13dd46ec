namespace Metrics;

/// <summary>The regression metrics, by name.</summary>
internal static class RegressionRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((MeanSquaredErrorOptions options) => new MeanSquaredError(options));
        MetricRegistry.Register((MeanAbsoluteErrorOptions options) => new MeanAbsoluteError(options));
        MetricRegistry.Register((MeanAbsolutePercentageErrorOptions options) => new MeanAbsolutePercentageError(options));
        MetricRegistry.Register((SymmetricMeanAbsolutePercentageErrorOptions options) => new SymmetricMeanAbsolutePercentageError(options));
        MetricRegistry.Register((WeightedMeanAbsolutePercentageErrorOptions options) => new WeightedMeanAbsolutePercentageError(options));
        MetricRegistry.Register((MeanSquaredLogErrorOptions options) => new MeanSquaredLogError(options));
        MetricRegistry.Register((LogCoshErrorOptions options) => new LogCoshError(options));
        MetricRegistry.Register((MinkowskiDistanceOptions options) => new MinkowskiDistance(options));
        MetricRegistry.Register((TweedieDevianceScoreOptions options) => new TweedieDevianceScore(options));
        MetricRegistry.Register((R2ScoreOptions options) => new R2Score(options));
        MetricRegistry.Register((PearsonCorrCoefOptions options) => new PearsonCorrCoef(options));
        MetricRegistry.Register((RelativeSquaredErrorOptions options) => new RelativeSquaredError(options));
        MetricRegistry.Register((NormalizedRootMeanSquaredErrorOptions options) => new NormalizedRootMeanSquaredError(options));
        MetricRegistry.Register((ExplainedVarianceOptions options) => new ExplainedVariance(options));
        MetricRegistry.Register((ConcordanceCorrCoefOptions options) => new ConcordanceCorrCoef(options));
        MetricRegistry.Register((CosineSimilarityOptions options) => new CosineSimilarity(options));
        MetricRegistry.Register((KlDivergenceOptions options) => new KlDivergence(options), "KLDivergence");
        MetricRegistry.Register((JensenShannonDivergenceOptions options) => new JensenShannonDivergence(options));
        MetricRegistry.Register((ContinuousRankedProbabilityScoreOptions options) => new ContinuousRankedProbabilityScore(options));
        MetricRegistry.Register((CriticalSuccessIndexOptions options) => new CriticalSuccessIndex(options));
        MetricRegistry.Register((SpearmanCorrCoefOptions options) => new SpearmanCorrCoef(options));
        MetricRegistry.Register((KendallRankCorrCoefOptions options) => new KendallRankCorrCoef(options));
    }
}
