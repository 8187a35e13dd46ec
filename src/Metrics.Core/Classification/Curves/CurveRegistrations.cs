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
        MetricRegistry.Register((BinaryPrecisionAtFixedRecallOptions options) => new BinaryPrecisionAtFixedRecall(options));
        MetricRegistry.Register((MulticlassPrecisionAtFixedRecallOptions options) => new MulticlassPrecisionAtFixedRecall(options));
        MetricRegistry.Register((MultilabelPrecisionAtFixedRecallOptions options) => new MultilabelPrecisionAtFixedRecall(options));
        MetricRegistry.Register((BinaryRecallAtFixedPrecisionOptions options) => new BinaryRecallAtFixedPrecision(options));
        MetricRegistry.Register((MulticlassRecallAtFixedPrecisionOptions options) => new MulticlassRecallAtFixedPrecision(options));
        MetricRegistry.Register((MultilabelRecallAtFixedPrecisionOptions options) => new MultilabelRecallAtFixedPrecision(options));
        MetricRegistry.Register((BinarySensitivityAtSpecificityOptions options) => new BinarySensitivityAtSpecificity(options));
        MetricRegistry.Register((MulticlassSensitivityAtSpecificityOptions options) => new MulticlassSensitivityAtSpecificity(options));
        MetricRegistry.Register((MultilabelSensitivityAtSpecificityOptions options) => new MultilabelSensitivityAtSpecificity(options));
        MetricRegistry.Register((BinarySpecificityAtSensitivityOptions options) => new BinarySpecificityAtSensitivity(options));
        MetricRegistry.Register((MulticlassSpecificityAtSensitivityOptions options) => new MulticlassSpecificityAtSensitivity(options));
        MetricRegistry.Register((MultilabelSpecificityAtSensitivityOptions options) => new MultilabelSpecificityAtSensitivity(options));
        MetricRegistry.Register((BinaryCurveOptions options) => new BinaryEer(options), "BinaryEER");
        MetricRegistry.Register((MulticlassCurveOptions options) => new MulticlassEer(options), "MulticlassEER");
        MetricRegistry.Register((MultilabelCurveOptions options) => new MultilabelEer(options), "MultilabelEER");
        MetricRegistry.Register((BinaryLogAucOptions options) => new BinaryLogAuc(options), "BinaryLogAUC");
        MetricRegistry.Register((MulticlassLogAucOptions options) => new MulticlassLogAuc(options), "MulticlassLogAUC");
        MetricRegistry.Register((MultilabelLogAucOptions options) => new MultilabelLogAuc(options), "MultilabelLogAUC");
    }
}
