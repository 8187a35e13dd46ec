using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class MulticlassClassificationCatalog
{
    public MulticlassClassificationMetrics Evaluate(IDataView data, string labelColumnName = "Label", string scoreColumnName = "Score", string predictedLabelColumnName = "PredictedLabel", int topKPredictionCount = 0)
    {
        CheckEvaluation(data, predictedLabelColumnName);
        ArgumentOutOfRangeException.ThrowIfNegative(topKPredictionCount);
        var label = data.Schema.ClassLabel(labelColumnName);
        var score = data.Schema.SingleVector("Score", scoreColumnName);

        var rows = new MulticlassAccumulator(score.VectorSize(), topKPredictionCount);
        using (var cursor = data.GetRowCursor([label, score]))
        {
            var (getLabel, getScore) = (LabelGetters.Create(cursor, label), cursor.GetGetter<VBuffer<float>>(score));
            var labelValue = 0f;
            VBuffer<float> scoreValue = default;
            var scores = new float[score.VectorSize()];
            while (cursor.MoveNext())
            {
                getLabel(ref labelValue);
                getScore(ref scoreValue);
                scoreValue.CopyTo(scores);
                rows.Add(labelValue, scores);
            }
        }

        return Evaluated("MulticlassClassifierEvaluator", rows.ToMetrics(ClassNames(score)), m => $"Micro-accuracy {m.MicroAccuracy:F4}, macro-accuracy {m.MacroAccuracy:F4}, log-loss {m.LogLoss:F4}");
    }

    /// <summary>The names of the score's slots, or the numbers of the classes where there are none.</summary>
    private static string[] ClassNames(DataViewSchema.Column score)
    {
        if (!score.HasSlotNames())
        {
            return [.. Enumerable.Range(0, score.VectorSize()).Select(i => i.ToString())];
        }

        VBuffer<ReadOnlyMemory<char>> names = default;
        score.GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }
}
