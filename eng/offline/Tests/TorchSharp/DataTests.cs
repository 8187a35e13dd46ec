using TorchSharp;
using static TorchSharp.torch;

namespace Offline.Tests.TorchSharp;

[TestClass]
public sealed class DataTests
{
    private static IEnumerable<object[]> Types() =>
    [
        [tensor(true), ScalarType.Bool],
        [tensor((byte)1), ScalarType.Byte],
        [tensor((sbyte)1), ScalarType.Int8],
        [tensor((short)1), ScalarType.Int16],
        [tensor(1), ScalarType.Int32],
        [tensor(1L), ScalarType.Int64],
        [tensor(1f), ScalarType.Float32],
        [tensor(1.0), ScalarType.Float64],
        [tensor(1.0, dtype: float32), ScalarType.Float32],
        [tensor([1, 2], dtype: int64), ScalarType.Int64],
        [zeros(1), ScalarType.Float32],
        [full([1], 7), ScalarType.Int64],
        [full([1], 7.5), ScalarType.Float32],
        [arange(3), ScalarType.Int64],
        [arange(0, 1, 0.5), ScalarType.Float32],
        [ones(1, dtype: bfloat16), ScalarType.BFloat16],
        [from_array(new[,] { { 1.0 } }), ScalarType.Float64],
    ];

    [TestMethod]
    [DynamicData(nameof(Types))]
    public void Factories_ChooseTheType(Tensor tensor, ScalarType expected) => Assert.AreEqual(expected, tensor.dtype);

    [TestMethod]
    public void WithoutElements_OnlyAVectorIsCopied()
    {
        using var scope = NewDisposeScope();

        Assert.IsEmpty(zeros(0).data<float>().ToArray());
        Assert.IsEmpty(zeros(0, 2).data<float>());
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => zeros(0, 2).data<float>().ToArray());
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => zeros(0).data<float>().CopyTo(new float[1]));
    }

    [TestMethod]
    public void Conversions_ChangeTheType()
    {
        using var scope = NewDisposeScope();
        var tensor = torch.tensor(new[] { 1.75, -2.5 });

        Assert.AreEqual(ScalarType.Float16, tensor.half().dtype);
        Assert.AreEqual(ScalarType.Float32, tensor.to(float32).dtype);
        CollectionAssert.AreEqual(new long[] { 1, -2 }, tensor.@long().data<long>().ToArray());
        CollectionAssert.AreEqual(new[] { true, true }, tensor.@bool().data<bool>().ToArray());
        Assert.AreEqual(ScalarType.Float64, promote_types(ScalarType.Float32, ScalarType.Float64));
        Assert.AreEqual(ScalarType.Float32, result_type(ones(1), ones(1, dtype: int64)));
    }

    [TestMethod]
    public void Item_TakesTheExactType()
    {
        using var scope = NewDisposeScope();

        Assert.AreEqual(2.5, tensor(2.5).item<double>());
        Assert.ThrowsExactly<ArgumentException>(() => tensor(2.5).item<float>());
        Assert.ThrowsExactly<ArgumentException>(() => zeros(2).item<float>());
    }

    [TestMethod]
    public void ToNumber_Converts()
    {
        using var scope = NewDisposeScope();

        Assert.AreEqual(2.0, tensor(2).ToDouble());
        Assert.AreEqual(2, tensor(2.75).ToInt32());
        Assert.AreEqual(2.5f, tensor(2.5).ToSingle());
        Assert.IsTrue(tensor(3L).ToBoolean());
        Assert.AreEqual(7L, (long)tensor(7));
        Assert.AreEqual(ScalarType.Int64, tensor(7).ToScalar().Type);
    }

    [TestMethod]
    public void Data_ReadsAndWritesInRowMajorOrder()
    {
        using var scope = NewDisposeScope();
        var table = arange(6).reshape(2, 3);
        var turned = table.t();

        CollectionAssert.AreEqual(new long[] { 0, 3, 1, 4, 2, 5 }, turned.data<long>().ToArray());
        CollectionAssert.AreEqual(new long[] { 0, 3, 1, 4, 2, 5 }, turned.data<long>().ToList());
        turned.data<long>()[2, 1] = 9;
        Assert.AreEqual(9, table[1, 2].item<long>());
        Assert.AreEqual(9, table.data<long>()[5]);
        Assert.AreEqual(3L, ((long[,])turned.data<long>().ToNDArray())[0, 1]);
        Assert.ThrowsExactly<ArgumentException>(() => table.data<int>());
        Assert.ThrowsExactly<IndexOutOfRangeException>(() => table.data<long>()[6]);
    }

    [TestMethod]
    public void Bytes_AreTheMemory()
    {
        using var scope = NewDisposeScope();
        var tensor = zeros([2], dtype: int32);

        tensor.bytes = [1, 0, 0, 0, 0, 1, 0, 0];

        CollectionAssert.AreEqual(new[] { 1, 256 }, tensor.data<int>().ToArray());
        Assert.AreEqual(8, tensor.bytes.Length);
        Assert.ThrowsExactly<InvalidOperationException>(() => arange(4).reshape(2, 2).t().bytes.Length);
    }

    [TestMethod]
    public void Arrays_KeepTheirShape()
    {
        using var scope = NewDisposeScope();

        CollectionAssert.AreEqual(new long[] { 2, 3 }, tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }).shape);
        CollectionAssert.AreEqual(new long[] { 3, 2 }, tensor(new long[] { 1, 2, 3, 4, 5, 6 }, [3, 2]).shape);
        CollectionAssert.AreEqual(new long[] { 0 }, tensor(Array.Empty<float>()).shape);
        CollectionAssert.AreEqual(Array.Empty<long>(), tensor(1).shape);
        CollectionAssert.AreEqual(new long[] { 2 }, tensor((IList<double>)[1, 2]).shape);
    }

    [TestMethod]
    public void Shape_Properties()
    {
        using var scope = NewDisposeScope();
        var tensor = zeros(2, 3, 4);

        Assert.AreEqual(3, tensor.dim());
        Assert.AreEqual(24, tensor.numel());
        Assert.AreEqual(4, tensor.size(-1));
        CollectionAssert.AreEqual(new long[] { 12, 4, 1 }, tensor.stride());
        Assert.IsTrue(tensor.is_contiguous());
        Assert.IsFalse(tensor.transpose(0, 2).is_contiguous());
        Assert.AreEqual(DeviceType.CPU, tensor.device.type);
        Assert.AreEqual("cpu", tensor.device.ToString());
        Assert.AreEqual("[2x3x4], type = Float32, device = cpu", tensor.ToString());
    }
}
