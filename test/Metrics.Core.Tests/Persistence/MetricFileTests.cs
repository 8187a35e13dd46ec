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
    [DynamicData(nameof(OfSomeBytes))]
    public void Load_OfAFileWithAnyByteChanged_ReadsOrRefusesIt(Metric metric)
    {
        var file = Saved(metric);
        for (var place = 0; place < file.Length; place++)
        {
            using var scope = NewDisposeScope();
            var changed = (byte[])file.Clone();
            changed[place] ^= (byte)(1 << (place % 8));
            try
            {
                MetricFile.Load(new MemoryStream(changed)).Dispose();
            }
            catch (InvalidDataException)
            {
            }
            catch (Exception exception)
            {
                Assert.Fail($"byte {place} of {Encoding.Latin1.GetString(changed)}: {exception}");
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(OfSomeBytes))]
    public void LoadState_OfAFileThatIsRefused_ChangesNothing(Metric metric)
    {
        using var half = metric.Clone();
        half.SetDType(ScalarType.Float16);
        using var stream = new MemoryStream();
        MetricFile.SaveState(half, stream);
        var file = stream.ToArray();
        var refused = 0;
        for (var place = 0; place < file.Length; place++)
        {
            using var scope = NewDisposeScope();
            var changed = (byte[])file.Clone();
            changed[place] ^= (byte)(1 << (place % 8));
            using var own = metric.Clone();
            try
            {
                MetricFile.LoadState(own, new MemoryStream(changed));
            }
            catch (InvalidDataException)
            {
                refused++;
                CollectionAssert.AreEqual(Saved(metric), Saved(own), $"byte {place}");
            }
        }

        Assert.IsGreaterThan(file.Length / 2, refused);
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
    [DataRow("update_counts\":\"[1]", "update_counts\":\"[z]", "update_counts")]
    [DataRow("state_dtypes\":\"[null]", "state_dtypes\":\"[   4]", "state_dtypes")]
    [DataRow("state_dtypes\":\"[null]", "state_dtypes\":\"[1,2 ]", "state_dtypes")]
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
    [DynamicData(nameof(WrappersThatCopy))]
    public void Load_OfAFileThatAsksForTooManyCopies_IsRefusedAtOnce(Metric wrapper, string original)
    {
        using var file = new MemoryStream();
        using (wrapper)
        {
            MetricFile.Save(wrapper, file);
        }

        var text = Encoding.Latin1.GetString(file.ToArray());
        var forged = text.Replace($"{original}3", $"{original}2000000000", StringComparison.Ordinal);
        Assert.AreNotEqual(text, forged, text);
        var bytes = Encoding.Latin1.GetBytes(forged);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, BinaryPrimitives.ReadUInt64LittleEndian(bytes) + 9);

        var exception = Assert.Throws<InvalidDataException>(() => MetricFile.Load(new MemoryStream(bytes)));

        StringAssert.Contains(exception.Message, "copies");
    }

    [TestMethod]
    public void LoadState_OfAnotherClassOrAWholeMetric_ChangesNothing()
    {
        using var metric = new CharErrorRate();
        using var other = new WordErrorRate();
        metric.Update("cart", "care");
        using var state = new MemoryStream();
        using var whole = new MemoryStream();
        MetricFile.SaveState(other, state);
        MetricFile.Save(metric, whole);

        StringAssert.Contains(Assert.Throws<InvalidDataException>(() => MetricFile.LoadState(metric, new MemoryStream(state.ToArray()))).Message, "WordErrorRate");
        Assert.Throws<InvalidDataException>(() => MetricFile.LoadState(metric, new MemoryStream(whole.ToArray())));
        Assert.Throws<InvalidDataException>(() => MetricFile.Load(new MemoryStream(state.ToArray())));
        Assert.Throws<InvalidDataException>(() => MetricFile.LoadState(metric, new MemoryStream(state.ToArray(), 0, 20)));
        Assert.AreEqual(0.25, metric.Compute().ToDouble());
    }

    [TestMethod]
    public void Save_OfAnUnregisteredClass_WritesNothing()
    {
        using var metric = new KeepingMetric();
        using var file = new MemoryStream();

        Assert.Throws<InvalidOperationException>(() => MetricFile.Save(metric, file));

        Assert.AreEqual(0, file.Length);
    }

    [TestMethod]
    public void Save_ToAPath_ReplacesTheFileOnlyByAWholeOne()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "metric.safetensors");
            using var metric = new TotalMetric(new() { Scale = 3 });
            MetricFile.Save(metric, path);
            metric.Update(new(ones(2)));
            MetricFile.Save(metric, path);
            using var unregistered = new KeepingMetric();
            Assert.Throws<InvalidOperationException>(() => MetricFile.Save(unregistered, path));

            using var loaded = MetricFile.Load<TotalMetric>(path);

            Assert.AreEqual(metric.Compute().ToDouble(), loaded.Compute().ToDouble());
            CollectionAssert.AreEqual(new[] { path }, Directory.GetFiles(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestMethod]
    public void Load_OfAPathWithMoreThanAMetric_IsRefused()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. Saved(), 0]);

            StringAssert.Contains(Assert.Throws<InvalidDataException>(() => MetricFile.Load<TotalMetric>(path)).Message, "ends");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void Load_OfMetricsOneAfterTheOther_ReadsEach()
    {
        using var file = new MemoryStream([.. Saved(), .. Saved()]);

        Assert.AreEqual(3.0, MetricFile.Load<TotalMetric>(file).Compute().ToDouble());
        Assert.AreEqual(3.0, MetricFile.Load<TotalMetric>(file).Compute().ToDouble());
    }

    [TestMethod]
    public void Load_OfAnotherClass_IsRefused()
    {
        var exception = Assert.Throws<InvalidDataException>(() => MetricFile.Load<MeanMetric>(new MemoryStream(Saved())));

        StringAssert.Contains(exception.Message, nameof(TotalMetric));
    }

    [TestMethod]
    public void Load_OfAStateOfManyPieces_IsTheStateThatWasSaved()
    {
        using var scope = NewDisposeScope();
        using var metric = new CatMetric();
        metric.Update(new(arange((1 << 21) + 3, ScalarType.Float32)));
        using var file = new MemoryStream();
        MetricFile.Save(metric, file);
        file.Position = 0;

        using var loaded = MetricFile.Load<CatMetric>(file);

        Assert.AreEqual(0, (loaded.Compute() - metric.Compute()).abs().max().ToDouble());
    }

    private static IEnumerable<object[]> WrappersThatCopy()
    {
        var tracker = MetricTracker.Of(Running.Of(new TotalMetric(), window: 2), maximize: true);
        for (var step = 0; step < 3; step++)
        {
            tracker.Increment();
        }

        return
        [
            [tracker, "steps\\u0022:"],
            [Running.Of(new TotalMetric(), window: 3), "window\\u0022:"],
            [new MultioutputWrapper(new MeanSquaredError(), numOutputs: 3), "num_outputs\\u0022:"],
            [new BootStrapper<TensorPair>(new BinaryAuroc(), new() { NumBootstraps = 3 }), "num_bootstraps\\u0022:"],
            [Running.Of(new BootStrapper<TensorPair>(new MeanSquaredError(), new() { NumBootstraps = 3 }), window: 2), "num_bootstraps\\u0022:"],
        ];
    }

    public static IEnumerable<object[]> OfSomeBytes()
    {
        Metric<WeightedValue>[] metrics =
        [
            new TotalMetric(),
            (2.5 * new MeanMetric()) + tensor(new[] { 1f }),
            new MetricCollection<WeightedValue>("all_") { new SumMetric(), { "kept", Running.Of(new CatMetric(), window: 2) } },
        ];
        foreach (var metric in metrics)
        {
            metric.Update(tensor(new[] { 1.0, 2.0 }));
        }

        return metrics.Select(metric => new object[] { metric });
    }

    private static byte[] Saved()
    {
        using var metric = new TotalMetric(new() { Scale = 3 });
        metric.Update(new(ones(2)));
        return Saved(metric);
    }

    private static byte[] Saved(Metric metric)
    {
        using var file = new MemoryStream();
        MetricFile.Save(metric, file);
        return file.ToArray();
    }
}
