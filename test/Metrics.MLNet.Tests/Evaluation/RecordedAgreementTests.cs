using System.Globalization;
using System.Text.Json;

namespace Metrics.MLNet.Tests;

/// <summary>Our values of the small inputs for which test/data/golden-mlnet records what the evaluators of ML.NET 5.0.0 return.</summary>
/// <remarks>
/// Left out are the cases in which ML.NET skips rows (we never do) and those where it has no number. The class that is absent
/// in <c>absent_class</c> but predicted counts in our macro average, not in ML.NET's. In <c>extreme_probability</c> the
/// probabilities tie where the scores do not: ML.NET ranks by the score even where it has a probability. In
/// <c>large_offset</c> ML.NET's R² is off by 0.01, because it subtracts large sums of squares from one another.
/// </remarks>
[TestClass]
public sealed class RecordedAgreementTests
{
    private readonly MLContext context = new(seed: 1);

    [TestMethod]
    [DataRow("random_300")]
    [DataRow("imbalanced")]
    [DataRow("two_rows")]
    [DataRow("extreme_probability")]
    [DataRow("random_300_noncalibrated")]
    [DataRow("imbalanced_noncalibrated")]
    [DataRow("two_rows_noncalibrated")]
    [DataRow("extreme_probability_noncalibrated")]
    public void Binary(string id)
    {
        var (rows, expected) = Case("BinaryClassification", id);
        using var metrics = MetricCollection.Of(
            new BinaryAccuracy(),
            new BinaryAuroc(),
            new BinaryF1Score(),
            new BinaryPrecision(),
            new BinaryRecall(),
            new BinaryNegativePredictiveValue(),
            new BinarySpecificity(),
            new BinaryLogLoss(new() { LogBase = 2, Epsilon = 0 }));
        var probability = id.EndsWith("_noncalibrated", StringComparison.Ordinal) ? null : "Probability";
        var actual = context.BinaryClassification.Evaluate(BinaryData(rows), metrics, probabilityColumnName: probability);

        AreClose(expected, "Accuracy", actual["BinaryAccuracy"]);
        if (id != "extreme_probability")
        {
            AreClose(expected, "AreaUnderRocCurve", actual["BinaryAuroc"]);
        }

        AreClose(expected, "F1Score", actual["BinaryF1Score"]);
        AreClose(expected, "PositivePrecision", actual["BinaryPrecision"]);
        AreClose(expected, "PositiveRecall", actual["BinaryRecall"]);
        AreClose(expected, "NegativePrecision", actual["BinaryNegativePredictiveValue"]);
        AreClose(expected, "NegativeRecall", actual["BinarySpecificity"]);
        if (probability is not null)
        {
            AreClose(expected, "LogLoss", actual["BinaryLogLoss"]);
        }
    }

    [TestMethod]
    [DataRow("random_5")]
    [DataRow("top_3")]
    [DataRow("absent_class")]
    [DataRow("two_classes")]
    [DataRow("zero_probability")]
    [DataRow("ties_top_2")]
    public void Multiclass(string id)
    {
        var (rows, expected) = Case("MulticlassClassification", id);
        var classes = rows.GetProperty("classes").GetInt32();
        using var metrics = new MetricCollection<TensorPair>
        {
            { "micro", new MulticlassAccuracy(new(classes) { Average = Average.Micro }) },
            { "macro", new MulticlassAccuracy(classes) },
            { "loss", new MulticlassLogLoss(classes) },
            { "precision", new MulticlassPrecision(new(classes) { Average = null }) },
            { "recall", new MulticlassRecall(new(classes) { Average = null }) },
        };
        var actual = context.MulticlassClassification.Evaluate(MulticlassData(rows), metrics);

        AreClose(expected, "MicroAccuracy", actual["micro"]);
        if (id != "absent_class")
        {
            AreClose(expected, "MacroAccuracy", actual["macro"]);
        }

        AreClose(expected, "LogLoss", actual["loss"]);
        var confusion = expected.GetProperty("ConfusionMatrix");
        AreAllClose(confusion.GetProperty("per_class_precision"), actual.Results["precision"]);
        AreAllClose(confusion.GetProperty("per_class_recall"), actual.Results["recall"]);
    }

    [TestMethod]
    [DataRow("random_300")]
    [DataRow("large_offset")]
    public void Regression(string id)
    {
        var (rows, expected) = Case("Regression", id);
        using var metrics = RegressionMetrics.All();
        var actual = context.Regression.Evaluate(RegressionData(rows), metrics);

        AreClose(expected, "MeanAbsoluteError", actual["MeanAbsoluteError"]);
        AreClose(expected, "MeanSquaredError", actual["MeanSquaredError"]);
        AreClose(expected, "RootMeanSquaredError", actual["RootMeanSquaredError"]);
        if (id != "large_offset")
        {
            AreClose(expected, "RSquared", actual["R2Score"]);
        }
    }

