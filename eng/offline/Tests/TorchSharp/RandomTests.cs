using TorchSharp;
using static TorchSharp.torch;

namespace Offline.Tests.TorchSharp;

[TestClass]
public sealed class RandomTests
{
    [TestMethod]
    public void ManualSeed_RepeatsTheDraws()
    {
        using var scope = NewDisposeScope();
        manual_seed(42);
        var first = rand(5);
        manual_seed(42);
        var second = rand(5);
        var third = rand(5);

        Assert.IsTrue(first.Equals(second));
        Assert.IsFalse(first.Equals(third));
        Assert.AreEqual(42, initial_seed());
    }

    /// <summary>The first numbers of PyTorch's CPU generator for this seed.</summary>
    [TestMethod]
    public void ManualSeed_DrawsWhatPyTorchDraws()
    {
        using var scope = NewDisposeScope();
        manual_seed(0);

        Assert.IsTrue(rand(2).allclose(tensor(new[] { 0.4963f, 0.7682f }), atol: 1e-4));
    }

    [TestMethod]
    public void Generators_AreIndependent()
    {
        using var scope = NewDisposeScope();
        using var first = new Generator(7);
        using var second = new Generator(7);
        manual_seed(0);
        var state = get_rng_state();

        var draws = randperm(20, generator: first);

        Assert.IsTrue(draws.Equals(randperm(20, generator: second)));
        Assert.IsTrue(state.Equals(get_rng_state()));
        Assert.AreEqual(7, first.initial_seed());
    }

    [TestMethod]
    public void State_CanBeRestored()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        var state = generator.get_state();
        var first = randn([4], generator: generator);

        generator.set_state(state);

        Assert.IsTrue(first.Equals(randn([4], generator: generator)));
    }

    [TestMethod]
    public void Reseeding_StartsAnew()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        var first = randint(100, [10], generator: generator);

        generator.manual_seed(1);

        Assert.IsTrue(first.Equals(randint(100, [10], generator: generator)));
    }

    [TestMethod]
    public void Draws_TakeTheGenerator()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(5);
        var weights = tensor(new float[] { 0, 1, 0 });

        CollectionAssert.AreEqual(new long[] { 1, 1 }, multinomial(weights, 2, replacement: true, generator).data<long>().ToArray());
        Assert.AreEqual(0, poisson(zeros(3), generator).sum().ToDouble());
        Assert.AreEqual(3, bernoulli(ones(3), generator).sum().ToDouble());
    }
}
