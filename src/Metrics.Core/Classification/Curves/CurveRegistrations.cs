namespace Metrics;

/// <summary>How metrics of curves are made from their saved arguments.</summary>
internal static class CurveRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((BinaryCurveOptions options) => new BinaryPrecisionRecallCurve(options));
        MetricRegistry.Register((MulticlassCurveOptions options) => new MulticlassPrecisionRecallCurve(options));
        MetricRegistry.Register((MultilabelCurveOptions options) => new MultilabelPrecisionRecallCurve(options));
        MetricRegistry.Register((BinaryCurveOptions options) => new BinaryRoc(options), "BinaryROC");
        MetricRegistry.Register((MulticlassCurveOptions options) => new MulticlassRoc(options), "MulticlassROC");
        MetricRegistry.Register((MultilabelCurveOptions options) => new MultilabelRoc(options), "MultilabelROC");
        MetricRegistry.Register((BinaryAurocOptions options) => new BinaryAuroc(options), "BinaryAUROC");
        MetricRegistry.Register((MulticlassCurveAreaOptions options) => new MulticlassAuroc(options), "MulticlassAUROC");
        MetricRegistry.Register((MultilabelCurveAreaOptions options) => new MultilabelAuroc(options), "MultilabelAUROC");
        MetricRegistry.Register((BinaryCurveOptions options) => new BinaryAveragePrecision(options));
        MetricRegistry.Register((MulticlassCurveAreaOptions options) => new MulticlassAveragePrecision(options));
        MetricRegistry.Register((MultilabelCurveAreaOptions options) => new MultilabelAveragePrecision(options));
    }
}
