using Metrics.Tests.Synchronization;

namespace Metrics.Tests.Base;

/// <summary>The merge rules that no metric of the library needs, and that users' metrics may.</summary>
[TestClass]
public sealed class MergeRuleTests
{
    [TestMethod]
    public void Stack_KeepsTheParts_MineThenYours_InWhateverOrderTheyMerge()
    {
        var parts = Parts();
        parts[1].Merge(parts[2]);
        parts[0].Merge(parts[1]);
        CollectionAssert.AreEqual(new[] { 1.0, 2.0, 3.0 }, parts[0].Lasts.Value.data<double>().ToArray());

        parts = Parts();
        parts[0].Merge(parts[1]);
        parts[0].Merge(parts[2]);
        CollectionAssert.AreEqual(new[] { 1.0, 2.0, 3.0 }, parts[0].Lasts.Value.data<double>().ToArray());
    }

    [TestMethod]
    public void Custom_MergesByItsFunction_MineThenYours()
    {
        var parts = Parts();

        parts[0].Merge(parts[1]);
        parts[0].Merge(parts[2]);

        Assert.AreEqual(3.0, parts[0].Latest.Value.ToDouble());
    }

    public static IEnumerable<object[]> OfTheSizeOfTheirData =>
    [
        [Fed(new FleissKappa(), new Ratings(ones(2, 3, dtype: ScalarType.Int64))), Fed(new FleissKappa(), new Ratings(ones(2, 1, dtype: ScalarType.Int64) * 3))],
        [Fed(new FleissKappa(), new Ratings(ones(2, 3, dtype: ScalarType.Int64))), Fed(new FleissKappa(), new Ratings(ones(2, 4, dtype: ScalarType.Int64)))],
        [Fed(new MeanIoU(new() { PerClass = true }), Masks(3)), Fed(new MeanIoU(new() { PerClass = true }), Masks(5))],
        [Fed(new PearsonCorrCoef(), new TensorPair(rand(4), rand(4))), Fed(new ExplainedVariance(), new TensorPair(rand(4), rand(4)))],
        [Fed(new ExplainedVariance(), new TensorPair(rand(4, 2), rand(4, 2))), Fed(new ExplainedVariance(), new TensorPair(rand(4, 3), rand(4, 3)))],
        [Fed(new CatMetric(), new WeightedValue(rand(4, 2))), Fed(new CatMetric(), new WeightedValue(rand(4, 3)))],
    ];

    [TestMethod]
    [DynamicData(nameof(OfTheSizeOfTheirData))]
    public void StatesThatDoNotFit_AreRefused_AndNothingIsChanged(Metric own, Metric other)
    {
        using (own)
        using (other)
        {
            var before = own.NamedStates().Select(state => state.Value.ToTensor()).ToList();

            Assert.Throws<ArgumentException>(() => own.Merge(other));

            Assert.AreEqual(1, own.UpdateCount);
            Assert.IsTrue(own.NamedStates().Zip(before).All(pair => pair.First.Value.ToTensor().Equals(pair.Second)));
        }
    }

    [TestMethod]
    public void AMetricThatHasSeenNothing_IsNoPart()
    {
        using var empty = new LastValue();
        using var used = Parts()[1];

        used.Merge(empty);
        Assert.AreEqual(1, used.Lasts.Value.NumberOfElements);
        Assert.AreEqual(2.0, used.Latest.Value.ToDouble());

        empty.Merge(used);
        Assert.AreEqual(2.0, empty.Lasts.Value.ToDouble());
    }

    [TestMethod]
    [DataRow(new[] { 2.0, 4, 6 }, new[] { 9.0 })]
    [DataRow(new double[0], new[] { 9.0 })]
    [DataRow(new[] { 2.0, 4, 6 }, new double[0])]
    public void Mean_WeighsBothSidesByTheirUpdates(double[] own, double[] others)
    {
        using var metric = new MeanOfBatches();
        using var other = new MeanOfBatches();
        Array.ForEach(own, value => metric.Update(value));
        Array.ForEach(others, value => other.Update(value));

        metric.Merge(other);

        Assert.AreEqual(own.Concat(others).Average(), metric.Compute().ToDouble(), 1e-12);
    }

