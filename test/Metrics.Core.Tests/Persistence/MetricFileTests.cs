using System.Buffers.Binary;
using System.Text;
using Metrics.Tests.Base;

namespace Metrics.Tests.Persistence;

/// <summary>A file is data: whatever is wrong with it is found before anything is made of it.</summary>
[TestClass]
public sealed class MetricFileTests
{
    [TestMethod]
    public void Load_OfAFileCutShortAnywhere_IsRefused()
    {
        var file = Saved();
        for (var length = 0; length < file.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => MetricFile.Load(new MemoryStream(file, 0, length)), $"cut to {length} bytes");
        }
    }

    [TestMethod]
    [DataRow("\"metrics_format\":\"1\"", "\"metrics_format\":\"9\"", "Update the library")]
    [DataRow("\"metrics_format\":\"1\"", "\"metrics_formax\":\"1\"", "no metric")]
    [DataRow("TotalMetric", "TotalMetrix", "TotalMetrix")]
    [DataRow("scale", "scal_", "scal_")]
    [DataRow("\"total\":{", "\"tatal\":{", "tatal")]
    [DataRow("\"F64\"", "\"F32\"", "total")]
    [DataRow("\"I64\"", "\"X64\"", "X64")]
    [DataRow("\"shape\":[1]", "\"shape\":[9]", "total")]
    [DataRow("[0,8]", "[0,9]", "total")]
    [DataRow("update_counts\":\"[1]", "update_counts\":\"[]1", "metric")]
    public void Load_OfAForgedHeader_IsRefusedWithTheReason(string original, string forged, string reason)
    {
        var file = Encoding.Latin1.GetString(Saved());
        StringAssert.Contains(file, original);

        var exception = Assert.Throws<InvalidDataException>(() => MetricFile.Load(new MemoryStream(Encoding.Latin1.GetBytes(file.Replace(original, forged, StringComparison.Ordinal)))));

        StringAssert.Contains(exception.Message, reason);
    }

    [TestMethod]
    [DataRow(ulong.MaxValue)]
    [DataRow(1UL << 40)]
    public void Load_OfAHeaderThatClaimsTooMuch_IsRefusedAtOnce(ulong claimed)
    {
        var file = new byte[64];
        BinaryPrimitives.WriteUInt64LittleEndian(file, claimed);

        Assert.Throws<InvalidDataException>(() => MetricFile.Load(new MemoryStream(file)));
    }

    [TestMethod]
    public void Save_OfAnUnregisteredClass_WritesNothing()
    {
        using var metric = new KeepingMetric();
        using var file = new MemoryStream();

        Assert.Throws<InvalidOperationException>(() => MetricFile.Save(metric, file));

        Assert.AreEqual(0, file.Length);
    }

    private static byte[] Saved()
    {
        using var metric = new TotalMetric(new() { Scale = 3 });
        metric.Update(new(ones(2)));
        using var file = new MemoryStream();
        MetricFile.Save(metric, file);
        return file.ToArray();
    }
}
