using Microsoft.ML;
using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML;

[TestClass]
public sealed class TextLoaderTests
{
    private static readonly MLContext s_context = new(seed: 1);

    private readonly string _path = Path.GetTempFileName();

    [TestCleanup]
    public void DeleteFile() => File.Delete(_path);

    private sealed class Row
    {
        [LoadColumn(2)]
        public bool Label { get; set; }

        [LoadColumn(0, 1)]
        public float[] Features { get; set; } = [];

        [LoadColumn(3)]
        public string Name { get; set; } = "";
    }

    private IDataView Load(string content, bool quoting = false)
    {
        File.WriteAllText(_path, content);
        return s_context.Data.LoadFromTextFile<Row>(_path, separatorChar: ',', hasHeader: true, allowQuoting: quoting);
    }

    [TestMethod]
    public void Load_ByAttributes_ReadsFieldsAndSlotNames()
    {
        var view = Load("x,y,label,name\n1,2.5,1,ann\n\n-3,1e2,false,bob\n");

        CollectionAssert.AreEqual(new[] { true, false }, view.GetColumn<bool>("Label").ToArray());
        CollectionAssert.AreEqual(new[] { -3f, 100f }, view.GetColumn<float[]>("Features").Last());
        CollectionAssert.AreEqual(new[] { "ann", "bob" }, view.GetColumn<string>("Name").ToArray());
        VBuffer<ReadOnlyMemory<char>> names = default;
        view.Schema["Features"].GetSlotNames(ref names);
        CollectionAssert.AreEqual(new[] { "x", "y" }, names.DenseValues().Select(name => name.ToString()).ToArray());
    }

    [TestMethod]
    public void Load_UnreadableReals_AreNaN_AndEmptyOnesZero()
    {
        var features = Load("x,y,label,name\n?,,0,a\nNA,nan,0,b").GetColumn<float[]>("Features").ToArray();

        CollectionAssert.AreEqual(new[] { float.NaN, 0f }, features[0]);
        CollectionAssert.AreEqual(new[] { float.NaN, float.NaN }, features[1]);
    }

    [TestMethod]
    public void Load_MissingRealsAsNaNs_ReadsEmptyAsNaN()
    {
        File.WriteAllText(_path, "1,\n");
        var options = new TextLoader.Options
        {
            Columns = [new TextLoader.Column("X", DataKind.Single, 0, 1)],
            Separators = [','],
            MissingRealsAsNaNs = true,
        };

        CollectionAssert.AreEqual(new[] { 1f, float.NaN }, s_context.Data.LoadFromTextFile(_path, options).GetColumn<float[]>("X").Single());
    }

    [TestMethod]
    public void Load_QuotedField_KeepsSeparatorsAndQuotes()
    {
        var view = Load("x,y,label,name\n1,2,1,\"a, \"\"b\"\"\"\n3,4,0,plain\n", quoting: true);

        CollectionAssert.AreEqual(new[] { "a, \"b\"", "plain" }, view.GetColumn<string>("Name").ToArray());
    }

    [TestMethod]
    public void Load_TextThatIsNoBoolean_ThrowsWhenRead()
    {
        var view = Load("x,y,label,name\n1,2,perhaps,a\n");

        var error = Assert.ThrowsExactly<InvalidOperationException>(() => view.GetColumn<bool>("Label").ToArray());
        StringAssert.Contains(error.Message, "perhaps");
    }

    [TestMethod]
    public void Load_KeyColumn_NumbersFromOne()
    {
        File.WriteAllText(_path, "0\n2\n3\n");
        var view = s_context.Data.LoadFromTextFile(
            _path, [new TextLoader.Column("Key", DataKind.UInt32, [new TextLoader.Range(0)], new KeyCount(3))]);

        CollectionAssert.AreEqual(new uint[] { 1, 3, 0 }, view.GetColumn<uint>("Key").ToArray());
    }

    [TestMethod]
    public void Load_RangeWithoutEnd_TakesAllFields()
    {
        File.WriteAllText(_path, "1\t2\t3\n4\t5\t6\n");
        var view = s_context.Data.LoadFromTextFile(_path, [new TextLoader.Column("X", DataKind.Double, [new TextLoader.Range(1, null)])]);

        Assert.AreEqual(new VectorDataViewType(NumberDataViewType.Double, 2), view.Schema["X"].Type);
        CollectionAssert.AreEqual(new[] { 5.0, 6.0 }, view.GetColumn<double[]>("X").Last());
    }

    [TestMethod]
    public void CursorSet_PartitionsRows()
    {
        File.WriteAllLines(_path, Enumerable.Range(0, 100).Select(i => $"{i}"));
        var view = s_context.Data.LoadFromTextFile(_path, [new TextLoader.Column("X", DataKind.Int32, 0)]);

        ViewAssert.CursorSetPartitions<int>(view, "X", 3);
    }

    [TestMethod]
    public void LoadFromTextFile_NoSuchFile_Throws() =>
        Assert.Throws<ArgumentException>(() => s_context.Data.LoadFromTextFile<Row>(_path + ".absent"));
}
