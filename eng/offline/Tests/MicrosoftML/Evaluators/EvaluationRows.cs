using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML.Evaluators;

/// <summary>Recorded rows as data views.</summary>
internal static class EvaluationRows
{
    public static IDataView Binary(MLContext ml, JsonElement rows) =>
        ml.Data.LoadFromEnumerable(Zip(rows, column => new BinaryRow
        {
            Label = column("Label").GetBoolean(),
            Score = column("Score").Single(),
            Probability = column("Probability").Single(),
            PredictedLabel = column("PredictedLabel").GetBoolean(),
        }));

    public static IDataView Multiclass(MLContext ml, JsonElement rows)
    {
        var classes = rows.GetProperty("classes").GetInt32();
        return ml.Data.LoadFromEnumerable(
            Zip(rows, column => new MulticlassRow
            {
                Label = KeyIndex(column("Label")),
                Score = column("Score").Singles(),
                PredictedLabel = KeyIndex(column("PredictedLabel")),
            }),
            Definition<MulticlassRow>(("Label", Key(classes)), ("PredictedLabel", Key(classes)), ("Score", Vector(classes))));
    }

    public static IDataView Regression(MLContext ml, JsonElement rows) =>
        ml.Data.LoadFromEnumerable(Zip(rows, column => new RegressionRow { Label = column("Label").Single(), Score = column("Score").Single() }));

    public static IDataView Ranking(MLContext ml, JsonElement rows) =>
        ml.Data.LoadFromEnumerable(
            Zip(rows, column => new RankingRow { Label = column("Label").Single(), Score = column("Score").Single(), GroupId = KeyIndex(column("GroupId")) }),
            Definition<RankingRow>(("GroupId", Key(1000))));

    public static IDataView Clustering(MLContext ml, JsonElement rows)
    {
        var clusters = rows.GetProperty("clusters").GetInt32();
        return ml.Data.LoadFromEnumerable(
            Zip(rows, column => new ClusteringRow
            {
                Label = KeyIndex(column("Label")),
                PredictedLabel = KeyIndex(column("PredictedLabel")),
                Score = column("Score").Singles(),
                Features = column("Features").Singles(),
            }),
            Definition<ClusteringRow>(
                ("Label", Key(clusters)),
                ("PredictedLabel", Key(clusters)),
                ("Score", Vector(clusters)),
                ("Features", Vector(rows.GetProperty("Features")[0].GetArrayLength()))));
    }

    public static IDataView Anomaly(MLContext ml, JsonElement rows) =>
        ml.Data.LoadFromEnumerable(Zip(rows, column => new AnomalyRow
        {
            Label = column("Label").Single(),
            Score = column("Score").Single(),
            PredictedLabel = column("PredictedLabel").GetBoolean(),
        }));

    public static SchemaDefinition Definition<TRow>(params (string Column, DataViewType Type)[] types)
    {
        var definition = SchemaDefinition.Create(typeof(TRow));
        foreach (var (column, type) in types)
        {
            definition[column].ColumnType = type;
        }

        return definition;
    }

    public static KeyDataViewType Key(int count) => new(typeof(uint), count);

    public static VectorDataViewType Vector(int size) => new(NumberDataViewType.Single, size);

    /// <summary>Objects number keys from 0; a missing one, recorded as 0, is a number that no key has.</summary>
    private static uint KeyIndex(JsonElement recorded) => unchecked((uint)recorded.GetInt32() - 1);

    private static List<TRow> Zip<TRow>(JsonElement rows, Func<Func<string, JsonElement>, TRow> create) =>
        [.. Enumerable.Range(0, rows.GetProperty("Label").GetArrayLength()).Select(i => create(name => rows.GetProperty(name)[i]))];

    private sealed class BinaryRow
    {
        public bool Label { get; set; }

        public float Score { get; set; }

        public float Probability { get; set; }

        public bool PredictedLabel { get; set; }
    }

    private sealed class MulticlassRow
    {
        public uint Label { get; set; }

        public float[] Score { get; set; } = [];

        public uint PredictedLabel { get; set; }
    }

    private sealed class RegressionRow
    {
        public float Label { get; set; }

        public float Score { get; set; }
    }

    private sealed class RankingRow
    {
        public float Label { get; set; }

        public float Score { get; set; }

        public uint GroupId { get; set; }
    }

    private sealed class ClusteringRow
    {
        public uint Label { get; set; }

        public uint PredictedLabel { get; set; }

        public float[] Score { get; set; } = [];

        public float[] Features { get; set; } = [];
    }

    private sealed class AnomalyRow
    {
        public float Label { get; set; }

        public float Score { get; set; }

        public bool PredictedLabel { get; set; }
    }
}
