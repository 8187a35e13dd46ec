namespace Metrics.Tests.Classification.Curves;

/// <summary>Curves of one state are ranked once for all that is computed from them, and anew when the state has changed.</summary>
[TestClass]
public sealed class SharedRankingTests
{
    /// <summary>Enough for the sort by digits.</summary>
    private const int Count = 5_000;

    private static readonly string[] Names = ["area", "precision"];

    public static IEnumerable<object[]> Changes =>
    [
        ["update", (Action<MetricCollection<TensorPair>>)(metrics => metrics.Update(Batch(2)))],
        ["forward", (Action<MetricCollection<TensorPair>>)(metrics => metrics.Forward(Batch(3)))],
        ["merge", (Action<MetricCollection<TensorPair>>)(metrics =>
        {
            using var other = Metrics();
            other.Update(Batch(4));
            metrics.Merge(other);
        })],
        ["reset", (Action<MetricCollection<TensorPair>>)(metrics =>
        {
            metrics.Reset();
            metrics.Update(Batch(5));
        })],
        ["dtype", (Action<MetricCollection<TensorPair>>)(metrics => metrics.SetDType(ScalarType.BFloat16))],
        ["file", (Action<MetricCollection<TensorPair>>)(metrics =>
        {
            using var other = Metrics();
            other.Update(Batch(6));
            using var stream = new MemoryStream();
            MetricFile.SaveState(other, stream);
            stream.Position = 0;
            MetricFile.LoadState(metrics, stream);
        })],
    ];

    [TestMethod]
    [DynamicData(nameof(Changes))]
    public void ValuesFollowTheState(string change, Action<MetricCollection<TensorPair>> make)
    {
        using var scope = NewDisposeScope();
        using var metrics = Metrics();
        metrics.Update(Batch(1));
        metrics.Compute();
        metrics["precision"].ComputeUntyped();
        make(metrics);
        AreThoseOfClones(metrics, change);
    }

    [TestMethod]
    public void AMemberThatIsComputedFirst_GivesTheSame()
    {
        using var scope = NewDisposeScope();
        using var metrics = Metrics();
        metrics.Update(Batch(1));
        metrics["precision"].ComputeUntyped();
        AreThoseOfClones(metrics, "member first");
    }

    [TestMethod]
    public void OfSynchronizedStates_ValuesAreThoseOfAllWorkers()
    {
        using var scope = NewDisposeScope();
        using var metrics = Metrics();
        metrics.Update(Batch(1));
        metrics.Compute();
        using var other = Metrics();
        other.Update(Batch(2));
        byte[] sent = [];
        other.Synchronizer = new GatherFunction(message => [sent = message]);
        other.Compute();
        using var all = Metrics();
        all.Update(Batch(1));
        all.Update(Batch(2));
        metrics.Synchronizer = new GatherFunction(message => [message, sent]);
        foreach (var name in Names)
        {
            Assert.AreEqual(ValueOf(all[name]), metrics.Compute().Get<Tensor>(name).ToSingle(), name);
        }

        metrics.Synchronizer = null;
        AreThoseOfClones(metrics, "as before");
    }

    private static MetricCollection<TensorPair> Metrics() => new() { { "area", new BinaryAuroc() }, { "precision", new BinaryAveragePrecision() } };

    private static TensorPair Batch(int seed)
    {
        manual_seed(seed);
        var labels = randint(2, Count);
        return new((rand(Count) + (0.2 * labels)).clamp(0, 1), labels);
    }

    /// <summary>A clone has the states, and nothing that was derived from them.</summary>
    private static void AreThoseOfClones(MetricCollection<TensorPair> metrics, string change)
    {
        foreach (var name in Names)
        {
            using var clone = metrics.Clone();
            Assert.AreEqual(ValueOf(clone[name]), ValueOf(metrics[name]), $"{change}: {name}");
        }
    }

    private static float ValueOf(Metric metric) => ((Tensor)metric.ComputeUntyped()).ToSingle();
}
