using Microsoft.ML;
using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML;

[TestClass]
public sealed class EnumerableTests
{
    private static readonly MLContext s_context = new(seed: 1);

    private sealed class Row
    {
        public float Number { get; set; }

        [ColumnName("Renamed")]
        public string? Text { get; set; }

        [VectorType(2)]
        public float[] Vector { get; set; } = [];

        public string[] Words { get; set; } = [];

        [KeyType(3)]
        public uint Key { get; set; }

        [KeyType(3)]
        public uint[] Keys { get; set; } = [0, 1, 3];

        [NoColumn]
        public object? Ignored { get; set; }
    }

    private static readonly Row[] s_rows =
    [
        new() { Number = 1, Text = "a", Vector = [1, 2], Words = ["x", "y"], Key = 0 },
        new() { Number = 2, Text = null, Vector = [3, 4], Words = [], Key = 2 },
        new() { Number = 3, Text = "c", Vector = [5, 6], Words = ["z"], Key = 3 },
    ];

    private static IDataView View => s_context.Data.LoadFromEnumerable(s_rows);

    [TestMethod]
    public void Schema_OfClass_FollowsAttributes()
    {
        var schema = View.Schema;

        CollectionAssert.AreEqual(new[] { "Number", "Renamed", "Vector", "Words", "Key", "Keys" }, schema.Select(column => column.Name).ToArray());
        Assert.AreEqual(new VectorDataViewType(NumberDataViewType.Single, 2), schema["Vector"].Type);
        Assert.AreEqual(new VectorDataViewType(TextDataViewType.Instance), schema["Words"].Type);
        Assert.AreEqual(new KeyDataViewType(typeof(uint), 3), schema["Key"].Type);
    }

    [TestMethod]
    public void KeyMember_IsNumberedFromOne_AndMissingBeyondItsCount() =>
        CollectionAssert.AreEqual(new uint[] { 1, 3, 0 }, View.GetColumn<uint>("Key").ToArray());

    [TestMethod]
    public void KeysOfAVector_AreThoseOfTheColumn() =>
        CollectionAssert.AreEqual(new uint[] { 0, 1, 3 }, View.GetColumn<uint[]>("Keys").First());

    [TestMethod]
    public void GetColumn_ConvertsTextAndVectors()
    {
        CollectionAssert.AreEqual(new[] { "a", "", "c" }, View.GetColumn<string>("Renamed").ToArray());
        CollectionAssert.AreEqual(new float[] { 3, 4 }, View.GetColumn<float[]>("Vector").ElementAt(1));
        CollectionAssert.AreEqual(new[] { "x", "y" }, View.GetColumn<string[]>("Words").First());
        Assert.ThrowsExactly<InvalidOperationException>(() => View.GetColumn<int>("Number").First());
    }

    [TestMethod]
    public void CreateEnumerable_GivesTheRowsBack()
    {
        var rows = s_context.Data.CreateEnumerable<Row>(View, reuseRowObject: false).ToArray();

        Assert.AreEqual(3, rows.Length);
        Assert.AreEqual("c", rows[2].Text);
        CollectionAssert.AreEqual(new float[] { 1, 2 }, rows[0].Vector);
        CollectionAssert.AreEqual(new[] { "z" }, rows[2].Words);
    }

    private sealed class Wider
    {
        public float Number { get; set; }

        public double Absent { get; set; } = 7;
    }

    [TestMethod]
    public void CreateEnumerable_MissingColumn_ThrowsUnlessIgnored()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => s_context.Data.CreateEnumerable<Wider>(View, reuseRowObject: true));
        var rows = s_context.Data.CreateEnumerable<Wider>(View, reuseRowObject: false, ignoreMissingColumns: true).ToArray();
        Assert.AreEqual(7, rows[1].Absent);
        Assert.AreEqual(2f, rows[1].Number);
    }

    [TestMethod]
    public void Cursor_ColumnNotAskedFor_HasNoGetter()
    {
        using var cursor = View.GetRowCursor([View.Schema["Number"]]);

        Assert.IsFalse(cursor.IsColumnActive(View.Schema["Key"]));
        Assert.ThrowsExactly<InvalidOperationException>(() => cursor.GetGetter<uint>(View.Schema["Key"]));
        Assert.ThrowsExactly<InvalidOperationException>(() => cursor.GetGetter<int>(View.Schema["Number"]));
    }

    [TestMethod]
    public void CursorSet_OfList_IsOneCursor()
    {
        var cursors = View.GetRowCursorSet(View.Schema, 4);

        Assert.AreEqual(1, cursors.Length);
        cursors[0].Dispose();
    }

    [TestMethod]
    public void LoadFromEnumerable_WithSchema_TakesSizesAndAnnotations()
    {
        var annotations = new DataViewSchema.Annotations.Builder();
        annotations.AddPrimitiveValue("Note", NumberDataViewType.Int32, 1);
        var builder = new DataViewSchema.Builder();
        builder.AddColumn("Words", new VectorDataViewType(TextDataViewType.Instance, 2), annotations.ToAnnotations());
        var view = s_context.Data.LoadFromEnumerable(s_rows, builder.ToSchema());

        Assert.AreEqual(2, ((VectorDataViewType)view.Schema["Words"].Type).Size);
        Assert.AreEqual(1, view.Schema["Words"].Annotations.Schema.Count);
    }

    private sealed class WithDecimal
    {
        public decimal Price { get; set; }
    }

    [TestMethod]
    public void LoadFromEnumerable_MemberThatIsNoColumn_Throws() =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => s_context.Data.LoadFromEnumerable<WithDecimal>([]));
}
