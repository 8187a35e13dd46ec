namespace Metrics;

/// <summary>The retrieval metrics, by name.</summary>
internal static class RetrievalRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((RetrievalAurocOptions options) => new RetrievalAuroc(options), "RetrievalAUROC");
        MetricRegistry.Register((RetrievalFallOutOptions options) => new RetrievalFallOut(options));
        MetricRegistry.Register((RetrievalTopKOptions options) => new RetrievalHitRate(options));
        MetricRegistry.Register((RetrievalTopKOptions options) => new RetrievalMap(options), "RetrievalMAP");
        MetricRegistry.Register((RetrievalTopKOptions options) => new RetrievalMrr(options), "RetrievalMRR");
        MetricRegistry.Register((RetrievalDcgOptions options) => new RetrievalNormalizedDcg(options), "RetrievalNormalizedDCG");
        MetricRegistry.Register((RetrievalDcgOptions options) => new RetrievalDcg(options));
        MetricRegistry.Register((RetrievalPrecisionOptions options) => new RetrievalPrecision(options));
        MetricRegistry.Register((RetrievalOptions options) => new RetrievalRPrecision(options));
        MetricRegistry.Register((RetrievalTopKOptions options) => new RetrievalRecall(options));
        MetricRegistry.Register((RetrievalCurveOptions options) => new RetrievalPrecisionRecallCurve(options));
        MetricRegistry.Register((RetrievalRecallAtFixedPrecisionOptions options) => new RetrievalRecallAtFixedPrecision(options));
    }
}
