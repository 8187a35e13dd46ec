using System.Globalization;
using System.Text.Json.Nodes;

namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class EvaluationResultTests
{
    private static readonly string[] Classes = ["cat", "dog"];

    private static EvaluationResult Sample(IReadOnlyDictionary<string, Interval>? intervals = null) => new(
        new NamedResults(
        [
            new("Accuracy", tensor(0.875f)),
            new("PerClass", tensor(new[] { 0.5, 1.0 })),
            new("Confusion", tensor(new long[] { 3, 1, 0, 4 }).reshape(2, 2)),
            new("Curve", new NamedResults([new("X", tensor(new[] { 0f, 1f })), new("Y", tensor(new[] { float.NaN, float.PositiveInfinity }))])),
            new("Error", tensor(1234.5)),
        ]),
        rowCount: 8,
        Classes,
        intervals is null ? null : 0.95,
        intervals);

    [TestMethod]
    public void Table_IsAligned()
    {
        const string expected = """
            Metric         Value
            ---------  ---------
            Accuracy      0.8750
            PerClass
              cat         0.5000
              dog         1.0000
            Confusion    [2 × 2]
            Curve           X, Y
            Error      1234.5000
            8 rows

            """;
        Assert.AreEqual(expected.ReplaceLineEndings(), Sample().ToString());
    }

    /// <summary>East Asian letters and pictures are two columns wide, an accent of its own none.</summary>
    [TestMethod]
    public void Table_IsAligned_UnderWideNames()
    {
        const string expected = """
            Metric    Value
            ------  -------
            日本語   0.5000
            état     0.5000
            👩‍🔬       0.5000
            two     12.5000
            1 rows

            """;
        string[] names = ["日本語", "e\u0301tat", "👩‍🔬"];
        var result = new EvaluationResult(new NamedResults([.. names.Select(name => KeyValuePair.Create(name, (object)tensor(0.5))), new("two", tensor(12.5))]), rowCount: 1);
        Assert.AreEqual(expected.ReplaceLineEndings(), result.ToString());
    }

    [TestMethod]
    public void Table_WithBounds_HasAColumnForThem()
    {
        var text = Sample(new Dictionary<string, Interval> { ["Accuracy"] = new(0.75, 1) }).ToString();
        StringAssert.Contains(text, "Metric         Value    95 % interval");
        StringAssert.Contains(text, "Accuracy      0.8750  0.7500 – 1.0000");
    }

    [TestMethod]
    public void Entries_HaveNumbersWhereThereAreAny()
    {
        var result = Sample(new Dictionary<string, Interval> { ["Accuracy"] = new(0.75, 1) });
        Assert.AreEqual(0.875, result["Accuracy"]);
        Assert.AreEqual(new Interval(0.75, 1), result.Entries[0].Interval);
        Assert.AreEqual(KeyValuePair.Create("dog", 1.0), result.Entries[1].Classes![1]);
        Assert.IsNull(result.Entries[2].Scalar);
        Assert.Throws<InvalidCastException>(() => result["PerClass"]);
        StringAssert.Contains(Assert.Throws<KeyNotFoundException>(() => result["Acuracy"]).Message, "Accuracy, PerClass");
    }

    [TestMethod]
    public void Json_RoundTrips()
    {
        var result = Sample(new Dictionary<string, Interval> { ["Error"] = new(1200, 1300) });
        var copy = EvaluationResult.FromJson(result.ToJson());
        Assert.AreEqual(result.ToString(), copy.ToString());
        Assert.AreEqual(result.ToJson(), copy.ToJson());
        Assert.AreEqual(8, copy.RowCount);
        Assert.AreEqual(0.95, copy.ConfidenceLevel);
        CollectionAssert.AreEqual(Classes, copy.ClassNames!.ToArray());
        Assert.AreEqual(ScalarType.Int64, copy.Results["Confusion"].dtype);
        CollectionAssert.AreEqual(new long[] { 2, 2 }, copy.Results["Confusion"].shape);
    }

    [TestMethod]
    public void Json_LosesNoDigit()
    {
        using var scope = NewDisposeScope();
        Tensor[] tensors =
        [
            tensor([long.MaxValue, long.MinValue, (1L << 53) + 1]),
            tensor([1 / 3f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, float.MaxValue]),
            tensor([1 / 3.0, double.NaN, double.Epsilon, double.MaxValue, -0.0]),
            tensor([true, false]),
            tensor([0.1f, 65504]).to(ScalarType.Float16),
            zeros(0, 3),
            tensor(7L),
        ];
        var result = new EvaluationResult(
            new NamedResults(tensors.Select((tensor, i) => KeyValuePair.Create($"{i}", (object)tensor))),
            rowCount: 3,
            confidenceLevel: 0.9,
            intervals: new Dictionary<string, Interval>(StringComparer.Ordinal) { ["6"] = new(double.NegativeInfinity, double.NaN) });
        var copy = EvaluationResult.FromJson(result.ToJson());
        foreach (var (i, tensor) in tensors.Index())
        {
            var read = copy.Results[$"{i}"];
            Assert.AreEqual(tensor.dtype, read.dtype);
            CollectionAssert.AreEqual(tensor.shape, read.shape);
            CollectionAssert.AreEqual(tensor.contiguous().bytes.ToArray(), read.contiguous().bytes.ToArray(), $"{tensor.dtype}");
        }

        Assert.AreEqual(result.Entries[6].Interval, copy.Entries[6].Interval);
    }

    public static IEnumerable<object[]> Composites
    {
        get
        {
            var (a, b, c) = (tensor([0.5, double.NaN]), tensor([0.25f, 1]), tensor([3L, 2]));
            RocCurve roc = new(a, b, c);
            PrecisionRecallCurve precisionRecall = new(b, a, c);
            return
            [
                [roc],
                [precisionRecall],
                [new CurveSet<RocCurve>([roc, roc])],
                [new CurveSet<PrecisionRecallCurve>([precisionRecall])],
                [new CurveSet<RocCurve>([])],
                [new RetrievalCurve(a, b, c)],
                [new RetrievalPoint(a, c)],
                [new OperatingPoint(a, b)],
                [new CalibrationCurve(a, a, c)],
                [new ProcrustesAlignment(a, b, a)],
                [new NamedResults([new("x", a), new("y", c)])],
            ];
        }
    }

    [TestMethod]
    [DynamicData(nameof(Composites))]
    public void Json_KeepsTheTypesOfResults(IMetricResult composite)
    {
        using var scope = NewDisposeScope();
        var json = new EvaluationResult(new NamedResults([new("It", composite)]), rowCount: 3).ToJson();
        var copy = EvaluationResult.FromJson(json);
        Assert.AreEqual(composite.GetType(), copy.Results[0].Value.GetType());
        Assert.AreEqual(json, copy.ToJson());
    }

    /// <summary>Each result of several tensors that a metric of this library returns can be made again.</summary>
    [TestMethod]
    public void Json_KnowsAllTypesOfResults()
    {
        var types = typeof(RocCurve).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IMetricResult))).Select(type => type.Name);
        CollectionAssert.IsSubsetOf(types.ToList(), Composites.Select(row => row[0].GetType().Name).ToList());
    }

    [TestMethod]
    public void Texts_DoNotDependOnTheCulture()
    {
        using var scope = NewDisposeScope();
        string[] Texts()
        {
            var result = Sample(new Dictionary<string, Interval> { ["Error"] = new(-1200.5, 1300) });
            var charts = ChartSamples.Names.Select(ChartSamples.Make).ToList();
            return [result.ToString(), result.ToHtml(), result.ToJson(), .. charts.Select(chart => chart.ToSvg()), .. charts.Select(chart => chart.ToVegaLite())];
        }

        var expected = Texts();
        var culture = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NumberGroupSeparator, odd.NumberFormat.NegativeSign) = (",", "'", "−");
        try
        {
            CultureInfo.CurrentCulture = odd;
            CollectionAssert.AreEqual(expected, Texts());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string WithKind(string json, int entry, string kind)
    {
        var document = JsonNode.Parse(json)!;
        document["results"]![entry]!["kind"] = kind;
        return document.ToJsonString();
    }

    public static IEnumerable<object[]> BadJson
    {
        get
        {
            var good = Sample().ToJson();
            return
            [
                [string.Empty],
                ["null"],
                ["[]"],
                ["{}"],
                [good[..(good.Length / 2)]],
                [good.Replace("\"format\":1", "\"format\":2")],
                [good.Replace("\"row_count\":8", "\"row_count\":-8")],
                [good.Replace("[2,2]", "[2,3]")],
                [good.Replace("[2,2]", "[-2,-2]")],
                [good.Replace("[2,2]", "[4611686018427387904,4]")],
                [good.Replace("int64", "int640")],
                [good.Replace("\"PerClass\"", "\"Accuracy\"")],
                [good.Replace("\"parts\":", "\"pieces\":")],
                [good.Replace("\"elements\":[3,1,0,4]", "\"elements\":[3,1,0,4.5]")],
                [good.Replace("\"elements\":[3,1,0,4]", "\"elements\":null")],
                [WithKind(good, entry: 3, "roc_curve")],
                [WithKind(good, entry: 3, "operating_point")],
                [WithKind(good, entry: 3, "spiral")],
                [WithKind(good, entry: 0, "roc_curve")],
            ];
        }
    }

    [TestMethod]
    [DynamicData(nameof(BadJson))]
    public void Json_ThatIsNotAResult_IsRefused(string json) => Assert.Throws<InvalidDataException>(() => EvaluationResult.FromJson(json));

    [TestMethod]
    public void Html_HasTheLinesOfTheTable()
    {
        var html = Sample(new Dictionary<string, Interval> { ["Accuracy"] = new(0.75, 1) }).ToHtml();
        var rows = System.Xml.Linq.XElement.Parse(html).Descendants("tr").Select(row => string.Join('|', row.Elements().Select(cell => cell.Value))).ToList();
        Assert.AreEqual("Metric|Value|95 % interval", rows[0]);
        Assert.AreEqual("Accuracy|0.8750|0.7500 – 1.0000", rows[1]);
        Assert.AreEqual("  dog|1.0000|", rows[4]);
        Assert.AreEqual("8 rows", rows[^1]);
    }

    [TestMethod]
    public void DataFrame_HasARowForEachNumber()
    {
        var frame = Sample(new Dictionary<string, Interval> { ["Accuracy"] = new(0.75, 1) }).ToDataFrame();
        CollectionAssert.AreEqual(new[] { "Metric", "Class", "Value", "Lower", "Upper", "Rows" }, frame.Columns.Select(column => column.Name).ToArray());
        CollectionAssert.AreEqual(new object?[] { "Accuracy", null, 0.875, 0.75, 1.0, 8L }, frame.Rows[0].ToArray());
        CollectionAssert.AreEqual(new object?[] { "PerClass", "dog", 1.0, null, null, 8L }, frame.Rows[2].ToArray());
        Assert.AreEqual(4, frame.Rows.Count);
    }

    [TestMethod]
    public void DataView_HasARowForEachNumber()
    {
        var context = new MLContext();
        var view = Sample(new Dictionary<string, Interval> { ["Accuracy"] = new(0.75, 1) }).ToDataView();
        var rows = context.Data.CreateEnumerable<Row>(view, reuseRowObject: false).Select(row => $"{row.Metric}/{row.Class} {row.Value} {row.Lower} {row.Upper}");
        CollectionAssert.AreEqual(
            new[] { "Accuracy/ 0.875 0.75 1", "PerClass/cat 0.5 NaN NaN", "PerClass/dog 1 NaN NaN", "Error/ 1234.5 NaN NaN" }, rows.ToList());
    }

    private sealed class Row
    {
        public string Metric { get; set; } = string.Empty;

        public string Class { get; set; } = string.Empty;

        public double Value { get; set; }

        public double Lower { get; set; }

        public double Upper { get; set; }
    }
}
