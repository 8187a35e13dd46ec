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
