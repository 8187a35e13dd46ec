using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class ClusteringCatalog
{
    public ClusteringMetrics Evaluate(IDataView data, string labelColumnName = null, string scoreColumnName = "Score", string featureColumnName = null)
    {
        CheckEvaluation(data);
        var score = data.Schema.SingleVector("Score", scoreColumnName);
        DataViewSchema.Column? label = labelColumnName is null ? null : data.Schema.ClassLabel(labelColumnName);
        DataViewSchema.Column? features = featureColumnName is null ? null : data.Schema.SingleVector("Features", featureColumnName);

        var rows = new ClusteringAccumulator(score.VectorSize());
        using (var cursor = data.GetRowCursor(new[] { score, label, features }.OfType<DataViewSchema.Column>()))
        {
            var getScore = cursor.GetGetter<VBuffer<float>>(score);
            var getLabel = label is { } labels ? LabelGetters.Create(cursor, labels) : Missing;
            var getFeatures = features is { } points ? cursor.GetGetter<VBuffer<float>>(points) : NoFeatures;
            var labelValue = 0f;
            VBuffer<float> scoreValue = default;
            VBuffer<float> featureValue = default;
            var scores = new float[score.VectorSize()];
            var dense = new float[features?.VectorSize() ?? 0];
            while (cursor.MoveNext())
            {
                getScore(ref scoreValue);
                getLabel(ref labelValue);
                getFeatures(ref featureValue);
                scoreValue.CopyTo(scores);
                featureValue.CopyTo(dense);
                rows.Add(labelValue, scores, dense);
            }
        }

        return Evaluated("ClusteringEvaluator", rows.ToMetrics(), m => $"Average distance {m.AverageDistance:G6}");
    }

    private static void Missing(ref float label) => label = float.NaN;

    private static void NoFeatures(ref VBuffer<float> features)
    {
    }
}
