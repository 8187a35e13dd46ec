using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class BinaryClassificationCatalog
{
    public CalibratedBinaryClassificationMetrics Evaluate(IDataView data, string labelColumnName = "Label", string scoreColumnName = "Score", string probabilityColumnName = "Probability", string predictedLabelColumnName = "PredictedLabel")
    {
        CheckEvaluation(data, predictedLabelColumnName);
        var label = data.Schema.BinaryLabel(labelColumnName);
        var score = data.Schema.Single("Score", scoreColumnName);
        var probability = data.Schema.Single("Probability", probabilityColumnName);

        var rows = new BinaryAccumulator();
        using (var cursor = data.GetRowCursor([label, score, probability]))
        {
            var (getLabel, getScore, getProbability) = (LabelGetters.Create(cursor, label), cursor.GetGetter<float>(score), cursor.GetGetter<float>(probability));
            var (labelValue, scoreValue, probabilityValue) = (0f, 0f, 0f);
            while (cursor.MoveNext())
            {
                getLabel(ref labelValue);
                getScore(ref scoreValue);
                getProbability(ref probabilityValue);
                rows.Add(labelValue, scoreValue, probabilityValue);
            }
        }

        return Evaluated("BinaryClassifierEvaluator", rows.ToCalibratedMetrics(), m => $"Accuracy {m.Accuracy:F4}, area under ROC curve {m.AreaUnderRocCurve:F4}, log-loss {m.LogLoss:F4}");
    }

    public BinaryClassificationMetrics EvaluateNonCalibrated(IDataView data, string labelColumnName = "Label", string scoreColumnName = "Score", string predictedLabelColumnName = "PredictedLabel")
    {
        CheckEvaluation(data, predictedLabelColumnName);
        var label = data.Schema.BinaryLabel(labelColumnName);
        var score = data.Schema.Single("Score", scoreColumnName);

        var rows = new BinaryAccumulator();
        ReadScored(data, label, score, (labelValue, scoreValue) => rows.Add(labelValue, scoreValue));
        return Evaluated("BinaryClassifierEvaluator", rows.ToMetrics(), m => $"Accuracy {m.Accuracy:F4}, area under ROC curve {m.AreaUnderRocCurve:F4}");
    }
}
