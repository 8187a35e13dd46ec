using Metrics.Tests.Synchronization;

namespace Metrics.Tests.Wrappers;

[TestClass]
public sealed class MetricTrackerTests
{
    [TestMethod]
    [DataRow(true, 5.0, 1)]
    [DataRow(false, -2.0, 2)]
    public void FindBest_GoesInTheDirection(bool maximize, double value, int step)
    {
        using var tracker = Track(maximize, 3, 5, -2, 5);

        Assert.AreEqual(new BestStep(value, step), tracker.FindBest());
        CollectionAssert.AreEqual(new[] { 3.0, 5, -2, 5 }, tracker.ComputeAll().Select(value => value.ToDouble()).ToArray());
        Assert.AreEqual(5.0, tracker.Compute().ToDouble());
        Assert.AreEqual(4, tracker.StepCount);
    }

    [TestMethod]
    public void Direction_IsThatOfTheMetric()
    {
        using var accuracy = MetricTracker.Of(new BinaryAccuracy());
        using var distances = MetricTracker.Of(MetricCollection.Of(new BinaryAccuracy(), new BinaryHammingDistance()));

        CollectionAssert.AreEqual(new[] { true }, accuracy.Maximize.ToArray());
        CollectionAssert.AreEqual(new[] { true, false }, distances.Maximize.ToArray());
        Assert.Throws<ArgumentException>(() => MetricTracker.Of(new BinaryConfusionMatrix()));
        Assert.Throws<ArgumentException>(() => new MetricTracker<TensorPair, Tensor>(new BinaryAccuracy(), [true]));
        Assert.Throws<ArgumentException>(() => new MetricTracker<TensorPair, NamedResults>(MetricCollection.Of(new BinaryAccuracy()), [true, false]));
    }

    [TestMethod]
    public void Collection_HasABestStepForEachResult()
    {
        using var tracker = MetricTracker.Of(MetricCollection.Of(new BinaryAccuracy(), new BinaryHammingDistance(), new BinaryPrecision()));
        foreach (var right in new[] { 1, 3, 2 })
        {
            tracker.Increment();
            var target = arange(4).lt(right).to(ScalarType.Int64);
            tracker.Update(ones(4, dtype: ScalarType.Int64), target);
        }

        Assert.AreEqual(new BestStep(0.75, 1), tracker.FindBest("BinaryAccuracy"));
        Assert.AreEqual(new BestStep(0.25, 1), tracker.FindBest("BinaryHammingDistance"));
        Assert.Throws<ArgumentException>(() => tracker.FindBest());
        Assert.Throws<ArgumentException>(() => tracker.FindBest("BinaryRecall"));
    }

    [TestMethod]
    public void BeforeTheFirstStep_EverythingIsRefused()
    {
        using var tracker = MetricTracker.Of(new SumMetric(), maximize: true);

        Assert.Throws<InvalidOperationException>(() => tracker.Update(1.0));
        Assert.Throws<InvalidOperationException>(() => tracker.Forward(new(ones(1))));
        Assert.Throws<InvalidOperationException>(tracker.Compute);
        Assert.Throws<InvalidOperationException>(tracker.ComputeAll);
        Assert.Throws<InvalidOperationException>(() => tracker.FindBest());
    }

    [TestMethod]
    public void Increment_StartsAnew_AlsoForTheCachedValue()
    {
        using var tracker = Track(true, 3);
        Assert.AreEqual(3.0, tracker.Compute().ToDouble());

        tracker.Increment();
        Assert.AreEqual(0.0, tracker.Compute().ToDouble());
        Assert.AreEqual(4.0, tracker.Forward(new(tensor(4.0))).ToDouble());
        Assert.AreEqual(6.0, tracker.Forward(new(tensor(6.0))).ToDouble());
        Assert.AreEqual(10.0, tracker.Compute().ToDouble());
        Assert.AreEqual(3, tracker.UpdateCount);
    }

    [TestMethod]
    public void Reset_ForgetsTheSteps()
    {
        using var tracker = Track(true, 3, 5);
        tracker.Reset();
        Assert.AreEqual(0, tracker.StepCount);

        tracker.Increment();
        tracker.Update(1.0);

        Assert.AreEqual(new BestStep(1, 0), tracker.FindBest());
    }

