using TorchSharp;
using static TorchSharp.torch;

namespace Offline.Tests.TorchSharp;

[TestClass]
public sealed class DisposeScopeTests
{
    [TestMethod]
    public void Scope_DisposesWhatWasMadeInIt()
    {
        Tensor inside;
        using var outside = zeros(1);
        using (var scope = NewDisposeScope())
        {
            inside = outside + 1;
            Assert.AreEqual(1, scope.DisposablesCount);
            Assert.IsTrue(scope.Contains(inside));
        }

        Assert.IsTrue(inside.IsInvalid);
        Assert.IsFalse(outside.IsInvalid);
    }

    [TestMethod]
    public void NestedScopes_OwnTheirOwn()
    {
        using var outer = NewDisposeScope();
        var first = zeros(1);
        Tensor second;
        using (var inner = NewDisposeScope())
        {
            second = zeros(1);
            Assert.AreSame(inner, CurrentDisposeScope);
        }

        Assert.AreSame(outer, CurrentDisposeScope);
        Assert.IsFalse(first.IsInvalid);
        Assert.IsTrue(second.IsInvalid);
    }

    [TestMethod]
    public void MoveToOuter_LivesUntilTheOuterEnds()
    {
        Tensor moved;
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                moved = zeros(1).MoveToOuterDisposeScope();
            }

            Assert.IsFalse(moved.IsInvalid);
        }

        Assert.IsTrue(moved.IsInvalid);
    }

    [TestMethod]
    public void Detach_LivesOn()
    {
        Tensor detached;
        using (NewDisposeScope())
        {
            detached = zeros(1).DetachFromDisposeScope();
        }

        Assert.IsFalse(detached.IsInvalid);
        detached.Dispose();
    }

    [TestMethod]
    public void MoveToOther_FollowsTheOtherTensor()
    {
        using var outer = NewDisposeScope();
        var anchor = zeros(1);
        using (NewDisposeScope())
        {
            zeros(1).MoveToOtherDisposeScope(anchor);
        }

        Assert.AreEqual(2, outer.DisposablesCount);
    }

    [TestMethod]
    public void DisposeEverythingBut_Keeps()
    {
        using var scope = NewDisposeScope();
        var (first, second) = (zeros(1), zeros(1));

        scope.DisposeEverythingBut(first);

        Assert.IsFalse(first.IsInvalid);
        Assert.IsTrue(second.IsInvalid);
        Assert.AreEqual(1, scope.DisposablesCount);
    }

    [TestMethod]
    public void WrappedScope_ReturnsTheResultOnly()
    {
        using var scope = NewDisposeScope();

        using var result = WrappedTensorDisposeScope(() => (zeros(2) + 1) * 3);

        Assert.AreEqual(1, scope.DisposablesCount);
        Assert.AreEqual(6.0, result.sum().ToDouble());
    }

    [TestMethod]
    public void Statistics_CountWhatLives()
    {
        var statistics = DisposeScopeManager.Statistics;
        statistics.Reset();
        var before = Tensor.TotalCount;

        using (NewDisposeScope())
        {
            var kept = zeros(1).DetachFromDisposeScope();
            zeros(1).Dispose();
            _ = zeros(1);

            Assert.AreEqual(3, statistics.CreatedInScopeCount);
            Assert.AreEqual(1, statistics.DetachedFromScopeCount);
            Assert.AreEqual(1, statistics.DisposedInScopeCount);
            Assert.AreEqual(2, statistics.ThreadTotalLiveCount);
            kept.Dispose();
        }

        Assert.AreEqual(2, statistics.DisposedInScopeCount);
        Assert.AreEqual(0, statistics.ThreadTotalLiveCount);
        Assert.AreEqual(before, Tensor.TotalCount);
    }

    [TestMethod]
    public void Statistics_CountOutsideOfScopes()
    {
        var statistics = DisposeScopeManager.Statistics;
        statistics.Reset();

        using (zeros(1))
        {
            Assert.AreEqual(1, statistics.CreatedOutsideScopeCount);
            Assert.AreEqual(1, statistics.ThreadTotalLiveCount);
        }

        Assert.AreEqual(0, statistics.ThreadTotalLiveCount);
    }
}
