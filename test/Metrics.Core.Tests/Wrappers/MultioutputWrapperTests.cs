namespace Metrics.Tests.Wrappers;

[TestClass]
public sealed class MultioutputWrapperTests
{
    private static readonly double[,] Scores = { { 0.9, 0.9 }, { double.NaN, 0.9 }, { 0.9, 0.1 } };

    [TestMethod]
    [DataRow(-1)]
    [DataRow(0)]
    [DataRow(1)]
    public void Outputs_LieAlongTheDimension_AndLoseTheirOwnNans(int dim)
    {
        using var metric = new MultioutputWrapper(new BinaryAccuracy(), 2, dim);
        var (preds, target) = (tensor(Scores), tensor(new long[,] { { 1, 1 }, { 1, 0 }, { 0, 0 } }));
        metric.Update(dim == 0 ? preds.t() : preds, dim == 0 ? target.t() : target);

        CollectionAssert.AreEqual(new[] { 0.5f, 2 / 3f }, metric.Compute().data<float>().ToArray());
    }

    [TestMethod]
    [DataRow(true, new long[] { 3 })]
    [DataRow(false, new long[] { 3, 1 })]
    public void Squeeze_SaysWhatTheMetricSees(bool squeeze, long[] shape)
    {
        var seen = new List<long[]>();
        var inner = LambdaInputTransformer.Of(new BinaryAccuracy(), scores =>
        {
            seen.Add(scores.shape);
            return scores;
        });
        using var metric = new MultioutputWrapper(inner, 2, removeNans: false, squeezeOutputs: squeeze);
        metric.Update(ones(3, 2), ones(3, 2, dtype: ScalarType.Int64));

        Assert.HasCount(2, seen);
        CollectionAssert.AreEqual(shape, seen[0]);
    }

    [TestMethod]
    public void AnOutputOfNans_IsLeftAsItWas()
    {
        using var metric = new MultioutputWrapper(new BinaryAccuracy(), 2);
        metric.Update(tensor(new[,] { { 0.9, 0.9 } }), tensor(new long[,] { { 1, 0 } }));
        metric.Update(tensor(new[,] { { double.NaN, 0.9 } }), tensor(new long[,] { { 0, 1 } }));

        CollectionAssert.AreEqual(new[] { 1f, 0.5f }, metric.Compute().data<float>().ToArray());
    }

    [TestMethod]
    public void TooFewOutputs_AreRefused()
    {
        using var metric = new MultioutputWrapper(new BinaryAccuracy(), 3);

        var exception = Assert.Throws<ArgumentException>(() => metric.Update(ones(4, 2), ones(4, 2)));

        StringAssert.Contains(exception.Message, "[4, 2]");
        Assert.Throws<ArgumentException>(() => metric.Update(tensor(1.0), tensor(1.0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MultioutputWrapper(new BinaryAccuracy(), 0));
    }
}
