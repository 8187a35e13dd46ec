using Metrics.Tests.Base;

namespace Metrics.Tests.Wrappers;

[TestClass]
public sealed class FeatureShareTests
{
    private int calls;

    [TestMethod]
    public void TheNetwork_RunsOnceForEachInput()
    {
        using var shared = new FeatureShare<TensorPair>(MetricCollection.Of(new FeatureDistance(network: Counting), new FeatureDistance(squared: true, Counting)));
        using var preds = tensor(new[] { 1.0, 2.0 });
        using var target = tensor(new[] { 2.0, 4.0 });

        shared.Update(preds, target);

        Assert.AreEqual(2, calls);
        Assert.AreEqual(3.0, shared.Compute()["distance"].ToDouble());
        Assert.AreEqual(10.0, shared.Compute()["squared"].ToDouble());
        shared.Update(preds, target);
        Assert.AreEqual(4, calls, "features are kept for one batch only");
        using var clone = shared.Clone();
        ((Metric<TensorPair>)clone).Update(preds, target);
        Assert.AreEqual(6, calls, "a clone has a cache of its own");
    }

    [TestMethod]
    public void ANetworkThatFails_LeavesNoFeaturesBehind()
    {
        Func<Tensor, Tensor> failing = input => calls == 1 ? throw new IOException($"Failed {calls++} time.") : Counting(input);
        using var shared = new FeatureShare<TensorPair>(MetricCollection.Of(new FeatureDistance(network: failing), new FeatureDistance(squared: true, failing)));

        Assert.Throws<IOException>(() => shared.Update(ones(2), zeros(2)));
        Assert.AreEqual(0, shared.UpdateCount);
        shared.Update(ones(2), zeros(2));

        Assert.AreEqual(4, calls, "two, of which one failed, and two more");
        Assert.AreEqual(2.0, shared.Compute()["distance"].ToDouble());
    }

    [TestMethod]
    public void NetworksThatDiffer_OrMissing_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new FeatureShare<TensorPair>(MetricCollection.Of(new FeatureDistance(), new FeatureDistance(squared: true, Counting))));
        Assert.Throws<ArgumentException>(() => new FeatureShare<TensorPair>(MetricCollection.Of<TensorPair>(new FeatureDistance(), new BinaryAccuracy())));
        Assert.Throws<ArgumentException>(() => new FeatureShare<TensorPair>([]));
    }

    private Tensor Counting(Tensor input)
    {
        calls++;
        return FeatureDistance.Doubled(input);
    }
}
