namespace Metrics.Tests.Base;

[TestClass]
public sealed class MetricCollectionTests
{
    [TestMethod]
    [DataRow(true, 2)]
    [DataRow(false, 3)]
    public void Groups_FollowTheDeclaredKeys_AndResultsAreTheSame(bool shareState, int groups)
    {
        using var metrics = new MetricCollection<WeightedValue>(shareState: shareState)
        {
            { "one", new TotalMetric() },
            { "twice", new TotalMetric(new() { Scale = 2 }) },
            { "other", new TotalMetric(new() { Family = "other" }) },
        };
        metrics.Update(new(tensor(new[] { 1.0, 3.0 })));
        metrics.Update(new(tensor(new[] { 5.0 })));

        Assert.HasCount(groups, metrics.Groups);
        Assert.AreEqual(3.0, metrics.Compute()["one"].ToDouble());
        Assert.AreEqual(6.0, metrics.Compute()["twice"].ToDouble());
        Assert.AreEqual(6.0, ((TotalMetric)metrics["twice"]).Compute().ToDouble());
        Assert.AreEqual(3.0, metrics.Compute()["other"].ToDouble());
    }

    [TestMethod]
    public void Groups_ByHand_ShareWhatHasNoKey_AndSurviveClone()
    {
        using var metrics = new MetricCollection<WeightedValue>([["a", "b"]]) { { "a", new KeepingMetric() }, { "b", new KeepingMetric() }, { "c", new KeepingMetric() } };
        metrics.Update(new(tensor(new[] { 1.0, 3.0 })));

        CollectionAssert.AreEqual(new[] { "a,b", "c" }, metrics.Groups.Select(group => string.Join(',', group)).ToArray());
        Assert.AreEqual(2, metrics.Compute()["b"].NumberOfElements);
        using var clone = metrics.Clone(prefix: "test_");
        Assert.HasCount(2, clone.Groups);
        Assert.AreEqual(2, clone.Compute()["test_b"].NumberOfElements);
    }

    [TestMethod]
    public void Groups_ByHand_OfWhatDiffers_AreRefused()
    {
        using var metrics = new MetricCollection<WeightedValue>([["one", "other", "keeping"], ["nobody"]]) { { "one", new TotalMetric() } };

        Assert.Throws<ArgumentException>(() => metrics.Add("other", new TotalMetric(new() { Family = "other" })));
        Assert.Throws<ArgumentException>(() => metrics.Add("keeping", new KeepingMetric()));
        var exception = Assert.Throws<InvalidOperationException>(() => metrics.Update(new(ones(1))));
        StringAssert.Contains(exception.Message, "other");
        Assert.Throws<ArgumentException>(() => new MetricCollection<WeightedValue>([["a", "b"], ["b"]]));
    }

    [TestMethod]
    public void Names_CarryPrefixAndPostfix_InOrder()
    {
        using var metrics = new MetricCollection<WeightedValue>("val_", "/epoch") { { "z", new TotalMetric() }, { "a", new KeepingMetric() } };
        metrics.Update(new(ones(2, dtype: ScalarType.Float64)));

        CollectionAssert.AreEqual(new[] { "val_z/epoch", "val_a/epoch" }, metrics.Compute().Names.ToArray());
        using var test = metrics.Clone(prefix: "test_");
        CollectionAssert.AreEqual(new[] { "test_z/epoch", "test_a/epoch" }, test.Compute().Names.ToArray());
    }

    [TestMethod]
    public void NestedNames_ThatCollide_GoUnderTheirMember()
    {
        using var metrics = new MetricCollection<WeightedValue>
        {
            { "first", new MetricCollection<WeightedValue> { { "x", new TotalMetric() }, { "y", new TotalMetric() } } },
            { "second", new MetricCollection<WeightedValue> { { "x", new TotalMetric() } } },
            { "third", new MetricCollection<WeightedValue> { { "w", new TotalMetric() } } },
        };
        metrics.Update(new(ones(2, dtype: ScalarType.Float64)));

        CollectionAssert.AreEqual(new[] { "first_x", "first_y", "second_x", "w" }, metrics.Compute().Names.ToArray());
    }

    [TestMethod]
    public void NestedNames_ThatCollideUnderTheirMembersToo_AreStillUnique()
    {
        using var metrics = new MetricCollection<WeightedValue>
        {
            { "a", new MetricCollection<WeightedValue> { { "b_x", new TotalMetric() }, { "y", new TotalMetric() } } },
            { "a_b", new MetricCollection<WeightedValue> { { "x", new TotalMetric() }, { "y", new TotalMetric() } } },
            { "a_y", new TotalMetric() },
        };
        metrics.Update(new(ones(2, dtype: ScalarType.Float64)));

        CollectionAssert.AreEqual(new[] { "a_a_b_x", "a_a_y", "a_b_a_b_x", "a_b_a_b_y", "a_y" }, metrics.Compute().Names.ToArray());
    }

