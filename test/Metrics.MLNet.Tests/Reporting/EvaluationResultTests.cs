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
