using System.Globalization;
using System.Text.Json;

namespace Metrics.MLNet.Tests;

/// <summary>Our values of the small inputs for which test/data/golden-mlnet records what the evaluators of ML.NET 5.0.0 return.</summary>
/// <remarks>
/// Left out are the cases in which ML.NET skips rows (we never do) and those where it has no number. The class that is absent
/// in <c>absent_class</c> but predicted counts in our macro average, not in ML.NET's. In <c>extreme_probability</c> the
/// probabilities tie where the scores do not: ML.NET ranks by the score even where it has a probability.
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
        var data = new TableView(Columns.Labels(Array.ConvertAll(Elements(rows, "Label"), element => element.GetBoolean())), Scores(rows, "Score"), Scores(rows, "Probability"));
        using var metrics = MetricCollection.Of(
            new BinaryAccuracy(), new BinaryAuroc(), new BinaryF1Score(), new BinaryPrecision(), new BinaryRecall(), new BinaryNegativePredictiveValue(), new BinarySpecificity());
        var probability = id.EndsWith("_noncalibrated", StringComparison.Ordinal) ? null : "Probability";
        var actual = context.BinaryClassification.Evaluate(data, metrics, probabilityColumnName: probability);

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
        var scores = Array.ConvertAll(Elements(rows, "Score"), row => row.EnumerateArray().Select(Number).ToArray());
        var data = new TableView(Keys(rows, classes), Columns.ScoreVectors(scores));
        using var metrics = new MetricCollection<TensorPair>
        {
            { "micro", new MulticlassAccuracy(new(classes) { Average = Average.Micro }) },
            { "macro", new MulticlassAccuracy(classes) },
        };
        var actual = context.MulticlassClassification.Evaluate(data, metrics);

        AreClose(expected, "MicroAccuracy", actual["micro"]);
        if (id != "absent_class")
        {
            AreClose(expected, "MacroAccuracy", actual["macro"]);
        }
    }

    [TestMethod]
    [DataRow("BinaryClassification", "nan_score")]
    [DataRow("MulticlassClassification", "missing_labels")]
    [DataRow("MulticlassClassification", "nan_score")]
    public void RowsThatMLNetSkips_AreErrors(string evaluator, string id)
    {
        var (rows, _) = Case(evaluator, id);
        using var metric = new RecordingMetric();
        Assert.Throws<ArgumentException>(() => evaluator == "BinaryClassification"
            ? context.BinaryClassification.Evaluate(
                new TableView(Columns.Labels(Array.ConvertAll(Elements(rows, "Label"), element => element.GetBoolean())), Scores(rows, "Probability")), metric)
            : context.MulticlassClassification.Evaluate(
                new TableView(
                    Keys(rows, rows.GetProperty("classes").GetInt32()),
                    Columns.ScoreVectors(Array.ConvertAll(Elements(rows, "Score"), row => row.EnumerateArray().Select(Number).ToArray()))),
                metric));
    }

    private static (JsonElement Rows, JsonElement Result) Case(string evaluator, string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden-mlnet", $"{evaluator}.json")));
        var found = document.RootElement.GetProperty("cases").EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == id).Clone();
        return (found.GetProperty("rows"), found.GetProperty("result"));
    }

    private static JsonElement[] Elements(JsonElement rows, string column) => [.. rows.GetProperty(column).EnumerateArray()];

    private static TableColumn Scores(JsonElement rows, string column) =>
        TableColumn.Of(column, NumberDataViewType.Single, Array.ConvertAll(Elements(rows, column), Number));

    private static TableColumn Keys(JsonElement rows, int classes) =>
        Columns.Keys("Label", classes, Array.ConvertAll(Elements(rows, "Label"), element => element.GetUInt32()));

    /// <summary>Numbers that are not finite are recorded as strings.</summary>
    private static float Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? float.Parse(element.GetString()!, CultureInfo.InvariantCulture) : element.GetSingle();

    private static void AreClose(JsonElement expected, string name, double actual) => Assert.AreEqual(expected.GetProperty(name).GetDouble(), actual, 1e-6, name);
}
