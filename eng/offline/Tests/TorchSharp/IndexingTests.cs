using TorchSharp;
using static TorchSharp.torch;

namespace Offline.Tests.TorchSharp;

[TestClass]
public sealed class IndexingTests
{
    private static Tensor Table() => arange(12).reshape(3, 4);

    private static IEnumerable<object[]> Reads()
    {
        yield return Case(t => t[1], 4, 5, 6, 7);
        yield return Case(t => t[-1, 2], 10);
        yield return Case(t => t[TensorIndex.Colon, 1], 1, 5, 9);
        yield return Case(t => t[1.., ^1], 7, 11);
        yield return Case(t => t[TensorIndex.Ellipsis, 0], 0, 4, 8);
        yield return Case(t => t[0, TensorIndex.Slice(0, null, 2)], 0, 2);
        yield return Case(t => t[TensorIndex.Single(2), ..2], 8, 9);
        yield return Case(t => t[(1, 2), (null, -2)], 4, 5);
        yield return Case(t => t[t > 8], 9, 10, 11);
        yield return Case(t => t[tensor(new long[] { 2, 0 }), tensor(new long[] { 1, 3 })], 9, 3);
        yield return Case(t => t[TensorIndex.Ellipsis, TensorIndex.Tensor(tensor(new long[] { 3 }))], 3, 7, 11);
        yield return Case(t => t[TensorIndex.Tensor(tensor(new[] { true, false, false })), 1..3], 1, 2);
        yield return Case(t => t.reshape(3, 2, 2)[TensorIndex.Tensor(tensor(new[,] { { true, false }, { false, false }, { false, true } })), 1], 1, 11);
        yield return Case(t => t[TensorIndex.None, 0, TensorIndex.None].select(0, 0), 0, 1, 2, 3);

        static object[] Case(Func<Tensor, Tensor> read, params long[] expected) => [read, expected];
    }

    [TestMethod]
    [DynamicData(nameof(Reads))]
    public void Get(Func<Tensor, Tensor> read, long[] expected)
    {
        using var scope = NewDisposeScope();

        CollectionAssert.AreEqual(expected, read(Table()).contiguous().data<long>().ToArray());
    }

    [TestMethod]
    public void NewAxis_AddsADimension()
    {
        using var scope = NewDisposeScope();

        CollectionAssert.AreEqual(new long[] { 3, 1, 4 }, Table()[TensorIndex.Colon, TensorIndex.None].shape);
        CollectionAssert.AreEqual(new long[] { 1, 3, 4 }, Table()[TensorIndex.Null].shape);
    }

    private static IEnumerable<object[]> Writes()
    {
        yield return Case(t => t[0, 0] = 9, 9, 1, 2, 3);
        yield return Case(t => t[0] = tensor(new long[] { 4, 3, 2, 1 }), 4, 3, 2, 1);
        yield return Case(t => t[TensorIndex.Colon, 1..3] = 7, 0, 7, 7, 3);
        yield return Case(t => t[t > 1] = -1, 0, 1, -1, -1);
        yield return Case(t => t[TensorIndex.Single(0), TensorIndex.Tensor(tensor(new long[] { 3, 0 }))] = tensor(new long[] { 5, 6 }), 6, 1, 2, 5);
        yield return Case(t => t.index_put_(8, TensorIndex.Single(0), 1..2), 0, 8, 2, 3);

        static object[] Case(Action<Tensor> write, params long[] expected) => [write, expected];
    }

    [TestMethod]
    [DynamicData(nameof(Writes))]
    public void Set(Action<Tensor> write, long[] expectedFirstRow)
    {
        using var scope = NewDisposeScope();
        var table = Table();

        write(table);

        CollectionAssert.AreEqual(expectedFirstRow, table[0].data<long>().ToArray());
    }

    [TestMethod]
    public void Indexing_SharesMemoryAndLeavesNoTensorsBehind()
    {
        using var table = Table();
        var before = Tensor.TotalCount;

        using (var row = table[1, TensorIndex.Slice(0, 2)])
        {
            row.zero_();
            Assert.AreEqual(before + 1, Tensor.TotalCount);
        }

        Assert.AreEqual(66 - 9, table.sum().ToInt64());
    }
}
