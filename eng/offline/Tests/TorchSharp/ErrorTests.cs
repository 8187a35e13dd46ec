using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Offline.Tests.TorchSharp;

[TestClass]
public sealed class ErrorTests
{
    [TestMethod]
    public void NativeError_IsExternalExceptionWithItsMessage()
    {
        using var left = zeros(3);
        using var right = zeros(2);

        var error = Assert.ThrowsExactly<ExternalException>(() => left + right);

        StringAssert.Contains(error.Message, "must match the size of tensor b (2)");
    }

    [TestMethod]
    public void NativeError_LeavesNothingBehind()
    {
        using var tensor = zeros(3);
        Assert.ThrowsExactly<ExternalException>(() => tensor.view(2));

        using var sum = tensor + 1;

        CollectionAssert.AreEqual(new float[] { 1, 1, 1 }, sum.data<float>().ToArray());
    }

    [TestMethod]
    public void Unflatten_CountsDimensionsFromTheFrontOnly()
    {
        using var tensor = zeros(2, 6);

        using var split = tensor.unflatten(1, -1, 3);

        CollectionAssert.AreEqual(new long[] { 2, 2, 3 }, split.shape);
        Assert.ThrowsExactly<ArgumentException>(() => tensor.unflatten(-1, 2, 3));
        Assert.ThrowsExactly<ArgumentException>(() => tensor.unflatten(2, 2, 3));
    }

    [TestMethod]
    public void DisposedTensor_Throws()
    {
        var tensor = zeros(3);
        tensor.Dispose();

        Assert.IsTrue(tensor.IsInvalid);
        Assert.ThrowsExactly<InvalidOperationException>(() => tensor.sum());
    }

    [TestMethod]
    public void WrongElementCount_Throws() =>
        Assert.ThrowsExactly<ArgumentException>(() => tensor(new float[] { 1, 2, 3 }, [2, 2]));

    [TestMethod]
    public void UnknownDevice_Throws() => Assert.ThrowsExactly<ArgumentException>(() => device("abacus"));
}
