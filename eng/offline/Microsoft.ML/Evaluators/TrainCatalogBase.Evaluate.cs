using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public abstract partial class TrainCatalogBase
{
    private protected static void CheckEvaluation(IDataView data, params string[] columnNames)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var name in columnNames)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
        }
    }

    /// <summary>Hands the label and the score of each row to <paramref name="add"/>.</summary>
    private protected static void ReadScored(IDataView data, DataViewSchema.Column label, DataViewSchema.Column score, Action<float, float> add)
    {
        using var cursor = data.GetRowCursor([label, score]);
        var (getLabel, getScore) = (LabelGetters.Create(cursor, label), cursor.GetGetter<float>(score));
        var (labelValue, scoreValue) = (0f, 0f);
        while (cursor.MoveNext())
        {
            getLabel(ref labelValue);
            getScore(ref scoreValue);
            add(labelValue, scoreValue);
        }
    }

    /// <summary>Says in the log what an evaluation found.</summary>
    private protected TMetrics Evaluated<TMetrics>(string evaluator, TMetrics metrics, Func<TMetrics, FormattableString> summary)
    {
        using var channel = Environment.Register(evaluator).Start("Evaluation");
        channel.Info(MessageSensitivity.None, FormattableString.Invariant(summary(metrics)));
        return metrics;
    }
}
