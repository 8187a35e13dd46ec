namespace Metrics.Tests.Detection;

[TestClass]
public sealed class RunLengthMaskTests
{
    [TestMethod]
    public void Encode_GoesDownColumns()
    {
        using var scope = NewDisposeScope();
        var mask = RunLengthMask.Encode(tensor(new long[] { 1, 0, 5, 1, 0, 0 }).reshape(2, 3));
        CollectionAssert.AreEqual(new[] { 0, 2, 2, 1, 1 }, mask.Runs.ToArray());
        Assert.AreEqual(3, mask.Area);
    }

    [TestMethod]
    public void Decode_IsTheInverse()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        foreach (var (height, width) in new[] { (1, 1), (7, 5), (40, 33), (0, 3) })
        {
            var mask = rand([height, width], generator: generator).lt(0.3);
            var encoded = RunLengthMask.Encode(mask);
            Assert.IsTrue(encoded.Decode().eq(mask).all().ToBoolean());
            Assert.AreEqual(mask.sum().ToInt64(), encoded.Area);
            Assert.AreEqual(encoded, RunLengthMask.FromCompressed(height, width, encoded.ToCompressed()));
        }
    }

    /// <summary>Digits of five bits: 6 is '6'; 1 is '1'; 40 = 8 + 32·1 is 'X1'; then 4 − 1 = 3, and 13 − 40 = −27 is 'U' after 'O'.</summary>
    [TestMethod]
    public void Compressed_IsTheTextOfCoco()
    {
        var mask = new RunLengthMask(8, 8, [6, 1, 40, 4, 13]);
        Assert.AreEqual("61X13UO", mask.ToCompressed());
        Assert.AreEqual(mask, RunLengthMask.FromCompressed(8, 8, "61X13UO"));
    }

    [TestMethod]
    [DataRow("6")]
    [DataRow("X")]
    [DataRow("~")]
    [DataRow("ooooooooo0")]
    [DataRow("O4")]
    public void FromCompressed_OfSomethingElse_Throws(string counts) =>
        Assert.Throws<ArgumentException>(() => RunLengthMask.FromCompressed(1, 7, counts));

    [TestMethod]
    public void Runs_ThatDoNotAddUp_Throw()
    {
        Assert.ThrowsExactly<ArgumentException>(() => new RunLengthMask(2, 2, [1, 2]));
        Assert.Throws<ArgumentException>(() => new RunLengthMask(2, 2, [-1, 5]));
        Assert.Throws<ArgumentException>(() => new RunLengthMask(-2, 2, []));
    }

    /// <summary>Corners on the borders of pixels take in what lies between them; a diagonal cuts a square in half.</summary>
    [TestMethod]
    public void Polygon_TakesInThePixelsWithin()
    {
        using var scope = NewDisposeScope();
        var square = RunLengthMask.FromPolygons(6, 6, [[1, 1, 4, 1, 4, 5, 1, 5]]);
        var expected = zeros(6, 6);
        expected[1..5, 1..4] = tensor(1f);
        Assert.IsTrue(square.Decode().eq(expected.ne(0)).all().ToBoolean(), square.Decode().ToString(TorchSharp.TensorStringStyle.Numpy));

        var triangle = RunLengthMask.FromPolygons(20, 20, [[0, 0, 20, 0, 0, 20]]);
        Assert.AreEqual(200, triangle.Area, 20);
        Assert.AreEqual(square.Area + triangle.Area - Shared(square, triangle), RunLengthMask.FromPolygons(20, 20, [[0, 0, 20, 0, 0, 20], [1, 1, 4, 1, 4, 5, 1, 5]]).Area);
    }

    [TestMethod]
    public void Polygon_BeyondTheImage_IsCutOff()
    {
        Assert.AreEqual(12, RunLengthMask.FromPolygons(3, 4, [[-5, -5, 50, -5, 50, 50, -5, 50]]).Area);
        Assert.AreEqual(0, RunLengthMask.FromPolygons(3, 4, [[10, 10, 20, 10, 20, 20]]).Area);
    }

    [TestMethod]
    public void Polygon_OfWrongNumbers_Throws()
    {
        Assert.ThrowsExactly<ArgumentException>(() => RunLengthMask.FromPolygons(3, 4, [[0, 0, 1, 1]]));
        Assert.ThrowsExactly<ArgumentException>(() => RunLengthMask.FromPolygons(3, 4, [[0, 0, 1, 1, 2, double.NaN]]));
        Assert.ThrowsExactly<ArgumentException>(() => RunLengthMask.FromPolygons(3, 4, [[0, 0, 1, 1, 2, 1e12]]));
        Assert.Throws<ArgumentException>(() => RunLengthMask.FromPolygons(1 << 20, 1 << 20, []));
    }

    /// <summary>Both lie in the upper left corner, the square below the diagonal.</summary>
    private static long Shared(RunLengthMask square, RunLengthMask triangle)
    {
        var larger = zeros(20, 20).to_type(ScalarType.Bool);
        larger[..6, ..6] = square.Decode();
        return larger.logical_and(triangle.Decode()).sum().ToInt64();
    }
}
