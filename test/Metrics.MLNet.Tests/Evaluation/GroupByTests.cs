using System.Globalization;

namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class GroupByTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static readonly TableView Data = new(
        Columns.Labels(1, 2, 3, 4, 5),
        Columns.Scores(1, 3, 3, 6, 5),
        TableColumn.Of("site", TextDataViewType.Instance, Columns.Texts("A", "B", "A", "B", string.Empty)),
        TableColumn.Of("old", BooleanDataViewType.Instance, new[] { true, true, true, false, true }),
        Columns.Keys("kind", 2, [1, 2, 1, 0, 2], "cat", "dog"));

    private static EvaluationResult Evaluate(Metric<TensorPair> metric, IDataView data, params string[] groupBy) =>
        Context.Regression.Evaluate(data, metric, new EvaluationOptions { GroupBy = groupBy, BatchSize = 2 });

    private static string Shown(EvaluationResult result) => string.Join(
        "; ",
        result.Groups.Select(group => string.Create(
            CultureInfo.InvariantCulture, $"{string.Join(",", group.Key.Select(part => $"{part.Key}={part.Value}"))}: {group.Result["MeanSquaredError"]} of {group.Result.RowCount}")));

    [TestMethod]
    [DataRow("site", "site=A: 0 of 2; site=B: 2.5 of 2; site=: 0 of 1")]
    [DataRow("old", "old=True: 0.25 of 4; old=False: 4 of 1")]
    [DataRow("kind", "kind=cat: 0 of 2; kind=dog: 0.5 of 2; kind=0: 4 of 1")]
    [DataRow("Label", "Label=1: 0 of 1; Label=2: 1 of 1; Label=3: 0 of 1; Label=4: 4 of 1; Label=5: 0 of 1")]
    [DataRow("site old", "site=A,old=True: 0 of 2; site=B,old=True: 1 of 1; site=B,old=False: 4 of 1; site=,old=True: 0 of 1")]
    public void Groups_AreThoseOfTheColumns(string columns, string expected)
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanSquaredError();
        var result = Evaluate(metric, Data, columns.Split(' '));
        Assert.AreEqual(expected, Shown(result));
        Assert.AreEqual(1, result["MeanSquaredError"]);
        Assert.AreEqual(expected, Shown(EvaluationResult.FromJson(result.ToJson())));
    }

    [TestMethod]
    public void Table_HasALineForEachGroup()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanSquaredError();
        var result = Evaluate(metric, Data, "site", "old");
        const string expected = """

            site  old    Rows  MeanSquaredError
            ----  -----  ----  ----------------
            A     True      2            0.0000
            B     True      1            1.0000
            B     False     1                 4
                  True      1            0.0000

            """;
        StringAssert.EndsWith(result.ToString(), expected.ReplaceLineEndings());
        StringAssert.Contains(result.ToHtml(), "False");
    }

    [TestMethod]
    public void ManyGroups_EqualEvaluationsOfEachAlone()
    {
        using var scope = NewDisposeScope();
        var random = new Random(5);
        const int rows = 20_000;
        var labels = Array.ConvertAll(new float[rows], _ => random.NextSingle());
        var scores = Array.ConvertAll(labels, label => label + random.NextSingle());
        var sites = Array.ConvertAll(labels, _ => random.Next(1500));
        var data = new TableView(Columns.Labels(labels), Columns.Scores(scores), TableColumn.Of("site", NumberDataViewType.Int32, sites));
        using var metric = new MeanSquaredError();
        var result = Context.Regression.Evaluate(data, metric, new EvaluationOptions { GroupBy = ["site"] });
        Assert.HasCount(sites.Distinct().Count(), result.Groups);
        Assert.AreEqual(rows, result.Groups.Sum(group => group.Result.RowCount));
        foreach (var group in result.Groups.Take(50))
        {
            var site = int.Parse(group.Key[0].Value, CultureInfo.InvariantCulture);
            var expected = Enumerable.Range(0, rows).Where(i => sites[i] == site).Average(i => Math.Pow(labels[i] - (double)scores[i], 2));
            Assert.AreEqual(expected, group.Result["MeanSquaredError"], 1e-6);
        }
    }

    [TestMethod]
    public void GroupBy_AColumnThatIsNotThere_IsAnError()
    {
        using var metric = new MeanSquaredError();
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Evaluate(metric, Data, "clinic")).Message, "no column 'clinic'");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Evaluate(metric, Data, "site", "site")).Message, "each named once, got site, site.");
        var vectors = new TableView(Columns.Labels(0), Columns.Scores(0), TableColumn.Of("v", new VectorDataViewType(NumberDataViewType.Single, 1), new VBuffer<float>[1]));
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Evaluate(metric, vectors, "v")).Message, "'v' to be text");
    }
}