    /// <summary>The evaluator has a value for each number of documents up to its truncation level.</summary>
    [TestMethod]
    [DataRow("random")]
    [DataRow("truncation_3")]
    [DataRow("short_groups")]
    [DataRow("no_relevant")]
    [DataRow("ties")]
    public void Ranking(string id)
    {
        using var scope = NewDisposeScope();
        var (rows, expected) = Case("Ranking", id);
        var preds = tensor(Array.ConvertAll(Elements(rows, "Score"), Number)).to(ScalarType.Float64);
        var target = tensor(Array.ConvertAll(Elements(rows, "Label"), element => element.GetInt64()));
        var indexes = tensor(Array.ConvertAll(Elements(rows, "GroupId"), element => element.GetInt64()));
        for (var k = 1; k <= rows.GetProperty("truncation").GetInt32(); k++)
        {
            using var normalized = new RetrievalNormalizedDcg(RetrievalDcgOptions.MLNet with { TopK = k });
            using var cumulative = new RetrievalDcg(RetrievalDcgOptions.MLNet with { TopK = k });
            normalized.Update(preds, target, indexes);
            cumulative.Update(preds, target, indexes);
            Assert.AreEqual(expected.GetProperty("NormalizedDiscountedCumulativeGains")[k - 1].GetDouble(), normalized.Compute().ToDouble(), 1e-9, $"nDCG@{k}");
            Assert.AreEqual(expected.GetProperty("DiscountedCumulativeGains")[k - 1].GetDouble(), cumulative.Compute().ToDouble(), 1e-9, $"DCG@{k}");
        }
    }

    [TestMethod]
    [DataRow("BinaryClassification", "nan_score")]
    [DataRow("MulticlassClassification", "missing_labels")]
    [DataRow("MulticlassClassification", "nan_score")]
    [DataRow("Regression", "nan_score")]
    [DataRow("Regression", "nan_label")]
    public void RowsThatMLNetSkips_AreErrors(string evaluator, string id)
    {
        var (rows, _) = Case(evaluator, id);
        using var metric = new RecordingMetric();
        Assert.Throws<ArgumentException>(() => evaluator switch
        {
            "BinaryClassification" => context.BinaryClassification.Evaluate(BinaryData(rows), metric),
            "MulticlassClassification" => context.MulticlassClassification.Evaluate(MulticlassData(rows), metric),
            _ => context.Regression.Evaluate(RegressionData(rows), metric),
        });
    }

    private static void AreAllClose(JsonElement expected, Tensor actual)
    {
        foreach (var (value, number) in expected.EnumerateArray().Zip(actual.data<float>()))
        {
            Assert.AreEqual(value.GetDouble(), number, 1e-6);
        }
    }

    private static (JsonElement Rows, JsonElement Result) Case(string evaluator, string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden-mlnet", $"{evaluator}.json")));
        var found = document.RootElement.GetProperty("cases").EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == id).Clone();
        return (found.GetProperty("rows"), found.GetProperty("result"));
    }

    private static JsonElement[] Elements(JsonElement rows, string column) => [.. rows.GetProperty(column).EnumerateArray()];

    private static TableView BinaryData(JsonElement rows) => new(
        Columns.Labels(Array.ConvertAll(Elements(rows, "Label"), element => element.GetBoolean())), Numbers(rows, "Score"), Numbers(rows, "Probability"));

    private static TableView MulticlassData(JsonElement rows) => new(
        Columns.Keys("Label", rows.GetProperty("classes").GetInt32(), Array.ConvertAll(Elements(rows, "Label"), element => element.GetUInt32())),
        Columns.ScoreVectors(Array.ConvertAll(Elements(rows, "Score"), row => row.EnumerateArray().Select(Number).ToArray())));

    private static TableView RegressionData(JsonElement rows) => new(Numbers(rows, "Label"), Numbers(rows, "Score"));

    private static TableColumn Numbers(JsonElement rows, string column) =>
        TableColumn.Of(column, NumberDataViewType.Single, Array.ConvertAll(Elements(rows, column), Number));

    /// <summary>Numbers that are not finite are recorded as strings.</summary>
    private static float Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? float.Parse(element.GetString()!, CultureInfo.InvariantCulture) : element.GetSingle();

    private static void AreClose(JsonElement expected, string name, double actual)
    {
        var recorded = expected.GetProperty(name);
        Assert.AreEqual(recorded.ValueKind == JsonValueKind.String ? double.Parse(recorded.GetString()!, CultureInfo.InvariantCulture) : recorded.GetDouble(), actual, 1e-6, name);
    }
}
