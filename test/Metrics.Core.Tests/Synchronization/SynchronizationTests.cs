using Metrics.Tests.Base;

namespace Metrics.Tests.Synchronization;

/// <summary>Metrics whose data is spread over workers.</summary>
[TestClass]
public sealed class SynchronizationTests
{
    [TestMethod]
    public void ACollection_SendsOneMessage()
    {
        var messages = 0;
        using var metrics = new MetricCollection<WeightedValue> { { "mean", new MeanMetric() }, { "sum", new SumMetric() }, { "all", new CatMetric() } };
        metrics.Synchronizer = new GatherFunction(message =>
        {
            messages++;
            return [message, message];
        });
        metrics.Update(new(tensor(new[] { 1.0, 2.0 })));

        var results = metrics.Compute();

        Assert.AreEqual(1, messages);
        Assert.AreEqual(6.0, results["sum"].ToDouble());
        Assert.AreEqual(4, results["all"].NumberOfElements);
        Assert.AreEqual(3.0, ((SumMetric)metrics["sum"]).Compute().ToDouble(), "a member by itself is this worker's own");
    }

    [TestMethod]
    public void WhileSynchronized_StatesAreThoseOfAll_AndCannotBeUpdated()
    {
        using var metric = new SumMetric();
        metric.Update(2.0);
        using (metric.Synchronized(Twice))
        {
            Assert.IsTrue(metric.IsSynced);
            Assert.AreEqual(4.0, metric.Compute().ToDouble());
            Assert.AreEqual(4.0, metric.Clone().Compute().ToDouble());
            Assert.AreEqual(2, metric.UpdateCount);
            Assert.Throws<InvalidOperationException>(() => metric.Update(1.0));
            Assert.Throws<InvalidOperationException>(() => metric.Forward(new(ones(1))));
            Assert.Throws<InvalidOperationException>(() => metric.Merge(new SumMetric()));
            Assert.Throws<InvalidOperationException>(() => metric.Sync(Twice));
            Assert.Throws<InvalidOperationException>(() => metric.SetDType(ScalarType.Float32));
        }

        Assert.IsFalse(metric.IsSynced);
        metric.Update(1.0);
        Assert.AreEqual(3.0, metric.Compute().ToDouble());
        Assert.Throws<InvalidOperationException>(metric.Unsync);
        Assert.Throws<InvalidOperationException>(() => metric.Sync());
    }

    [TestMethod]
    public void Members_FollowTheirCollection()
    {
        using var metrics = new MetricCollection<WeightedValue> { { "sum", new SumMetric() } };
        metrics.Update(new(ones(2)));
        metrics.Sync(Twice);

        Assert.AreEqual(4.0, ((SumMetric)metrics["sum"]).Compute().ToDouble());
        Assert.Throws<InvalidOperationException>(() => metrics["sum"].Update(1.0));
        Assert.Throws<InvalidOperationException>(metrics["sum"].Unsync);
        Assert.Throws<InvalidOperationException>(metrics["sum"].Reset);
        metrics.Unsync();
        Assert.AreEqual(2.0, ((SumMetric)metrics["sum"]).Compute().ToDouble());
    }

    public static IEnumerable<object[]> ChangesOfACollection =>
    [
        ["Sync", (MetricCollection<WeightedValue> metrics) => metrics.Sync(Twice)],
        ["Merge", (MetricCollection<WeightedValue> metrics) => metrics.Merge(metrics.Clone())],
        ["Update", (MetricCollection<WeightedValue> metrics) => metrics.Update(new(ones(1)))],
        ["Forward", (MetricCollection<WeightedValue> metrics) => { metrics.Forward(new(ones(1))); }],
        ["SetDType", (MetricCollection<WeightedValue> metrics) => metrics.SetDType(ScalarType.Float32)],
    ];

    [TestMethod]
    [DynamicData(nameof(ChangesOfACollection))]
    public void WhileAMemberIsSynchronizedByItself_TheCollectionIsNotChanged(string name, Action<MetricCollection<WeightedValue>> change)
    {
        using var sum = new SumMetric();
        using var metrics = new MetricCollection<WeightedValue> { { "mean", new MeanMetric() }, { "sum", sum } };
        metrics.Update(new(ones(2)));
        sum.Sync(Twice);

        var exception = Assert.Throws<InvalidOperationException>(() => change(metrics), name);

        StringAssert.Contains(exception.Message, "SumMetric");
        Assert.AreEqual(4.0, sum.Compute().ToDouble());
        sum.Unsync();
        Assert.AreEqual(2.0, sum.Compute().ToDouble());
        Assert.AreEqual(1, metrics.UpdateCount);
    }

    [TestMethod]
    public void AMemberThatSharesAState_HasThatOfAllWorkers_UntilItIsPutBack()
    {
        using var follower = new TotalMetric(new() { Scale = 2 });
        using var metrics = new MetricCollection<WeightedValue> { { "one", new TotalMetric() }, { "twice", follower } };
        metrics.Update(new(tensor(new[] { 1.0, 3.0 })));
        using var others = new TotalMetric(new() { Scale = 2 });
        others.Update(new(tensor(new[] { 8.0 })));

        follower.Sync(new GatherFunction(message => [message, Workers.MessageOf(others)]));
        Assert.Throws<InvalidOperationException>(() => metrics.Update(new(tensor(new[] { 5.0 }))));
        Assert.AreEqual(8.0, follower.Compute().ToDouble(), "twice the mean of 1, 3 and 8");
        Assert.AreEqual(2, follower.UpdateCount);

        follower.Unsync();
        metrics.Update(new(tensor(new[] { 5.0 })));
        Assert.AreEqual(6.0, follower.Compute().ToDouble(), "twice the mean of 1, 3 and 5");
    }

