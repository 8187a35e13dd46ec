using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class AnomalyDetectionCatalog
{
    public AnomalyDetectionMetrics Evaluate(IDataView data, string labelColumnName = "Label", string scoreColumnName = "Score", string predictedLabelColumnName = "PredictedLabel", int falsePositiveCount = 10)
    {
        CheckEvaluation(data, predictedLabelColumnName);
        var rows = new AnomalyAccumulator();
        ReadScored(data, data.Schema.AnomalyLabel(labelColumnName), data.Schema.Single("Score", scoreColumnName), rows.Add);
        return Evaluated("AnomalyDetectionEvaluator", rows.ToMetrics(falsePositiveCount), m => $"Area under ROC curve {m.AreaUnderRocCurve:F4}");
    }
}
