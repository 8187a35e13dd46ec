using Microsoft.ML;
using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML;

[TestClass]
public sealed class SavedModelTests
{
    private static readonly MLContext s_context = new(seed: 1);

    private sealed class Output
    {
        [ColumnName("Features")]
        public float[] Features { get; set; } = [];

        public string Back { get; set; } = "";

        public long Code { get; set; }
    }

    private static readonly SampleRow[] s_rows = [new() { A = 1, B = [2, -4], Word = "pear" }, new() { A = 3, B = [4, 0], Word = "apple" }];

    private static IDataView View { get; } = s_context.Data.LoadFromEnumerable(s_rows);

    private static TransformerChain<ITransformer> Fit()
    {
        var conversion = s_context.Transforms.Conversion;
        return s_context.Transforms.NormalizeMinMax("B")
            .Append(conversion.MapValueToKey("Key", "Word"))
            .Append(conversion.MapKeyToValue("Back", "Key"))
            .Append(s_context.Transforms.Categorical.OneHotEncoding("Hot", "Word"))
            .Append(conversion.ConvertType("Code", "A", DataKind.Int64))
            .Append(s_context.Transforms.CopyColumns("Copy", "A"), TransformerScope.TrainTest)
            .Append(s_context.Transforms.Concatenate("Features", "A", "B", "Hot"))
            .Append((IEstimator<ITransformer>)s_context.Transforms.DropColumns("Hot"))
            .Fit(View);
    }

    private static byte[] Save(ITransformer model, DataViewSchema? schema)
    {
        using var stream = new MemoryStream();
        s_context.Model.Save(model, schema, stream);
        return stream.ToArray();
    }

    [TestMethod]
    public void Load_GivesTheSameTransformer()
    {
        var model = Fit();
        using var stream = new MemoryStream(Save(model, View.Schema));
        var loaded = new MLContext().Model.Load(stream, out var schema);

        var expected = s_context.Data.CreateEnumerable<Output>(model.Transform(View), reuseRowObject: false).ToArray();
        var actual = s_context.Data.CreateEnumerable<Output>(loaded.Transform(View), reuseRowObject: false).ToArray();
        for (var i = 0; i < expected.Length; i++)
        {
            CollectionAssert.AreEqual(expected[i].Features, actual[i].Features);
            Assert.AreEqual(expected[i].Back, actual[i].Back);
            Assert.AreEqual(expected[i].Code, actual[i].Code);
        }

        CollectionAssert.AreEqual(View.Schema.Select(column => column.Type).ToArray(), schema.Select(column => column.Type).ToArray());
        Assert.AreEqual(8, ((TransformerChain<ITransformer>)loaded).Count());
        Assert.AreEqual(7, ((TransformerChain<ITransformer>)loaded).GetModelFor(TransformerScope.Scoring).Count());
    }

    [TestMethod]
    public void Save_KeepsAnnotationsOfTheSchema()
    {
        var keys = Fit().Transform(View);
        using var stream = new MemoryStream(Save(Fit(), keys.Schema));
        s_context.Model.Load(stream, out var schema);

        Assert.IsTrue(schema["Key"].HasKeyValues());
        Assert.IsTrue(schema["B"].IsNormalized());
    }

    [TestMethod]
    public void Save_WithoutSchema_LoadsWithoutOne()
    {
        using var stream = new MemoryStream(Save(Fit(), null));
        s_context.Model.Load(stream, out var schema);

        Assert.IsNull(schema);
    }

    [TestMethod]
    public void PredictionEngine_PredictsWhatTransformGives()
    {
        using var engine = s_context.Model.CreatePredictionEngine<SampleRow, Output>(Fit());
        var output = engine.Predict(s_rows[1]);
        var next = engine.Predict(s_rows[0]);

        CollectionAssert.AreEqual(new float[] { 3, 1, 0, 0, 1 }, output.Features);
        Assert.AreEqual("apple", output.Back);
        Assert.AreEqual("pear", next.Back);
        Assert.IsNotNull(engine.OutputSchema.GetColumnOrNull("Features"));
    }

    [TestMethod]
    public void Save_WithLoader_LoadsBoth()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, ["1,2,pear", "3,4,apple"]);
            var loader = s_context.Data.CreateTextLoader(
                [new TextLoader.Column("B", DataKind.Single, 0, 1), new TextLoader.Column("Word", DataKind.String, 2)], separatorChar: ',');
            var model = s_context.Transforms.NormalizeMinMax("B").Fit(loader.Load(new MultiFileSource(path)));
            using var stream = new MemoryStream();
            s_context.Model.Save(model, loader, stream);
            stream.Position = 0;
            var loaded = s_context.Model.LoadWithDataLoader(stream, out var loadedLoader);

            var view = loaded.Transform(loadedLoader.Load(new MultiFileSource(path)));
            CollectionAssert.AreEqual(new float[] { 1, 1 }, view.GetColumn<float[]>("B").Last());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void Load_CorruptFile_Throws()
    {
        var saved = Save(Fit(), View.Schema);

        Assert.ThrowsExactly<FormatException>(() => s_context.Model.Load(new MemoryStream([1, 2, 3]), out _));
        Assert.ThrowsExactly<FormatException>(() => s_context.Model.Load(new MemoryStream(saved[..(saved.Length / 2)]), out _));
        Assert.ThrowsExactly<FormatException>(() => s_context.Model.Load(new MemoryStream(Archive.WithComponent("Unheard")), out _));
        Assert.ThrowsExactly<FormatException>(() => s_context.Model.Load(new MemoryStream(Archive.WithComponent("TransformerChain", int.MaxValue)), out _));
    }

    private sealed class Foreign : ITransformer
    {
        public bool IsRowToRowMapper => false;

        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => inputSchema;

        public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => throw new NotSupportedException();

        public IDataView Transform(IDataView input) => input;

        public void Save(ModelSaveContext ctx)
        {
        }
    }

    [TestMethod]
    public void Save_TransformerThatWritesNothing_Throws() =>
        Assert.ThrowsExactly<InvalidOperationException>(() => Save(new Foreign(), View.Schema));

    [TestMethod]
    public void PredictionEngine_OfNoRowToRowMapper_Throws() =>
        Assert.Throws<ArgumentException>(() => s_context.Model.CreatePredictionEngine<SampleRow, Output>(new Foreign()));
}
