using static Metrics.Tests.Classification.Curves.CurveTestData;

namespace Metrics.Tests.Classification.Curves;

[TestClass]
public sealed class ThresholdsTests
{
    [TestMethod]
    public void Count_IsEvenlySpaced()
    {
        Thresholds thresholds = 5;
        CollectionAssert.AreEqual(new[] { 0, 0.25, 0.5, 0.75, 1 }, thresholds.ToArray());
        Assert.AreEqual("5", thresholds.ToString());
    }

    [TestMethod]
    public void Values_AreSorted()
    {
        Thresholds thresholds = [0.5, 0.1, 0.9];
        CollectionAssert.AreEqual(new[] { 0.1, 0.5, 0.9 }, thresholds.ToArray());
        Assert.AreEqual("[0.1, 0.5, 0.9]", thresholds.ToString());
    }

    [TestMethod]
    public void Equality_IsThatOfTheValues()
    {
        using var scope = NewDisposeScope();
        Thresholds values = [0.25, 0.5];
        Assert.AreEqual(values, new[] { 0.5f, 0.25f });
        Assert.AreEqual(values, Thresholds.FromTensor(tensor(new[] { 0.25f, 0.5f })));
        Assert.AreNotEqual(values, [0.25, 0.75]);
        Assert.AreEqual(Thresholds.EvenlySpaced(2), 2);
    }

    [TestMethod]
    public void FromTensor_OfTwoDimensions_IsRefused()
    {
        using var scope = NewDisposeScope();
        Assert.ThrowsExactly<ArgumentException>(() => Thresholds.FromTensor(zeros(2, 2)));
    }

    [TestMethod]
    [DataRow(new[] { 0.2, 1.7 })]
    [DataRow(new[] { -0.1 })]
    [DataRow(new[] { double.NaN })]
    [DataRow(new double[0])]
    public void Values_OutOfRange_AreRefused(double[] values)
    {
        Assert.Throws<ArgumentException>(() => Thresholds.Create(values));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(0)]
    [DataRow(-3)]
    public void Count_BelowTwo_IsRefused(int count)
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Thresholds.EvenlySpaced(count));
    }

    [TestMethod]
    public void Scores_AreComparedWithFloat32Thresholds()
    {
        using var scope = NewDisposeScope();
        // As float32, 0.7 is smaller than the double 0.7, and 0.1 is larger.
        var curve = Functional.BinaryRoc(tensor(new[] { 0.1, 0.7 }), tensor(new[] { 1L, 1 }), new() { Thresholds = [0.1, 0.7] });
        AreClose([0.5, 0.5], curve.Tpr);
    }
}
