using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML;

[TestClass]
public sealed class VBufferTests
{
    private static VBuffer<float> Sparse => new(5, 2, [1f, 2f], [1, 4]);

    [TestMethod]
    public void DenseValues_OfSparse_FillsWithDefault() => CollectionAssert.AreEqual(new float[] { 0, 1, 0, 0, 2 }, Sparse.DenseValues().ToArray());

    [TestMethod]
    public void Items_OfSparse_ListsStoredOrAll()
    {
        CollectionAssert.AreEqual(new[] { 1, 4 }, Sparse.Items().Select(item => item.Key).ToArray());
        Assert.AreEqual(5, Sparse.Items(all: true).Count());
    }

    [TestMethod]
    public void CopyTo_PartOfSparse_ShiftsIndices()
    {
        VBuffer<float> part = default;
        Sparse.CopyTo(ref part, 1, 3);

        Assert.AreEqual(3, part.Length);
        CollectionAssert.AreEqual(new float[] { 1, 0, 0 }, part.DenseValues().ToArray());
    }

    [TestMethod]
    public void CopyTo_LargeEnoughBuffer_ReusesItsArrays()
    {
        var destination = new VBuffer<float>(3, [7f, 8f, 9f]);
        var before = destination.GetValues();
        new VBuffer<float>(2, [1f, 2f]).CopyTo(ref destination);

        Assert.IsTrue(before.Overlaps(destination.GetValues()));
        Assert.AreEqual(2, destination.Length);
    }

    [TestMethod]
    public void GetItemOrDefault_OutsideOfStored_IsDefault()
    {
        Assert.AreEqual(2f, Sparse.GetItemOrDefault(4));
        Assert.AreEqual(0f, Sparse.GetItemOrDefault(3));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Sparse.GetItemOrDefault(5));
    }

    [TestMethod]
    public void Editor_CommitTruncated_KeepsFirstValues()
    {
        VBuffer<int> buffer = default;
        var editor = VBufferEditor.Create(ref buffer, 6, 3);
        (editor.Values[0], editor.Indices[0]) = (10, 2);
        buffer = editor.CommitTruncated(1);

        CollectionAssert.AreEqual(new[] { 0, 0, 10, 0, 0, 0 }, buffer.DenseValues().ToArray());
    }
}