    [TestMethod]
    public void ClonesFilesAndMerges_KeepTheSteps()
    {
        using var tracker = Track(true, 3, 5);
        using var clone = (MetricTracker<WeightedValue, Tensor>)tracker.Clone();
        using var file = new MemoryStream();
        MetricFile.Save(tracker, file);
        file.Position = 0;
        using var loaded = (MetricTracker<WeightedValue, Tensor>)MetricFile.Load(file);
        using var shorter = Track(true, 3);

        Assert.AreEqual(new BestStep(5, 1), clone.FindBest());
        Assert.AreEqual(new BestStep(5, 1), loaded.FindBest());
        clone.Merge(loaded);
        Assert.AreEqual(new BestStep(10, 1), clone.FindBest());
        Assert.Throws<ArgumentException>(() => clone.Merge(shorter));
    }

    [TestMethod]
    public void TheBestStep_IsThatOfAllWorkers() => Workers.Run(2, (synchronizer, rank) =>
    {
        double[][] sums = [[3, 5, 1], [4, 0, 1]];
        using var tracker = Track(true, sums[rank]);
        tracker.Synchronizer = synchronizer;

        Assert.AreEqual(new BestStep(7, 0), tracker.FindBest());
        CollectionAssert.AreEqual(new[] { 7.0, 5, 2 }, tracker.ComputeAll().Select(value => value.ToDouble()).ToArray());
        tracker.SyncOnCompute = false;
        Assert.AreEqual(new BestStep(sums[rank].Max(), 1 - rank), tracker.FindBest());
    });

    [TestMethod]
    public void AnEpoch_IsAStep()
    {
        var logged = new List<double>();
        var log = new CallbackLog(entry => logged.Add(entry.Value));
        using var tracker = MetricTracker.Of(new SumMetric(), maximize: true);
        tracker.Increment();
        foreach (var value in new[] { 1.0, 4.0, 2.0 })
        {
            using var epoch = tracker.BeginEpoch("val_", log);
            Assert.Throws<InvalidOperationException>(tracker.Increment);
            epoch.Step(new(tensor(value)));
            epoch.Step(new(tensor(1.0)));
            epoch.Complete();
        }

        Assert.AreEqual(new BestStep(5, 1), tracker.FindBest());
        Assert.AreEqual(3, tracker.StepCount);
        CollectionAssert.AreEqual(new[] { 1.0, 1, 2, 4, 1, 5, 2, 1, 3 }, logged);
        Assert.Throws<InvalidOperationException>(() => tracker.Steps[0].BeginEpoch("train_", log));
    }

    [TestMethod]
    [DataRow(true, double.PositiveInfinity, 3)]
    [DataRow(false, 1.0, 1)]
    public void NaN_IsNeverTheBest(bool maximize, double value, int step)
    {
        using var tracker = MetricTracker.Of(new MeanMetric(), maximize);
        foreach (double[] values in new double[][] { [], [1], [], [double.PositiveInfinity], [1] })
        {
            tracker.Increment();
            tracker.Update(new WeightedValue(tensor(values)));
        }

        Assert.AreEqual(new BestStep(value, step), tracker.FindBest());
    }

    [TestMethod]
    public void Values_ThatAreNoNumbers_HaveNoBest()
    {
        using var tracker = MetricTracker.Of(new CatMetric(), maximize: true);
        tracker.Increment();
        tracker.Update(ones(2));
        using var undefined = MetricTracker.Of(new MeanMetric(), maximize: true);
        undefined.Increment();

        Assert.IsNull(tracker.FindBest());
        Assert.IsNull(undefined.FindBest());
    }

    private static MetricTracker<WeightedValue, Tensor> Track(bool maximize, params double[] sums)
    {
        var tracker = MetricTracker.Of(new SumMetric(), maximize);
        foreach (var sum in sums)
        {
            tracker.Increment();
            tracker.Update(sum);
        }

        return tracker;
    }
}
