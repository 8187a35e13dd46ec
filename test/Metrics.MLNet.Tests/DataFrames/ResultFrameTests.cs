using Microsoft.Data.Analysis;

namespace Metrics.MLNet.Tests;

/// <summary>Results of groups and folds as data frames.</summary>
[TestClass]
public sealed class ResultFrameTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static DataFrame Data => new(
        new SingleDataFrameColumn("Label", [1, 2, 3]),
        new SingleDataFrameColumn("Score", [1, 4, 3]),
        new StringDataFrameColumn("site", ["A", "B", "A"]),
        new BooleanDataFrameColumn("Class", [true, true, true]));

    private static string[] Names(DataFrame frame) => [.. frame.Columns.Select(column => column.Name)];

    [TestMethod]
    public void Groups_AreColumnsOfText()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAbsoluteError();
        var result = Context.Regression.Evaluate(Data, metric, new EvaluationOptions { GroupBy = ["site", "Class"] });

        var frame = result.ToDataFrame();
        CollectionAssert.AreEqual(new[] { "site", "Group.Class", "Metric", "Class", "Value", "Lower", "Upper", "Rows" }, Names(frame));
        CollectionAssert.AreEqual(new object?[] { null, null, "MeanAbsoluteError", null, (double)(2 / 3f), null, null, 3L }, frame.Rows[0].ToArray());
        CollectionAssert.AreEqual(new object?[] { "A", "True", "MeanAbsoluteError", null, 0.0, null, null, 2L }, frame.Rows[1].ToArray());
        CollectionAssert.AreEqual(new object?[] { "B", "True", "MeanAbsoluteError", null, 2.0, null, null, 1L }, frame.Rows[2].ToArray());
        CollectionAssert.AreEqual(new[] { "", "A", "B" }, result.ToDataView().GetColumn<string>("site").ToArray());
    }

    [TestMethod]
    public void Folds_AreAColumn()
    {
        using var scope = NewDisposeScope();
        var folds = new[] { 1.0, 2 }.Select(value =>
            new CrossValidationFold(new TransformerChain<ITransformer>(), new EvaluationResult(new NamedResults([new("Loss", tensor(value))]), rowCount: 10)));

        var frame = new CrossValidationSummary([.. folds]).ToDataFrame();

        CollectionAssert.AreEqual(new[] { "Fold", "Metric", "Class", "Value", "Lower", "Upper", "Rows" }, Names(frame));
        CollectionAssert.AreEqual(new object?[] { 2, "Loss", null, 2.0, null, null, 10L }, frame.Rows[1].ToArray());
        Assert.AreEqual(2, frame.Rows.Count);
    }

    [TestMethod]
    public void Bounds_AreTheirColumns()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAbsoluteError();
        var result = Context.Regression.Evaluate(Data, metric, new EvaluationOptions { ConfidenceLevel = 0.9 });

        var row = result.ToDataFrame().Rows[0];

        Assert.AreEqual(result.Entries[0].Interval!.Value.Lower, row["Lower"]);
        Assert.AreEqual(result.Entries[0].Interval!.Value.Upper, row["Upper"]);
    }
}
