using System.Globalization;
using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class RankingCatalog
{
    public RankingMetrics Evaluate(IDataView data, string labelColumnName = "Label", string rowGroupColumnName = "GroupId", string scoreColumnName = "Score") =>
        Evaluate(data, new RankingEvaluatorOptions(), labelColumnName, rowGroupColumnName, scoreColumnName);

    public RankingMetrics Evaluate(IDataView data, RankingEvaluatorOptions options, string labelColumnName = "Label", string rowGroupColumnName = "GroupId", string scoreColumnName = "Score")
    {
        CheckEvaluation(data);
        ArgumentNullException.ThrowIfNull(options);
        var label = data.Schema.ClassLabel(labelColumnName);
        var group = data.Schema.RowGroup(rowGroupColumnName);
        var score = data.Schema.Single("Score", scoreColumnName);
        var gains = options.LabelGains.Split(',').Select(gain => double.Parse(gain, CultureInfo.InvariantCulture));

        var rows = new RankingAccumulator([.. gains], options.DcgTruncationLevel);
        using (var cursor = data.GetRowCursor([label, group, score]))
        {
            var (getLabel, getGroup, getScore) = (LabelGetters.Create(cursor, label), KeyGetters.Create(cursor, group), cursor.GetGetter<float>(score));
            var (labelValue, groupValue, scoreValue) = (0f, 0UL, 0f);
            while (cursor.MoveNext())
            {
                getLabel(ref labelValue);
                getGroup(ref groupValue);
                getScore(ref scoreValue);
                rows.Add(labelValue, scoreValue, groupValue);
            }
        }

        return Evaluated("RankingEvaluator", rows.ToMetrics(), m => $"NDCG@{options.DcgTruncationLevel} {m.NormalizedDiscountedCumulativeGains[^1]:F4}");
    }
}
