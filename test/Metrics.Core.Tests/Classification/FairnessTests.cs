using static Metrics.Tests.Classification.ClassificationMetrics;

namespace Metrics.Tests.Classification;

/// <summary>Comparisons of groups against values worked out by hand.</summary>
[TestClass]
public sealed class FairnessTests
{
    [TestMethod]
    public void StatRates_AreSharesOfTheGroup()
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryGroupStatRates(3);
        metric.Update(Parse("[0.9, 0.2, 0.6, 0.7]"), Parse("[1, 0, 0, 1]"), Parse("[0, 0, 2, 2]"));
        metric.Update(Parse("[0.1, 0.1]"), Parse("[1, 1]"), Parse("[0, 0]"));
        var rates = metric.Compute();
        CollectionAssert.AreEqual(new[] { "group_0", "group_1", "group_2" }, rates.Names.ToArray());
        AreEqual([0.25, 0, 0.25, 0.5], rates["group_0"], 4);
        AreEqual([double.NaN, double.NaN, double.NaN, double.NaN], rates["group_1"], 4);
        AreEqual([0.5, 0.5, 0, 0], rates["group_2"], 4);
    }

    [TestMethod]
    [DataRow("all", "DP_0_1, EO_0_0", new[] { 0.5, 1 })]
    [DataRow("demographic_parity", "DP_0_1", new[] { 0.5 })]
    [DataRow("equal_opportunity", "EO_0_0", new[] { 1.0 })]
    public void Fairness_NamesTheGroupsThatItCompares(string task, string names, double[] expected)
    {
        using var scope = NewDisposeScope();
        using var metric = (BinaryFairness)MetricRegistry.Get("BinaryFairness").Create(new() { ["num_groups"] = 2, ["task"] = task });
        metric.Update(Parse("[0.9, 0.2, 0.6, 0.7]"), Parse("[1, 0, 0, 1]"), Parse("[0, 0, 1, 1]"));
        var value = metric.Compute();
        Assert.AreEqual(names, string.Join(", ", value.Names));
        CollectionAssert.AreEqual(expected, value.Scalars.Select(entry => entry.Value).ToArray());
    }

    [TestMethod]
    public void Fairness_OfAnAbsentGroup_IsZero_AndTheFunctionalFormLeavesItOut()
    {
        using var scope = NewDisposeScope();
        var (preds, target, groups) = (Parse("[0.9, 0.2, 0.6, 0.7]"), Parse("[1, 0, 0, 1]"), Parse("[0, 0, 2, 2]"));
        using var metric = new BinaryFairness(3);
        metric.Update(preds, target, groups);
        AreEqual([0], metric.Compute()["DP_1_2"]);
        AreEqual([0.5], Functional.BinaryFairness(preds, target, groups, 3)["DP_0_2"]);
        CollectionAssert.AreEqual(new[] { "group_0", "group_2" }, Functional.BinaryGroupStatRates(preds, target, groups, 3).Names.ToArray());
    }

    [TestMethod]
    public void FunctionsOfOneTask_CountTheGroupsThemselves()
    {
        using var scope = NewDisposeScope();
        var (preds, target, groups) = (Parse("[0.9, 0.2, 0.6, 0.7]"), Parse("[1, 0, 0, 1]"), Parse("[0, 0, 2, 2]"));
        AreEqual([0.5], Functional.DemographicParity(preds, groups)["DP_0_2"]);
        AreEqual([0], Functional.DemographicParity(preds, groups, threshold: 0.8)["DP_2_0"]);
        AreEqual([1], Functional.EqualOpportunity(preds, target, groups)["EO_0_0"]);
        AreEqual([0], Functional.EqualOpportunity(preds, target, groups, ignoreIndex: 1)["EO_0_0"]);
    }

    [TestMethod]
    public void Fairness_IgnoredElements_DoNotCount()
    {
        using var scope = NewDisposeScope();
        var value = Functional.BinaryFairness(Parse("[1, 0, 1, 1, 1]"), Parse("[1, 0, 0, 1, -1]"), Parse("[0, 0, 1, 1, 0]"), new(2) { IgnoreIndex = -1 });
        AreEqual([0.5], value["DP_0_1"]);
    }

    [TestMethod]
    public void DemographicParity_DoesWithoutTarget()
    {
        using var scope = NewDisposeScope();
        var (preds, groups) = (Parse("[0.9, 0.2, 0.6, 0.7]"), Parse("[0, 0, 1, 1]"));
        var warnings = 0;
        void Count(object? sender, MetricWarningEventArgs warning) => warnings++;
        MetricWarnings.Raised += Count;
        try
        {
            var options = new BinaryFairnessOptions(2) { Task = FairnessTask.DemographicParity };
            AreEqual([0.5], Functional.BinaryFairness(preds, null, groups, options)["DP_0_1"]);
            AreEqual([0.5], Functional.BinaryFairness(preds, null, groups, options with { IgnoreIndex = 0 })["DP_0_1"]);
            Assert.AreEqual(0, warnings);
            Functional.BinaryFairness(preds, groups, groups, options);
            Assert.AreEqual(1, warnings);
        }
        finally
        {
            MetricWarnings.Raised -= Count;
        }

        Assert.ThrowsExactly<ArgumentException>(() => Functional.BinaryFairness(preds, null, groups, 2));
    }

    [TestMethod]
    [DataRow("[0, 0, 1, 2]", DisplayName = "A group too many")]
    [DataRow("[0, 0, 1, -1]", DisplayName = "A negative group")]
    [DataRow("[0, 0, 1]", DisplayName = "Another shape")]
    [DataRow("[0.0, 0.0, 1.0, 1.0]", DisplayName = "No integers")]
    public void Update_BadGroups_AreRefused(string groups)
    {
        using var scope = NewDisposeScope();
        using var metric = new BinaryGroupStatRates(2);
        Assert.ThrowsExactly<ArgumentException>(() => metric.Update(Parse("[1, 0, 1, 1]"), Parse("[1, 0, 1, 1]"), Parse(groups)));
        Assert.AreEqual(0, metric.UpdateCount);
    }

    [TestMethod]
    public void Collection_SharesTheCounts_UnlessTheTargetIsNotLookedAt()
    {
        using var metrics = new MetricCollection<GroupedPair>
        {
            { "rates", new BinaryGroupStatRates(2) },
            { "fairness", new BinaryFairness(2) },
            { "parity", new BinaryFairness(new(2) { Task = FairnessTask.DemographicParity }) },
        };
        Assert.HasCount(2, metrics.Groups);
    }
}