    [TestMethod]
    public void Add_WhatCannotBeAdded_IsRefused()
    {
        using var metrics = new MetricCollection<WeightedValue> { { "total", new TotalMetric() } };
        using var used = new TotalMetric();
        used.Update(new(ones(1)));

        Assert.Throws<ArgumentException>(() => metrics.Add("total", new TotalMetric()));
        Assert.Throws<ArgumentException>(() => metrics.Add("with.dot", new TotalMetric()));
        Assert.Throws<ArgumentException>(() => metrics.Add("used", used));
        using var others = new MetricCollection<WeightedValue>();
        Assert.Throws<ArgumentException>(() => others.Add("elsewhere", metrics["total"]));
        metrics.Update(new(ones(1)));
        Assert.Throws<InvalidOperationException>(() => metrics.Add("late", new TotalMetric()));
        Assert.AreEqual(1, metrics.Count);
    }

    private static readonly Dictionary<string, Action<Metric<WeightedValue>>> Changes = new()
    {
        ["Update"] = member => member.Update(1.0),
        ["Forward"] = member => member.ForwardUntyped(new(ones(1))),
        ["Reset"] = member => member.Reset(),
        ["Merge"] = member => member.Merge(new TotalMetric()),
        ["load_state_dict"] = member => member.load_state_dict([]),
        ["LoadState"] = member =>
        {
            using var state = new MemoryStream();
            MetricFile.SaveState(member, state);
            state.Position = 0;
            MetricFile.LoadState(member, state);
        },
    };

    public static IEnumerable<object[]> ChangesOfMembers =>
        from change in Changes.Keys
        from member in new[] { "leader", "follower" }
        select new object[] { change, member };

    [TestMethod]
    [DynamicData(nameof(ChangesOfMembers))]
    public void AMemberThatSharesItsState_IsChangedByTheCollectionAlone(string change, string member)
    {
        using var metrics = new MetricCollection<WeightedValue> { { "leader", new TotalMetric() }, { "follower", new TotalMetric() }, { "alone", new SumMetric() } };
        metrics.Update(3.0);

        Assert.ThrowsExactly<InvalidOperationException>(() => Changes[change](metrics[member]));

        metrics["alone"].Update(2.0);
        var results = metrics.Compute();
        CollectionAssert.AreEqual(new[] { 3.0, 3.0, 5.0 }, metrics.Select(each => results[each.Key].ToDouble()).ToArray());
        metrics.Merge(metrics);
        Assert.AreEqual(2, metrics[member].UpdateCount);
        metrics.Reset();
        Assert.AreEqual(0, metrics[member].UpdateCount);
    }

    public static IEnumerable<object[]> OthersThanSumAndMaximum =>
    [
        [new MetricCollection<WeightedValue> { { "maximum", new SumMetric() }, { "sum", new SumMetric() } }, "maximum"],
        [new MetricCollection<WeightedValue> { { "sum", new SumMetric() }, { "maximum", new MaxMetric() } }, "MaxMetric"],
        [new MetricCollection<WeightedValue> { { "sum", new SumMetric() } }, "sum"],
        [new MetricCollection<WeightedValue>([["sum", "maximum"]]) { { "sum", new SumMetric() }, { "maximum", new SumMetric() } }, "sum"],
    ];

    [TestMethod]
    [DynamicData(nameof(OthersThanSumAndMaximum))]
    public void Merge_OfOtherMembers_IsRefused_AndNothingChanges(MetricCollection<WeightedValue> other, string named)
    {
        using var metrics = new MetricCollection<WeightedValue>(shareState: false) { { "sum", new SumMetric() }, { "maximum", new SumMetric() } };
        metrics.Update(3.0);
        other.Update(5.0);

        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metrics.Merge(other)).Message, named);

        Assert.AreEqual(3.0, metrics.Compute()["sum"].ToDouble());
        Assert.AreEqual(1, metrics["maximum"].UpdateCount);
        other.Dispose();
    }

    [TestMethod]
    public void AnEmptyCollection_IsRefused()
    {
        using var metrics = new MetricCollection<WeightedValue>();
        using var file = new MemoryStream();

        Assert.Throws<InvalidOperationException>(() => metrics.Update(new(ones(1))));
        Assert.Throws<InvalidOperationException>(metrics.Compute);
    }

    [TestMethod]
    public void Results_OfAnUnknownName_NameWhatThereIs()
    {
        using var metrics = new MetricCollection<WeightedValue> { { "total", new TotalMetric() } };
        metrics.Update(new(ones(1)));

        var exception = Assert.Throws<KeyNotFoundException>(() => metrics.Compute()["totla"]);

        StringAssert.Contains(exception.Message, "total");
        Assert.Throws<InvalidCastException>(() => metrics.Compute().Get<NamedResults>("total"));
    }
}
