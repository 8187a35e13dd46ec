namespace Metrics.Tests.Detection;

[TestClass]
public sealed class PanopticQualityTests
{
    private static readonly PanopticQualityOptions Options = new(Things: [1], Stuffs: [6]);

    /// <summary>
    /// The thing overlaps by 1/2, too little to match: one false positive, one false negative. The stuff overlaps by 2/3.
    /// </summary>
    [TestMethod]
    public void Value_IsTheMeanOverCategories()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (Map(1, 0, 1, 0, 6, 0, 6, 0), Map(1, 0, 6, 0, 6, 0, 6, 0));
        Assert.AreEqual(1 / 3.0, Functional.PanopticQuality(preds, target, Options).ToDouble(), 1e-12);
        Assert.AreEqual(1 / 3.0, Functional.ModifiedPanopticQuality(preds, target, Options).ToDouble(), 1e-12);
    }

    /// <summary>A stuff that overlaps by 1/3 does not match, but is a third of the truth all the same.</summary>
    [TestMethod]
    public void ModifiedValue_OfStuffs_IsTheirOverlap()
    {
        using var scope = NewDisposeScope();
        var options = Options with { ReturnPerClass = true };
        var (preds, target) = (Map(6, 0, 1, 0, 1, 0, 1, 0), Map(6, 0, 6, 0, 6, 0, 1, 0));
        CollectionAssert.AreEqual(new[] { 0, 0.0 }, Values(Functional.PanopticQuality(preds, target, options)));
        CollectionAssert.AreEqual(new[] { 0, 1 / 3.0 }, Values(Functional.ModifiedPanopticQuality(preds, target, options)));
    }

    /// <summary>Instance 0 matches exactly; instance 2 is not predicted: SQ = 1, RQ = 1 / (1 + 1/2). The stuff is as in truth.</summary>
    [TestMethod]
    public void Value_WithItsParts_ForEachCategory()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (Map(1, 5, 6, 1, 6, 2, 6, 3), Map(1, 0, 1, 2, 6, 0, 6, 0));
        var perClass = Functional.PanopticQuality(preds, target, Options with { ReturnPerClass = true, ReturnSqAndRq = true });
        CollectionAssert.AreEqual(new long[] { 2, 3 }, perClass.shape);
        AreClose([2 / 3.0, 1, 2 / 3.0, 2 / 3.0, 2 / 3.0, 1], Values(perClass));
        AreClose([2 / 3.0, 5 / 6.0, 5 / 6.0], Values(Functional.PanopticQuality(preds, target, Options with { ReturnSqAndRq = true })));
    }

    /// <summary>Category 9 is void in the target: the prediction there does not count, and the thing that is mostly there is no mistake.</summary>
    [TestMethod]
    public void Void_IsNotJudged()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (Map(1, 0, 1, 0, 6, 0, 6, 0), Map(9, 3, 9, 4, 6, 0, 9, 0));
        Assert.AreEqual(1, Functional.PanopticQuality(preds, target, Options).ToDouble(), 1e-12);
    }

    [TestMethod]
    public void UnknownPrediction_IsVoidOrAnError()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (Map(9, 0, 6, 0), Map(6, 0, 6, 0));
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => Functional.PanopticQuality(preds, target, Options)).Message, "got 9");
        Assert.AreEqual(1, Functional.PanopticQuality(preds, target, Options with { AllowUnknownPredsCategory = true }).ToDouble(), 1e-12);
    }

    [TestMethod]
    public void Value_WithoutAnyCategory_IsNaN()
    {
        using var metric = new PanopticQuality(Options);
        Assert.IsTrue(double.IsNaN(metric.Compute().ToDouble()));
    }

    [TestMethod]
    public void WrongArgumentsAndInputs_Throw()
    {
        using var scope = NewDisposeScope();
        Assert.ThrowsExactly<ArgumentException>(() => new PanopticQuality(new([1, 2], [2])));
        Assert.ThrowsExactly<ArgumentException>(() => new PanopticQuality(new([], [])));
        Assert.ThrowsExactly<ArgumentException>(() => Functional.PanopticQuality(Map(1, 0), Map(1, 0, 1, 0), Options));
        Assert.ThrowsExactly<ArgumentException>(() => Functional.PanopticQuality(zeros(2, 2, dtype: ScalarType.Int64), zeros(2, 2, dtype: ScalarType.Int64), Options));
        Assert.ThrowsExactly<ArgumentException>(() => Functional.PanopticQuality(zeros(1, 2, 2), zeros(1, 2, 2), Options));
    }

    private static double[] Values(Tensor tensor) => tensor.data<double>().ToArray();

    private static void AreClose(double[] expected, double[] actual)
    {
        foreach (var (want, got) in expected.Zip(actual))
        {
            Assert.AreEqual(want, got, 1e-12);
        }
    }

    private static Tensor Map(params long[] pixels) => tensor(pixels).reshape(1, -1, 2);
}
