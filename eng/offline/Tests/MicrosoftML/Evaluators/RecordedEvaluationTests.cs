using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML.Evaluators;

/// <summary>The evaluators return what ML.NET's own returned for the same rows.</summary>
[TestClass]
public sealed class RecordedEvaluationTests
{
    private const double Tolerance = 1e-10;

    /// <summary>ML.NET sums centroids and distances in single precision.</summary>
    private const double SinglePrecisionTolerance = 1e-6;

    private static readonly MLContext s_ml = new();

    public static IEnumerable<(string Task, string Id)> Cases => RecordedEvaluations.All;

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Evaluate_ReturnsWhatWasRecorded(string task, string id)
    {
        var recorded = RecordedEvaluations.Get(task, id);
        var rows = recorded.GetProperty("rows");

        if (recorded.TryGetProperty("raises", out var raises))
        {
            var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Evaluate(task, id, rows));
            Assert.AreEqual(raises.GetProperty("type").GetString(), error.GetType().Name);
            return;
        }

        var metrics = Evaluate(task, id, rows);
        var expected = recorded.GetProperty("result").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Numbers().ToArray());
        CollectionAssert.AreEquivalent(expected.Keys, metrics.Keys);
        foreach (var (name, values) in expected)
        {
            AssertEqual(values, [.. metrics[name]], name);
        }
    }

    private static Dictionary<string, IEnumerable<double>> Evaluate(string task, string id, JsonElement rows) => task switch
    {
        "BinaryClassification" when id.EndsWith("_noncalibrated", StringComparison.Ordinal) =>
            MetricValues.Of(s_ml.BinaryClassification.EvaluateNonCalibrated(EvaluationRows.Binary(s_ml, rows))),
        "BinaryClassification" =>
            MetricValues.Of(s_ml.BinaryClassification.Evaluate(EvaluationRows.Binary(s_ml, rows))),
        "MulticlassClassification" =>
            MetricValues.Of(s_ml.MulticlassClassification.Evaluate(EvaluationRows.Multiclass(s_ml, rows), topKPredictionCount: rows.GetProperty("top_k").GetInt32())),
        "Regression" =>
            MetricValues.Of(s_ml.Regression.Evaluate(EvaluationRows.Regression(s_ml, rows))),
        "Ranking" =>
            MetricValues.Of(s_ml.Ranking.Evaluate(EvaluationRows.Ranking(s_ml, rows), new RankingEvaluatorOptions { DcgTruncationLevel = rows.GetProperty("truncation").GetInt32() })),
        "Clustering" =>
            MetricValues.Of(s_ml.Clustering.Evaluate(EvaluationRows.Clustering(s_ml, rows), labelColumnName: "Label", featureColumnName: "Features")),
        _ =>
            MetricValues.Of(s_ml.AnomalyDetection.Evaluate(EvaluationRows.Anomaly(s_ml, rows), falsePositiveCount: rows.GetProperty("false_positive_count").GetInt32())),
    };

    private static void AssertEqual(double[] expected, double[] actual, string name)
    {
        var tolerance = name == "DaviesBouldinIndex" ? SinglePrecisionTolerance : Tolerance;
        Assert.AreEqual(expected.Length, actual.Length, name);
        for (var i = 0; i < expected.Length; i++)
        {
            var allowed = double.IsFinite(expected[i]) ? tolerance * Math.Max(1, Math.Abs(expected[i])) : 0;
            Assert.AreEqual(expected[i], actual[i], allowed, $"{name}[{i}]");
        }
    }
}
