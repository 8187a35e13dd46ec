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
