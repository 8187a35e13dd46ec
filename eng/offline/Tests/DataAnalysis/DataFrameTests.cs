using Microsoft.Data.Analysis;

namespace Offline.Tests.DataAnalysis;

[TestClass]
public sealed class DataFrameTests
{
    private static DataFrame Frame() => new(
        new Int32DataFrameColumn("Id", [3, 1, null, 2]),
        new StringDataFrameColumn("Name", ["c", "a", "x", null!]));

    private static int?[] Ids(DataFrame frame) => [.. frame.Columns.GetInt32Column("Id")];

    [TestMethod]
    public void Rows_AreReadAndWritten()
    {
        var frame = Frame();
        frame[1, 0] = 10;
        frame.Rows[0]["Name"] = "C";

        Assert.AreEqual(4, frame.Rows.Count);
        CollectionAssert.AreEqual(new object?[] { 10, "a" }, frame.Rows[1].ToArray());
        Assert.AreEqual("3 C ", frame.Rows[0].ToString());
        Assert.AreEqual(1, frame["Id"].NullCount);
        Assert.ThrowsExactly<ArgumentException>(() => frame[0, 0] = "three");
    }

    [TestMethod]
    public void Columns_HaveOneLengthAndDistinctNames()
    {
        var frame = Frame();

        Assert.ThrowsExactly<ArgumentException>(() => frame.Columns.Add(new Int32DataFrameColumn("Short", [1])));
        Assert.ThrowsExactly<ArgumentException>(() => frame.Columns.Add(new Int32DataFrameColumn("Id", 4)));
        Assert.ThrowsExactly<ArgumentException>(() => frame["Nobody"]);
        Assert.ThrowsExactly<ArgumentException>(() => frame.Columns.GetStringColumn("Id"));
        frame.Columns.Remove("Id");
        Assert.AreEqual("Name", frame.Columns.Single().Name);
    }

    [TestMethod]
    public void HeadTailFilter_PickRows()
    {
        CollectionAssert.AreEqual(new int?[] { 3, 1 }, Ids(Frame().Head(2)));
        CollectionAssert.AreEqual(new int?[] { null, 2 }, Ids(Frame().Tail(2)));
        CollectionAssert.AreEqual(new int?[] { 3, 2 }, Ids(Frame().Filter(new BooleanDataFrameColumn("f", [true, false, null, true]))));
        CollectionAssert.AreEqual(new int?[] { 2, 3 }, Ids(Frame().Filter(new Int32DataFrameColumn("f", [3, 0]))));
    }

    [TestMethod]
    public void OrderBy_PutsNullsWhereAsked()
    {
        CollectionAssert.AreEqual(new int?[] { 1, 2, 3, null }, Ids(Frame().OrderBy("Id")));
        CollectionAssert.AreEqual(new int?[] { 3, 2, 1, null }, Ids(Frame().OrderByDescending("Id")));
        CollectionAssert.AreEqual(new int?[] { null, 1, 2, 3 }, Ids(Frame().OrderBy("Id", putNullValuesLast: false)));
        CollectionAssert.AreEqual(new int?[] { 2, 1, 3, null }, Ids(Frame().OrderBy("Name", putNullValuesLast: false)));
    }

    [TestMethod]
    public void Clone_IsAnotherFrame()
    {
        var frame = Frame();
        var clone = frame.Clone();
        clone[0, 0] = 0;

        Assert.AreEqual(3, frame[0, 0]);
        Assert.IsInstanceOfType<Int32DataFrameColumn>(clone["Id"]);
    }

    [TestMethod]
    public void Append_FillsUpWithNulls()
    {
        var frame = Frame();
        frame.Append(["7"], inPlace: true);

        CollectionAssert.AreEqual(new object?[] { 7, null }, frame.Rows[4].ToArray());
        Assert.AreEqual(5, frame.Append([8, "h"]).Rows.Count - 1);
        Assert.AreEqual(5, frame.Rows.Count);
        Assert.ThrowsExactly<ArgumentException>(() => frame.Append([1, "a", 2]));
    }

    [TestMethod]
    public void Nulls_AreFilledOrDropped()
    {
        var ids = Frame().Columns.GetInt32Column("Id");

        CollectionAssert.AreEqual(new int?[] { 3, 1, 0, 2 }, ids.FillNulls(0).ToArray());
        CollectionAssert.AreEqual(new int?[] { 3, 1, 2 }, ids.DropNulls().ToArray());
        Assert.AreEqual(1, ids.NullCount);
    }

    [TestMethod]
    public void ToString_AlignsColumns() =>
        Assert.AreEqual($"Id        Name      \n3         c         \n1         a         \n  ... 2 of total 4\n", Frame().ToString(2).ReplaceLineEndings("\n"));

    [TestMethod]
    public void LoadCsv_GuessesTypes()
    {
        var frame = DataFrame.LoadCsvFromString("Flag,Number,Text,Day\ntrue,1.5,\"a, \"\"b\"\"\",2024-02-29\n\nfalse,,null,2024-03-01\n");

        CollectionAssert.AreEqual(
            new[] { typeof(bool), typeof(float), typeof(string), typeof(DateTime) }, frame.Columns.Select(column => column.DataType).ToArray());
        CollectionAssert.AreEqual(new object?[] { true, 1.5f, "a, \"b\"", new DateTime(2024, 2, 29) }, frame.Rows[0].ToArray());
        CollectionAssert.AreEqual(new object?[] { false, null, null, new DateTime(2024, 3, 1) }, frame.Rows[1].ToArray());
    }

    [TestMethod]
    public void LoadCsv_File_TakesTypesAndRows()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "1;x\n2;y\n3;z");
        try
        {
            var frame = DataFrame.LoadCsv(file, ';', header: false, columnNames: ["Id", "Name"], dataTypes: [typeof(int), typeof(string)], numRows: 2);

            CollectionAssert.AreEqual(new int?[] { 1, 2 }, Ids(frame));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestMethod]
    public void Info_CountsValues()
    {
        var info = Frame().Info();

        CollectionAssert.AreEqual(new object?[] { "DataType", "System.Int32", "System.String" }, info.Rows[0].ToArray());
        CollectionAssert.AreEqual(new object?[] { "Length (excluding null values)", "3", "3" }, info.Rows[1].ToArray());
    }
}
