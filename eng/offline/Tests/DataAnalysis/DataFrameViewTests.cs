using Microsoft.Data.Analysis;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Offline.Tests.DataAnalysis;

/// <summary>A data frame as a data view, and a data view as a data frame.</summary>
[TestClass]
public sealed class DataFrameViewTests
{
    private static readonly MLContext s_context = new(seed: 1);

    [TestMethod]
    public void Null_IsNaNOrDefaultOrEmpty()
    {
        IDataView view = new DataFrame(
            new SingleDataFrameColumn("Single", [1.5f, null]),
            new DoubleDataFrameColumn("Double", [2.5, null]),
            new Int32DataFrameColumn("Int32", [3, null]),
            new BooleanDataFrameColumn("Boolean", [true, null]),
            new StringDataFrameColumn("Text", ["a", null!]));

        CollectionAssert.AreEqual(new[] { 1.5f, float.NaN }, view.GetColumn<float>("Single").ToArray());
        CollectionAssert.AreEqual(new[] { 2.5, double.NaN }, view.GetColumn<double>("Double").ToArray());
        CollectionAssert.AreEqual(new[] { 3, 0 }, view.GetColumn<int>("Int32").ToArray());
        CollectionAssert.AreEqual(new[] { true, false }, view.GetColumn<bool>("Boolean").ToArray());
        CollectionAssert.AreEqual(new[] { "a", "" }, view.GetColumn<string>("Text").ToArray());
    }

    [TestMethod]
    public void Schema_FollowsTheColumns()
    {
        var frame = new DataFrame(new Int64DataFrameColumn("Id", [1, 2]));
        Assert.AreEqual(1, ((IDataView)frame).Schema.Count);

        frame["Score"] = new VBufferDataFrameColumn<float>("anything", [new VBuffer<float>(1, [1]), new VBuffer<float>(2, [1, 2])]);
        var schema = ((IDataView)frame).Schema;

        Assert.AreEqual(NumberDataViewType.Int64, schema["Id"].Type);
        Assert.IsFalse(((VectorDataViewType)schema["Score"].Type).IsKnownSize);
        Assert.AreEqual(2, ((IDataView)frame).GetRowCount());
    }

    [TestMethod]
    public void Cursor_IsOneAndReadsWhatItWasAskedFor()
    {
        IDataView view = new DataFrame(new Int32DataFrameColumn("A", [1, 2]), new Int32DataFrameColumn("B", [3, 4]));

        var cursors = view.GetRowCursorSet([view.Schema["B"]], 4);

        Assert.AreEqual(1, cursors.Length);
        Assert.IsFalse(cursors[0].IsColumnActive(view.Schema["A"]));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => cursors[0].GetGetter<int>(view.Schema["A"]));
        Assert.ThrowsExactly<InvalidCastException>(() => cursors[0].GetGetter<long>(view.Schema["B"]));
        CollectionAssert.AreEqual(new[] { 3, 4 }, view.GetColumn<int>("B").ToArray());
    }

    [TestMethod]
    public void ToDataFrame_TakesRowsAndColumns()
    {
        var view = s_context.Data.LoadFromEnumerable(Enumerable.Range(0, 150).Select(i => new Row { Id = i, Name = $"n{i}", Vector = [i, i] }).ToArray());

        var all = view.ToDataFrame(-1);
        Assert.AreEqual(150, all.Rows.Count);
        Assert.AreEqual("n149", all["Name"][149]);
        CollectionAssert.AreEqual(new float[] { 7, 7 }, ((VBuffer<float>)all["Vector"][7]).DenseValues().ToArray());

        Assert.AreEqual(100, view.ToDataFrame().Rows.Count);
        var some = view.ToDataFrame(2, "Id");
        Assert.AreEqual("Id", some.Columns.Single().Name);
        CollectionAssert.AreEqual(new int?[] { 0, 1 }, some.Columns.GetInt32Column("Id").ToArray());
    }

    [TestMethod]
    public void ToDataFrame_Keys_AreRefused()
    {
        var view = s_context.Transforms.Conversion.MapValueToKey("Name").Fit(Named()).Transform(Named());

        Assert.ThrowsExactly<NotSupportedException>(() => view.ToDataFrame(-1));

        static IDataView Named() => s_context.Data.LoadFromEnumerable([new Row { Name = "a" }]);
    }

    [TestMethod]
    public void Frame_TrainsAModel()
    {
        var frame = new DataFrame(
            new SingleDataFrameColumn("X", Enumerable.Range(0, 40).Select(i => (float)i)),
            new BooleanDataFrameColumn("Label", Enumerable.Range(0, 40).Select(i => i >= 20)));
        var pipeline = s_context.Transforms.Concatenate("Features", "X").Append(s_context.BinaryClassification.Trainers.LbfgsLogisticRegression());

        var predictions = pipeline.Fit(frame).Transform(frame).ToDataFrame(-1, "Label", "PredictedLabel");

        CollectionAssert.AreEqual(predictions["Label"].Cast<object>().ToArray(), predictions["PredictedLabel"].Cast<object>().ToArray());
    }

    private sealed class Row
    {
        public int Id { get; set; }

        public string Name { get; set; } = "";

        [VectorType(2)]
        public float[] Vector { get; set; } = [0, 0];
    }
}
