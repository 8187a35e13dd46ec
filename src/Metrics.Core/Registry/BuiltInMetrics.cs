namespace Metrics;

/// <summary>The metrics of the library, each domain with its own list.</summary>
internal static class BuiltInMetrics
{
    public static void RegisterAll()
    {
        AggregationRegistrations.Register();
        StatScoresRegistrations.Register();
        ConfusionMatrixRegistrations.Register();
        ExactMatchRegistrations.Register();
        CalibrationRegistrations.Register();
        LossRegistrations.Register();
        RankingRegistrations.Register();
        FairnessRegistrations.Register();
        CurveRegistrations.Register();
        RegressionRegistrations.Register();
        ClusteringRegistrations.Register();
        NominalRegistrations.Register();
        SegmentationRegistrations.Register();
        ShapeRegistrations.Register();
        DetectionRegistrations.Register();
        RetrievalRegistrations.Register();
        TextRegistrations.Register();
        WrapperRegistrations.Register();
    }
}