    [TestMethod]
    public void Reset_EndsTheSynchronization()
    {
        using var metric = new SumMetric();
        metric.Update(2.0);
        metric.Sync(Twice);

        metric.Reset();
        metric.Update(1.0);

        Assert.AreEqual(1.0, metric.Compute().ToDouble());
    }

    [TestMethod]
    public void AGatherThatThrows_OrReturnsNonsense_LeavesTheState()
    {
        using var other = new MeanMetric();
        using var metric = new CatMetric();
        metric.Update(new(tensor(new[] { 1.0, 2.0 })));
        var expected = metric.Compute();
        IMetricSynchronizer[] broken =
        [
            new GatherFunction(_ => throw new TimeoutException("A worker is gone.")),
            new GatherFunction(message => [message, message[..^3]]),
            new GatherFunction(message => [message, []]),
            new GatherFunction(_ => []),
            new GatherFunction(_ => null!),
            new GatherFunction(message => [message, null!]),
            new GatherFunction(message => [message, Workers.MessageOf(other)]),
        ];

        Assert.Throws<TimeoutException>(() => metric.Sync(broken[0]));
        foreach (var synchronizer in broken.Skip(1))
        {
            Assert.Throws<InvalidOperationException>(() => metric.Sync(synchronizer));
        }

        Assert.IsFalse(metric.IsSynced);
        Assert.AreEqual(1, metric.UpdateCount);
        metric.Update(3.0);
        CollectionAssert.AreEqual(new[] { 1.0, 2.0, 3.0 }, metric.Compute().data<double>().ToArray());
    }

    [TestMethod]
    public void MetricsWithOtherArguments_AreNamed()
    {
        using var metric = new BinaryAccuracy();
        using var other = new BinaryAccuracy(new() { Threshold = 0.25 });

        var exception = Assert.Throws<InvalidOperationException>(() => metric.Sync(new GatherFunction(message => [message, Workers.MessageOf(other)])));

        StringAssert.Contains(exception.Message, "Worker 1");
        StringAssert.Contains(exception.Message, "0.25");
    }

    [TestMethod]
    [DataRow(true, true, 2.5, 2.5)]
    [DataRow(true, false, 2.5, 1.0)]
    [DataRow(false, true, 1.0, 2.5)]
    [DataRow(false, false, 1.0, 1.0)]
    public void SyncOnStepAndCompute_SayWhoseValueItIs(bool onStep, bool onCompute, double step, double computed) => Workers.Run(2, (synchronizer, rank) =>
    {
        using var metric = new MeanMetric { Synchronizer = synchronizer, SyncOnStep = onStep, SyncOnCompute = onCompute };
        var batch = new WeightedValue(rank == 0 ? tensor(new[] { 1.0 }) : tensor(new[] { 2.0, 4.5 }));

        var value = metric.Forward(batch).ToDouble();
        var all = metric.Compute().ToDouble();

        Assert.AreEqual(rank == 0 || onStep ? step : 3.25, value);
        Assert.AreEqual(rank == 0 || onCompute ? computed : 3.25, all);
        Assert.AreEqual(1, metric.UpdateCount);
    });

    [TestMethod]
    public void Samples_StandInTheOrderOfTheWorkers_OnEveryWorker() => Workers.Run(3, (synchronizer, rank) =>
    {
        using var metric = new CatMetric { Synchronizer = synchronizer };
        for (var i = 0; i < rank; i++)
        {
            metric.Update((10.0 * rank) + i);
        }

        CollectionAssert.AreEqual(new[] { 10.0, 20.0, 21.0 }, metric.Compute().data<double>().ToArray());
        metric.Update(5.0);
        Assert.AreEqual(6, metric.Compute().NumberOfElements);
    });

    [TestMethod]
    public void AWorkerThatDoesNotCome_IsATimeout_AfterWhichTheGroupGoesOn()
    {
        var workers = ThreadSynchronizer.CreateGroup(2, TimeSpan.FromSeconds(2));
        using var metric = new SumMetric { Synchronizer = workers[0] };
        metric.Update(1.0);

        Assert.Throws<TimeoutException>(metric.Compute);

        var second = Task.Run(() => workers[1].AllGather([1]));
        var gathered = workers[0].AllGather([0]);
        CollectionAssert.AreEqual(new byte[] { 0, 1 }, gathered.SelectMany(message => message).ToArray());
        CollectionAssert.AreEqual(new byte[] { 0, 1 }, second.Result.SelectMany(message => message).ToArray());
        Assert.IsFalse(metric.IsSynced);
        metric.SyncOnCompute = false;
        Assert.AreEqual(1.0, metric.Compute().ToDouble());
    }

    [TestMethod]
    [DataRow(0, 1)]
    [DataRow(2, -1)]
    [DataRow(2, 25 * 24 * 60 * 60 * 1000L)]
    public void AGroupThatCannotMeet_IsRefused(int workers, long milliseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ThreadSynchronizer.CreateGroup(workers, TimeSpan.FromMilliseconds(milliseconds)));

    [TestMethod]
    public void DisposeWhileSynchronized_FreesBothStates()
    {
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        using (NewDisposeScope())
        {
            var metric = new CatMetric();
            metric.Update(new(ones(3)));
            metric.Sync(Twice);
            metric.Dispose();
        }

        Assert.AreEqual(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    private static GatherFunction Twice => new(message => [message, message]);
}
