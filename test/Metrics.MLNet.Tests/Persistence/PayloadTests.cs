using System.Buffers.Binary;
using System.Text;

namespace Metrics.MLNet.Tests;

/// <summary>What a saved step consists of, whole and forged.</summary>
[TestClass]
public sealed class PayloadTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static byte[] Whole()
    {
        var data = new TableView(Columns.Labels(true, false), Columns.Probabilities(0.9f, 0.2f));
        using var metric = new BinaryAccuracy();
        var transformer = Context.Transforms.AccumulateMetrics(EvaluationTask.BinaryClassification, metric).Fit(data);
        using (transformer.Accumulate())
        {
            transformer.Transform(data).Read("Label");
        }

        return MetricPayload.Write(transformer);
    }

    [TestMethod]
    public void Whole_IsRead()
    {
        var transformer = (MetricTransformer)MetricPayload.Read(Whole());
        Assert.AreEqual(1.0, transformer.Compute()["BinaryAccuracy"]);
        Assert.AreEqual(2, transformer.RowCount);
    }

    [TestMethod]
    public void CutShortAnywhere_IsRefused()
    {
        var whole = Whole();
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => MetricPayload.Read(whole[..length]), $"{length} bytes");
        }

        Assert.Throws<InvalidDataException>(() => MetricPayload.Read([.. whole, 0]));
    }

    [TestMethod]
    [DataRow("\"format\":1", "\"format\":2")]
    [DataRow("\"task\":\"binary_classification\"", "\"task\":\"burglary\"")]
    [DataRow("\"batch_size\":16384", "\"batch_size\":0")]
    [DataRow("\"row_count\":2", "\"row_count\":-2")]
    [DataRow("\"label\":\"Label\"", "\"label\":null")]
    [DataRow("\"label\":\"Label\"", "\"other\":\"Label\"")]
    [DataRow("BinaryAccuracy", "System.Process")]
    [DataRow("BinaryAccuracy", "MinMetric")]
    [DataRow("I64", "F64")]
    [DataRow("I64", "I32")]
    public void Forged_IsRefused(string original, string forged)
    {
        var whole = Encoding.Latin1.GetString(Whole());
        StringAssert.Contains(whole, original);
        Assert.Throws<InvalidDataException>(() => MetricPayload.Read(WithHeaderLength(whole.Replace(original, forged))));
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(int.MaxValue)]
    [DataRow(1 << 20)]
    public void AForgedLength_IsRefused(int length)
    {
        var forged = Whole();
        BinaryPrimitives.WriteInt32LittleEndian(forged, length);
        Assert.Throws<InvalidDataException>(() => MetricPayload.Read(forged));
    }

    [TestMethod]
    public void AForgedPayloadInAModel_IsRefused_ThoughTheModelItselfLoads()
    {
        var data = new TableView(Columns.Labels(true), Columns.Probabilities(1));
        using var stream = new MemoryStream();
        Context.Model.Save(MetricCarrier.Wrap([1, 2, 3]), data.Schema, stream);
        stream.Position = 0;
        var plain = Context.Model.Load(stream, out _);
        Assert.AreEqual(1, plain.Transform(data).Read("Label"));
        Assert.Throws<InvalidDataException>(() => plain.RestoreMetrics(Context));
    }

    /// <summary>A forger would count the bytes of the header again.</summary>
    private static byte[] WithHeaderLength(string payload)
    {
        var bytes = Encoding.Latin1.GetBytes(payload);
        var depth = 0;
        var end = Array.FindIndex(bytes, 4, value => (depth += value == '{' ? 1 : value == '}' ? -1 : 0) == 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, end + 1 - 4);
        return bytes;
    }
}
