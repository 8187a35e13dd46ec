using TorchSharp;
using static TorchSharp.torch;

namespace Offline.Tests.TorchSharp;

[TestClass]
public sealed class OperatorTests
{
    private static IEnumerable<object[]> Arithmetic()
    {
        yield return Case((a, b) => a + b, 8, 6);
        yield return Case((a, b) => a - b, 4, 0);
        yield return Case((a, b) => a * b, 12, 9);
        yield return Case((a, b) => a / b, 3, 1);
        yield return Case((a, _) => a % 4, 2, 3);
        yield return Case((a, _) => a + 1, 7, 4);
        yield return Case((a, _) => 10 - a, 4, 7);
        yield return Case((a, _) => 1.5 * a, 9, 4.5);
        yield return Case((a, _) => 12f / a, 2, 4);
        yield return Case((a, _) => a - 2L, 4, 1);
        yield return Case((a, _) => -a, -6, -3);
        yield return Case((a, b) => a.pow(2) + b.pow(b), 40, 36);
        yield return Case((a, b) => a.div(b, RoundingMode.floor), 3, 1);
        yield return Case((a, b) => a.add(b, 2), 10, 9);
        yield return Case((a, b) => a.clone().sub_(b).mul_(5).div_(2), 10, 0);
        yield return Case((a, _) => a.clamp(4, 5), 5, 4);

        static object[] Case(Func<Tensor, Tensor, Tensor> compute, params double[] expected) => [compute, expected];
    }

    [TestMethod]
    [DynamicData(nameof(Arithmetic))]
    public void ArithmeticOperators(Func<Tensor, Tensor, Tensor> compute, double[] expected)
    {
        using var scope = NewDisposeScope();

        var result = compute(tensor(new[] { 6.0, 3.0 }), tensor(new[] { 2.0, 3.0 }));

        CollectionAssert.AreEqual(expected, result.data<double>().ToArray());
    }

    private static IEnumerable<object[]> Logic()
    {
        yield return Case((a, b) => a == b, false, true);
        yield return Case((a, b) => a != b, true, false);
        yield return Case((a, b) => a > b, true, false);
        yield return Case((a, b) => a >= b, true, true);
        yield return Case((a, b) => a < b, false, false);
        yield return Case((a, b) => a <= b, false, true);
        yield return Case((a, _) => a == 3, false, true);
        yield return Case((a, _) => 5 < a, true, false);
        yield return Case((a, _) => a >= 6.0, true, false);
        yield return Case((a, b) => (a > 1) & (b > 2), false, true);
        yield return Case((a, b) => (a > 5) | (b > 2), true, true);
        yield return Case((a, b) => (a > 1) ^ (b > 2), true, false);
        yield return Case((a, _) => ~(a > 5), false, true);

        static object[] Case(Func<Tensor, Tensor, Tensor> compute, params bool[] expected) => [compute, expected];
    }

    [TestMethod]
    [DynamicData(nameof(Logic))]
    public void ComparisonsAndLogic(Func<Tensor, Tensor, Tensor> compute, bool[] expected)
    {
        using var scope = NewDisposeScope();

        var result = compute(tensor(new[] { 6.0, 3.0 }), tensor(new[] { 2.0, 3.0 }));

        CollectionAssert.AreEqual(expected, result.data<bool>().ToArray());
    }

    [TestMethod]
    public void InPlace_ReturnsTheSameObject()
    {
        using var tensor = ones(2);

        Assert.AreSame(tensor, tensor.add_(1));
        Assert.AreSame(tensor, tensor.zero_());
        Assert.AreEqual(0, tensor.sum().ToDouble());
    }

    [TestMethod]
    public void Equals_ComparesShapeAndValues()
    {
        using var scope = NewDisposeScope();

        Assert.IsTrue(ones(2).Equals(ones(2)));
        Assert.IsFalse(ones(2).Equals(zeros(2)));
        Assert.IsFalse(ones(2).Equals(ones(3)));
        Assert.IsFalse(ones(2).Equals("ones"));
    }

    [TestMethod]
    public void Reductions_TakeDimensions()
    {
        using var scope = NewDisposeScope();
        var table = arange(6, dtype: float64).reshape(2, 3);

        Assert.AreEqual(15, table.sum().ToDouble());
        CollectionAssert.AreEqual(new[] { 3.0, 12.0 }, table.sum(1).data<double>().ToArray());
        CollectionAssert.AreEqual(new[] { 1.5, 2.5, 3.5 }, table.mean([0]).data<double>().ToArray());
        CollectionAssert.AreEqual(new long[] { 2, 1 }, table.std(1, keepdim: true).shape);
        var (values, indices) = table.max(1);
        CollectionAssert.AreEqual(new[] { 2.0, 5.0 }, values.data<double>().ToArray());
        CollectionAssert.AreEqual(new long[] { 2, 2 }, indices.data<long>().ToArray());
    }

    [TestMethod]
    public void OperatorsThatReturnLists()
    {
        using var scope = NewDisposeScope();

        var parts = arange(5).split([2, 3]);

        Assert.HasCount(2, parts);
        CollectionAssert.AreEqual(new long[] { 2, 3, 4 }, parts[1].data<long>().ToArray());
        Assert.IsTrue(cat(parts).Equals(arange(5)));
    }

    [TestMethod]
    public void OptionalArguments_MayBeLeftOut()
    {
        using var scope = NewDisposeScope();
        var labels = tensor(new long[] { 3, 1, 3, 2 });

        var (unique, inverse, counts) = labels.unique(return_inverse: true, return_counts: true);

        CollectionAssert.AreEqual(new long[] { 1, 2, 3 }, unique.data<long>().ToArray());
        CollectionAssert.AreEqual(new long[] { 2, 0, 2, 1 }, inverse!.data<long>().ToArray());
        CollectionAssert.AreEqual(new long[] { 1, 1, 2 }, counts!.data<long>().ToArray());
        Assert.IsNull(labels.unique().inverse_indices);
        Assert.IsNull(labels.unique_consecutive(return_inverse: true).counts);
        CollectionAssert.AreEqual(new long[] { 0, 1, 1, 2 }, bincount(labels).data<long>().ToArray());
        Assert.AreEqual(11.0, einsum("i,i->", tensor(new[] { 1.0, 2.0 }), tensor(new[] { 3.0, 4.0 })).ToDouble());
    }
}
