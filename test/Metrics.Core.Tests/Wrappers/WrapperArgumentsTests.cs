using Metrics.Tests.Base;
using Metrics.Tests.Synchronization;

namespace Metrics.Tests.Wrappers;

/// <summary>Wrappers of one class whose own arguments differ have seen different things: they are neither merged nor synchronized.</summary>
[TestClass]
public sealed class WrapperArgumentsTests
{
    public static IEnumerable<object[]> Pairs =>
    [
        [new BinaryTargetTransformer<Tensor>(new BinaryAccuracy(), 1), new BinaryTargetTransformer<Tensor>(new BinaryAccuracy(), 2)],
        [new ClasswiseWrapper<TensorPair>(PerClass(), ["cat", "dog"]), new ClasswiseWrapper<TensorPair>(PerClass(), ["dog", "cat"])],
        [new ClasswiseWrapper<TensorPair>(PerClass(), ["cat", "dog"]), new ClasswiseWrapper<TensorPair>(PerClass())],
        [new MultioutputWrapper(new BinaryAccuracy(), 2, outputDim: 0), new MultioutputWrapper(new BinaryAccuracy(), 2)],
        [new MultioutputWrapper(new BinaryAccuracy(), 2, removeNans: false), new MultioutputWrapper(new BinaryAccuracy(), 2)],
        [new MultioutputWrapper(new BinaryAccuracy(), 2, squeezeOutputs: false), new MultioutputWrapper(new BinaryAccuracy(), 2)],
        [new MultioutputWrapper(new BinaryAccuracy(), 2), new MultioutputWrapper(new BinaryAccuracy(), 3)],
        [MetricTracker.Of(new BinaryAccuracy(), maximize: true), MetricTracker.Of(new BinaryAccuracy(), maximize: false)],
        [Tasks("spam", "ham"), Tasks("ham", "spam")],
        [new ScaledPreds(new BinaryAccuracy(), 0.5), new ScaledPreds(new BinaryAccuracy(), 2)],
        [1 - new BinaryAccuracy(), 2 - new BinaryAccuracy()],
        [new MetricCollection<TensorPair> { { "a", new BinaryAccuracy() } }, new MetricCollection<TensorPair> { { "b", new BinaryAccuracy() } }],
    ];

    [TestMethod]
    [DynamicData(nameof(Pairs))]
    public void WrappersThatDiffer_AreNotTakenTogether(Metric one, Metric other)
    {
        Assert.Throws<ArgumentException>(() => one.Merge(other));
        if (one is not MultitaskWrapper<TensorPair>)
        {
            Assert.Throws<InvalidOperationException>(() => one.Sync(Beside(other)));
        }

        using var clone = one.Clone();
        one.Merge(clone);
        one.Sync(Beside(clone));
        one.Unsync();
    }

    /// <summary>Between workers, states go by their names, so that the order of members does not matter.</summary>
    [TestMethod]
    public void TasksInAnotherOrder_AreSynchronizedByTheirNames()
    {
        using var one = Tasks("spam", "ham");
        using var other = Tasks("ham", "spam");
        var right = new TensorPair(ones(2), tensor(new[] { 1L, 1L }));
        var wrong = right with { Target = tensor(new[] { 0L, 0L }) };
        foreach (var tasks in new[] { one, other })
        {
            tasks.Update(new(new Dictionary<string, TensorPair> { ["spam"] = right, ["ham"] = wrong }));
        }

        using var synchronized = one.Synchronized(Beside(other));

        Assert.AreEqual(1.0, one.Compute()["spam"].ToDouble());
        Assert.AreEqual(0.0, one.Compute()["ham"].ToDouble());
    }

    private static MultitaskWrapper<TensorPair> Tasks(params string[] names) =>
        new(names.Select(name => new KeyValuePair<string, Metric<TensorPair>>(name, new BinaryAccuracy())));

    private static MulticlassRecall PerClass() => new(new(2) { Average = null });

    /// <summary>A group of two workers, of which the second one has a metric given here.</summary>
    private static GatherFunction Beside(Metric other) => new(message => [message, Workers.MessageOf(other)]);
}
