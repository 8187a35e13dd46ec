using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static RocCurve Curve(params float[] tpr) =>
        new(linspace(0, 1, tpr.Length), tensor(tpr), linspace(1, 0, tpr.Length));

    private static JsonElement Vega(Chart chart) => JsonDocument.Parse(chart.ToVegaLite()).RootElement;

    private static List<XElement> Elements(Chart chart, string name) => [.. XElement.Parse(chart.ToSvg()).Descendants(Svg + name)];

    /// <summary>The points of a line as parts of the frame, from its lower left corner.</summary>
    private static string Points(Chart chart, int line)
    {
        var frame = Elements(chart, "rect").Single(rect => rect.Attribute("fill")!.Value == "none");
        double Of(string name) => double.Parse(frame.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        return string.Join(' ', Elements(chart, "polyline")[line].Attribute("points")!.Value.Split(' ').Select(point =>
        {
            var place = Array.ConvertAll(point.Split(','), number => double.Parse(number, CultureInfo.InvariantCulture));
            return string.Create(CultureInfo.InvariantCulture, $"{(place[0] - Of("x")) / Of("width"):0.###},{1 - ((place[1] - Of("y")) / Of("height")):0.###}");
        }));
    }

    [TestMethod]
    public void Roc_HasTheCurveAndTheDiagonal()
    {
        using var scope = NewDisposeScope();
        var chart = Charts.Roc(Curve(0, 0.75f, 1));
        Assert.HasCount(2, Elements(chart, "polyline"));
        Assert.AreEqual("0,0 0.5,0.75 1,1", Points(chart, 0));
        Assert.AreEqual("0,0 1,1", Points(chart, 1));

        var rows = Vega(chart).GetProperty("data").GetProperty("values").EnumerateArray().ToList();
        Assert.HasCount(5, rows);
        Assert.AreEqual(0.75, rows[1].GetProperty("y").GetDouble());
        Assert.IsTrue(rows[3].GetProperty("reference").GetBoolean());
        StringAssert.Contains(Vega(chart).GetProperty("$schema").GetString(), "vega-lite/v5");
    }

    [TestMethod]
    public void Curves_AreNamedAfterTheirClasses()
    {
        using var scope = NewDisposeScope();
        var curves = new CurveSet<RocCurve>([Curve(0, 1), Curve(0, 0.5f)]);
        CollectionAssert.IsSubsetOf(new[] { "cat", "dog & <co>", "chance" }, Elements(Charts.Roc(curves, ["cat", "dog & <co>"]), "text").ConvertAll(text => text.Value));
        CollectionAssert.IsSubsetOf(new[] { "0", "1" }, Elements(Charts.Roc(curves), "text").ConvertAll(text => text.Value));
        var precision = new PrecisionRecallCurve(tensor(new[] { 0.5f, 1 }), tensor(new[] { 1f, 0 }), tensor(new[] { 0.5f }));
        Assert.AreEqual("1,0.5 0,1", Points(Charts.PrecisionRecall(precision), 0));
        Assert.HasCount(2, Elements(Charts.PrecisionRecall(new CurveSet<PrecisionRecallCurve>([precision, precision])), "polyline"));
    }

    [TestMethod]
    public void LongCurve_IsThinned_WithItsEnds()
    {
        using var scope = NewDisposeScope();
        var points = Points(Charts.Roc(new RocCurve(linspace(0, 1, 100_000), linspace(0, 1, 100_000), linspace(1, 0, 100_000))), 0).Split(' ');
        Assert.HasCount(1000, points);
        Assert.AreEqual("0,0", points[0]);
        Assert.AreEqual("1,1", points[^1]);
    }

    /// <summary>Rare positives: nearly all points lie behind the part of the curve that has a shape.</summary>
    [TestMethod]
    public void LongCurve_KeepsItsShape_WhereFewPointsMakeIt()
    {
        using var scope = NewDisposeScope();
        var recall = cat([linspace(0, 0.9, 100), linspace(0.9, 1, 100_000)]);
        var precision = cat([where(arange(100).remainder(10).eq(0), tensor(0.2f), tensor(0.9f)), linspace(0.2, 0.01, 100_000)]);
        var drawn = Vega(Charts.PrecisionRecall(new PrecisionRecallCurve(precision, recall, recall))).GetProperty("data").GetProperty("values").EnumerateArray();
        Assert.HasCount(10, drawn.Where(row => row.GetProperty("y").GetDouble() is > 0.19 and < 0.21 && row.GetProperty("x").GetDouble() < 0.89).ToList());
    }

    [TestMethod]
    public void FewPoints_AreMarked_AsTheyWouldNotBeSeenAlone()
    {
        using var scope = NewDisposeScope();
        Assert.HasCount(1, Elements(Charts.Roc(Curve(0.5f)), "circle"));
        Assert.IsEmpty(Elements(Charts.Roc(new RocCurve(linspace(0, 1, 31), linspace(0, 1, 31), linspace(1, 0, 31))), "circle"));
        Assert.AreEqual(2, Vega(Charts.Roc(Curve(0.5f))).GetProperty("layer").GetArrayLength());
    }

    [TestMethod]
    public void Names_AreAsManyAsCurves_UnlessTheCurveIsAveraged()
    {
        using var scope = NewDisposeScope();
        var curves = new CurveSet<RocCurve>([Curve(0, 1), Curve(0, 0.5f)]);
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Charts.Roc(curves, ["a", "b", "c"])).Message, "Expected 2 names of classes, got 3.");
        var averaged = Charts.Roc(new CurveSet<RocCurve>([Curve(0, 1)]), ["a", "b", "c"]);
        CollectionAssert.Contains(Elements(averaged, "text").ConvertAll(text => text.Value), "average");
    }

    [TestMethod]
    [DataRow("日本語の名前がとても長いクラス", 70, "日本語の…")]
    [DataRow("😀😀😀😀", 42, "😀😀…")]
    [DataRow("e\u0301e\u0301e\u0301", 21, "e\u0301e\u0301e\u0301")]
    [DataRow("plain", 35, "plain")]
    [DataRow("plainly", 35, "plai…")]
    public void Labels_AreCutBetweenLetters(string text, double room, string expected) => Assert.AreEqual(expected, SvgLabels.Fit(text, room));

    [TestMethod]
    public void ConfusionMatrix_HasACellForEachPair()
    {
        using var scope = NewDisposeScope();
        var chart = Charts.ConfusionMatrix(tensor(new long[] { 5, 1, 0, 4 }).reshape(2, 2), ["cat", "dog"]);
        var cells = Vega(chart).GetProperty("data").GetProperty("values").EnumerateArray().ToList();
        Assert.AreEqual(
            "cat/cat 5, cat/dog 1, dog/cat 0, dog/dog 4",
            string.Join(", ", cells.Select(cell => $"{cell.GetProperty("row")}/{cell.GetProperty("column")} {cell.GetProperty("value")}")));
        var shades = Elements(chart, "rect").Select(rect => rect.Attribute("fill-opacity")?.Value).OfType<string>().ToList();
        CollectionAssert.AreEqual(new[] { "1", "0.2", "0", "0.8" }, shades);
        Assert.Throws<ArgumentException>(() => Charts.ConfusionMatrix(zeros(2, 3)));
        Assert.Throws<ArgumentException>(() => Charts.ConfusionMatrix(zeros(2, 2), ["cat"]));
    }

    [TestMethod]
    public void ConfusionMatrix_OfManyClassesWithLongNames_CutsAndTurnsLabels_AndLeavesOutNumbersWithoutRoom()
    {
        using var scope = NewDisposeScope();
        string[] names = ["cat", "a class with a name that would not fit beside the matrix"];
        var named = Charts.ConfusionMatrix(tensor(new long[] { 15_000, 1, 0, 4 }).reshape(2, 2), names);
        var texts = Elements(named, "text");
        Assert.HasCount(2, texts.Where(text => text.Value.StartsWith("a class with", StringComparison.Ordinal) && text.Value.EndsWith('…')).ToList());
        Assert.HasCount(2, texts.Where(text => text.Attribute("transform")?.Value.StartsWith("rotate(-40", StringComparison.Ordinal) == true).ToList());
        Assert.HasCount(1, texts.Where(text => text.Value == "15000").ToList());

        // Neither a number in any cell nor a label at every row.
        Assert.IsLessThan(200, Elements(Charts.ConfusionMatrix(full(200, 200, 1234)), "text").Count);
    }

    [TestMethod]
    public void ManyLines_DifferInColourOrDashes_AndTheLegendHasRoom()
    {
        using var scope = NewDisposeScope();
        var chart = Charts.Roc(new CurveSet<RocCurve>([.. Enumerable.Range(0, 30).Select(_ => Curve(0, 1))]));
        var lines = Elements(chart, "polyline").SkipLast(1).Select(line => (line.Attribute("stroke")!.Value, line.Attribute("stroke-dasharray")!.Value));
        Assert.HasCount(30, lines.Distinct().ToList());
        var height = double.Parse(XElement.Parse(chart.ToSvg()).Attribute("height")!.Value, CultureInfo.InvariantCulture);
        Assert.IsTrue(Elements(chart, "text").TrueForAll(text => double.Parse(text.Attribute("y")!.Value, CultureInfo.InvariantCulture) < height));
    }

    [TestMethod]
    public void Calibration_ShowsTheBins_WithoutEmptyOnes()
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryCalibrationError(new() { NBins = 4 });
        metric.Update(tensor(new[] { 0.1f, 0.1f, 0.8f, 0.9f }), tensor(new[] { 0L, 1, 1, 1 }));
        var curve = metric.ComputeCurve();
        CollectionAssert.AreEqual(new long[] { 2, 0, 0, 2, 0 }, curve.Count.data<long>().ToArray());
        Assert.AreEqual(0.5, curve.Accuracy[0].item<double>());
        Assert.AreEqual(0.85, curve.Confidence[3].item<double>(), 1e-7);
        Assert.HasCount(2, Elements(Charts.Calibration(curve), "polyline")[0].Attribute("points")!.Value.Split(' '));
    }

    [TestMethod]
    public void LearningCurve_HasALineForEachMetric()
    {
        using var scope = NewDisposeScope();
        using var tracker = MetricTracker.Of(MetricCollection.Of(new MeanSquaredError(), new MeanAbsoluteError()));
        foreach (var value in new[] { 3f, 2f, 1f })
        {
            tracker.Increment();
            tracker.Update(tensor(new[] { value }), zeros(1));
        }

        var rows = Vega(Charts.LearningCurve(tracker)).GetProperty("data").GetProperty("values").EnumerateArray().ToList();
        Assert.AreEqual("9 4 1 3 2 1", string.Join(' ', rows.Select(row => row.GetProperty("y").GetDouble())));
        Assert.HasCount(2, Elements(Charts.LearningCurve(tracker), "polyline"));
    }

    [TestMethod]
    public void Scalars_AreBarsWithBounds()
    {
        using var scope = NewDisposeScope();
        var result = new EvaluationResult(
            new NamedResults([new("Accuracy", tensor(0.5f)), new("Loss", tensor(-1.0)), new("None", tensor(double.NaN)), new("Curve", zeros(3))]),
            rowCount: 4,
            confidenceLevel: 0.95,
            intervals: new Dictionary<string, Interval>(StringComparer.Ordinal) { ["Accuracy"] = new(0.25, 0.75) });
        var chart = Charts.Scalars(result);
        var rows = Vega(chart).GetProperty("data").GetProperty("values").EnumerateArray().ToList();
        Assert.AreEqual("Accuracy 0.5000, Loss -1.0000, None NaN", string.Join(", ", rows.Select(row => $"{row.GetProperty("name")} {row.GetProperty("text")}")));
        Assert.AreEqual(0.75, rows[0].GetProperty("upper").GetDouble());
        Assert.AreEqual(JsonValueKind.Null, rows[1].GetProperty("upper").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, rows[2].GetProperty("value").ValueKind);
        Assert.HasCount(1, Elements(chart, "path"));
        Assert.HasCount(2, Elements(chart, "rect").Where(rect => rect.Attribute("fill")!.Value == "#56b4e9").ToList());
        CollectionAssert.IsSubsetOf(new[] { "Accuracy", "Loss", "None", "0.5000", "-1.0000", "NaN" }, Elements(chart, "text").ConvertAll(text => text.Value));
    }

    [TestMethod]
    [DataRow("chart.svg", "<svg")]
    [DataRow("chart.HTML", "<!DOCTYPE html>")]
    [DataRow("chart.json", "{\"$schema\"")]
    public void Save_WritesTheFormatOfTheName(string name, string start)
    {
        using var scope = NewDisposeScope();
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}{name}");
        Charts.Roc(Curve(0, 1)).Save(path);
        StringAssert.StartsWith(File.ReadAllText(path), start);
        File.Delete(path);
        Assert.Throws<ArgumentException>(() => Charts.Roc(Curve(0, 1)).Save("chart.gif"));
    }

    [TestMethod]
    public void Notebooks_FindFormattersByConvention()
    {
        using var scope = NewDisposeScope();
        var chart = Charts.Roc(Curve(0, 1));
        var attribute = chart.GetType().GetCustomAttributes(inherit: true).Single(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
        var source = Activator.CreateInstance((Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!)!;
        var formatters = (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        var shown = formatters.Select(formatter =>
        {
            using var writer = new StringWriter();
            var taken = (bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [chart, writer])!;
            return (Mime: (string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)!, Taken: taken, Text: writer.ToString());
        }).Where(entry => entry.Taken).ToDictionary(entry => entry.Mime, entry => entry.Text, StringComparer.Ordinal);
        Assert.AreEqual(chart.ToVegaLite(), shown["application/vnd.vegalite.v5+json"]);
        StringAssert.StartsWith(shown["text/html"], "<svg");
        Assert.AreEqual("ROC curve", shown["text/plain"]);
    }
}
