using TorchSharp;
using static TorchSharp.torch;

namespace Offline.Tests.TorchSharp;

[TestClass]
public sealed class AutogradTests
{
    [TestMethod]
    public void Backward_FillsTheGradients()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.0, 2.0, 3.0], requires_grad: true);

        (x * x).sum().backward();

        CollectionAssert.AreEqual(new[] { 2.0, 4.0, 6.0 }, x.grad!.data<double>().ToArray());
        Assert.IsTrue(x.is_leaf);
    }

    [TestMethod]
    public void Backward_OnInputsLeavesTheOthersAlone()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0, requires_grad: true);
        var y = tensor(3.0, requires_grad: true);

        autograd.backward(x * y, inputs: [x]);

        Assert.AreEqual(3.0, x.grad!.ToDouble());
        Assert.IsNull(y.grad);
    }

    [TestMethod]
    public void Grad_ReturnsTheDerivatives()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0, requires_grad: true);

        var first = autograd.grad([x.pow(3)], [x], create_graph: true)[0];
        var second = autograd.grad([first], [x])[0];

        Assert.AreEqual(12.0, first.ToDouble());
        Assert.AreEqual(12.0, second.ToDouble());
        Assert.IsNull(x.grad);
    }

    [TestMethod]
    public void NoGrad_RecordsNothingUntilItEnds()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0, requires_grad: true);
        using (no_grad())
        {
            Assert.IsFalse(is_grad_enabled());
            Assert.IsFalse((x * 2).requires_grad);
            using (enable_grad())
            {
                Assert.IsTrue((x * 2).requires_grad);
            }

            Assert.IsFalse(is_grad_enabled());
        }

        Assert.IsTrue(is_grad_enabled());
        Assert.IsTrue((x * 2).requires_grad);
    }

    [TestMethod]
    public void InferenceMode_EndsWithItsScope()
    {
        using (inference_mode())
        {
            Assert.IsTrue(is_inference_mode_enabled());
        }

        Assert.IsFalse(is_inference_mode_enabled());
    }

    [TestMethod]
    public void Detach_LeavesTheGraph()
    {
        using var scope = NewDisposeScope();
        var x = tensor(2.0, requires_grad: true);

        Assert.IsFalse((x * 2).detach().requires_grad);
        Assert.IsTrue((x * 2).with_requires_grad().is_leaf);
    }

    [TestMethod]
    public void Sgd_Descends()
    {
        using var scope = NewDisposeScope();
        manual_seed(0);
        var model = nn.Linear(1, 1);
        var optimizer = optim.SGD(model.parameters(), learningRate: 0.1, momentum: 0.5);
        var x = tensor(new float[] { 0, 1, 2, 3 }, [4, 1]);
        var y = x * 2 + 1;

        for (var i = 0; i < 200; i++)
        {
            optimizer.zero_grad();
            nn.functional.mse_loss(model.call(x), y).backward();
            optimizer.step();
        }

        Assert.AreEqual(2, model.weight.ToDouble(), 1e-3);
        Assert.AreEqual(1, model.bias!.ToDouble(), 1e-3);
    }
}