    [TestMethod]
    public void Workers_OfWhichOneIsEmpty_MergeByEveryRule() => Workers.Run(3, (synchronizer, rank) =>
    {
        using var lasts = new LastValue();
        using var mean = new MeanOfBatches();
        if (rank != 1)
        {
            lasts.Update(rank + 1.0);
            mean.Update(rank + 1.0);
        }

        using (lasts.Synchronized(synchronizer))
        {
            CollectionAssert.AreEqual(new[] { 1.0, 3.0 }, lasts.Lasts.Value.data<double>().ToArray());
            Assert.AreEqual(3.0, lasts.Compute().ToDouble());
        }

        using (mean.Synchronized(synchronizer))
        {
            Assert.AreEqual(2.0, mean.Compute().ToDouble());
        }

        Assert.AreEqual(1, lasts.Lasts.Value.NumberOfElements);
        Assert.AreEqual(rank == 1 ? 0 : 1, mean.UpdateCount);
    });

    [TestMethod]
    public void Forward_MakesNoPartOfABatch()
    {
        using var metric = new LastValue();

        metric.Forward(new(ones(2)));
        metric.Forward(new(ones(2) * 4));

        CollectionAssert.AreEqual(new[] { 4.0 }, metric.Lasts.Value.data<double>().ToArray());
    }

    [TestMethod]
    public void StackedParts_SurviveAStateDict()
    {
        var parts = Parts();
        parts[0].Merge(parts[1]);
        parts[0].Persistent();
        using var other = new LastValue();

        other.load_state_dict(parts[0].state_dict());

        CollectionAssert.AreEqual(new[] { 1.0, 2.0 }, other.Lasts.Value.data<double>().ToArray());
    }

    private static Metric<TInput> Fed<TInput>(Metric<TInput> metric, TInput batch)
        where TInput : class, IMetricInput<TInput>
    {
        metric.Update(batch);
        return metric;
    }

    private static TensorPair Masks(long classes) => new(ones(2, classes, 4, 4, dtype: ScalarType.Int64), ones(2, classes, 4, 4, dtype: ScalarType.Int64));

    private static List<LastValue> Parts() => [.. new[] { 1.0, 2.0, 3.0 }.Select(value =>
    {
        var part = new LastValue();
        part.Update(value);
        return part;
    })];

    /// <summary>The mean of the means of batches, which there is none of at first.</summary>
    private sealed class MeanOfBatches : Metric<WeightedValue, Tensor>
    {
        private readonly TensorState mean;

        public MeanOfBatches() => mean = AddState("mean", tensor(double.NaN, dtype: ScalarType.Float64), MergeRule.Mean);

        protected override void UpdateState(WeightedValue input)
        {
            var batch = input.Value.mean().to(ScalarType.Float64);
            mean.Value = UpdateCount == 0 ? batch : ((mean.Value * UpdateCount) + batch) / (UpdateCount + 1);
        }

        protected override Tensor ComputeState() => mean.Value;

        protected override Metric CreateNew() => new MeanOfBatches();
    }

    /// <summary>The last value, of each part and of the whole.</summary>
    private sealed class LastValue : Metric<WeightedValue, Tensor>
    {
        public LastValue()
        {
            Lasts = AddState("lasts", zeros([], dtype: ScalarType.Float64), MergeRule.Stack);
            Latest = AddState("latest", zeros([], dtype: ScalarType.Float64), (_, yours) => yours.clone());
        }

        public TensorState Lasts { get; }

        public TensorState Latest { get; }

        protected override void UpdateState(WeightedValue input)
        {
            var last = input.Value.flatten()[-1].to(ScalarType.Float64);
            Lasts.Value = last.clone().reshape(1);
            Latest.Value = last.clone();
        }

        protected override Tensor ComputeState() => Latest.Value;

        protected override Metric CreateNew() => new LastValue();
    }
}
