using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Offline.Tests.MicrosoftML;

/// <summary>
/// A transformer from outside carries bytes in a saved model, by public means alone: it saves a chain of
/// a marker that adds a lookup key, a lookup from that key to the bytes, and the removal of both columns.
/// </summary>
[TestClass]
public sealed class PayloadTests
{
    private const string Contract = "Offline.Tests.Payload";
    private const string PayloadColumn = "Offline.Tests.Bytes";

    private sealed class Row
    {
        public float A { get; set; }
    }

    private sealed class Nothing;

    private sealed class Marker
    {
        [ColumnName("Offline.Tests.Marker")]
        public uint Key { get; set; }
    }

    [CustomMappingFactoryAttribute(Contract)]
    private sealed class MarkerFactory : CustomMappingFactory<Nothing, Marker>
    {
        public override Action<Nothing, Marker> GetMapping() => Mark;

        public static void Mark(Nothing source, Marker target) => target.Key = 1;
    }

    private sealed class Carrier(MLContext context, byte[] payload) : ITransformer
    {
        public bool IsRowToRowMapper => true;

        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => inputSchema;

        public IDataView Transform(IDataView input) => input;

        public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) =>
            ((ITransformer)new TransformerChain<ITransformer>()).GetRowToRowMapper(inputSchema);

        public void Save(ModelSaveContext ctx)
        {
            var transforms = context.Transforms;
            var chain = transforms.CustomMapping<Nothing, Marker>(MarkerFactory.Mark, Contract)
                .Append(transforms.Conversion.MapValue(PayloadColumn, new Dictionary<uint, byte[]> { [1] = payload }, "Offline.Tests.Marker"))
                .Append(transforms.DropColumns("Offline.Tests.Marker", PayloadColumn));
            ((ICanSaveModel)chain.Fit(context.Data.LoadFromEnumerable<Row>([]))).Save(ctx);
        }
    }

    private static readonly byte[] s_payload = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Payload_OfAnOutsideTransformer_SurvivesSaveAndLoad(bool alone)
    {
        var context = new MLContext();
        var view = context.Data.LoadFromEnumerable([new Row { A = 2 }]);
        ITransformer carrier = new Carrier(context, s_payload);
        var model = alone ? carrier : context.Transforms.CopyColumns("B", "A").Fit(view).Append(carrier);
        using var stream = new MemoryStream();
        context.Model.Save(model, view.Schema, stream);
        stream.Position = 0;

        var fresh = new MLContext();
        fresh.ComponentCatalog.RegisterAssembly(typeof(PayloadTests).Assembly);
        var loaded = fresh.Model.Load(stream, out var schema);

        Assert.AreEqual("A", schema.Single().Name);
        var neutral = alone ? loaded : ((TransformerChain<ITransformer>)loaded).Last();
        Assert.AreEqual(1, neutral.GetOutputSchema(schema).Count);
        CollectionAssert.AreEqual(s_payload, PayloadOf(fresh, (TransformerChain<ITransformer>)neutral));
        Assert.AreEqual(2f, loaded.Transform(view).GetColumn<float>("A").Single());
        using var engine = fresh.Model.CreatePredictionEngine<Row, Row>(loaded);
        Assert.AreEqual(5f, engine.Predict(new Row { A = 5 }).A);
    }

    [TestMethod]
    public void Load_ContractThatNobodyHas_SaysSo()
    {
        var context = new MLContext();
        var mapping = context.Transforms.CustomMapping<Nothing, Marker>(MarkerFactory.Mark, "Offline.Tests.Absent");
        using var stream = new MemoryStream();
        context.Model.Save(mapping.Fit(context.Data.LoadFromEnumerable<Row>([])), null, stream);
        stream.Position = 0;

        var error = Assert.ThrowsExactly<InvalidOperationException>(() => new MLContext().Model.Load(stream, out _));
        StringAssert.Contains(error.Message, "Offline.Tests.Absent");
    }

    /// <summary>Runs all but the last step, which drops the columns, over one row.</summary>
    private static byte[] PayloadOf(MLContext context, TransformerChain<ITransformer> chain)
    {
        var steps = new TransformerChain<ITransformer>([.. chain.SkipLast(1)]);
        return steps.Transform(context.Data.LoadFromEnumerable([new Row()])).GetColumn<byte[]>(PayloadColumn).Single();
    }
}
