using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor from_array(Array rawArray, Device? device = null) => FromArray(rawArray, null, device, false);

    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
        => FromArray(rawArray, dtype, device, requires_grad);

    /// <summary>The type of a tensor made of elements of a managed type.</summary>
    internal static ScalarType TypeOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => ScalarType.Bool,
        TypeCode.Byte => ScalarType.Byte,
        TypeCode.SByte => ScalarType.Int8,
        TypeCode.Int16 => ScalarType.Int16,
        TypeCode.Int32 => ScalarType.Int32,
        TypeCode.Int64 => ScalarType.Int64,
        TypeCode.Single => ScalarType.Float32,
        TypeCode.Double => ScalarType.Float64,
        _ when type == typeof(Half) => ScalarType.Float16,
        _ => throw new ArgumentException($"No tensor has elements of type {type}.", nameof(type)),
    };

    private static Tensor FromArray(Array array, ScalarType? dtype, Device? device, bool requires_grad)
    {
        var sizes = new long[array.Rank];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = array.GetLongLength(i);
        }

        var type = TypeOf(array.GetType().GetElementType()!);
        return FromMemory(ref MemoryMarshal.GetArrayDataReference(array), type, sizes, dtype, device, requires_grad);
    }

    private static Tensor FromSpan<T>(ReadOnlySpan<T> data, ReadOnlySpan<long> sizes, ScalarType? dtype, Device? device, bool requires_grad)
        where T : unmanaged
    {
        var count = 1L;
        foreach (var size in sizes)
        {
            count *= size;
        }

        if (count != data.Length)
        {
            throw new ArgumentException($"{data.Length} elements do not fill a tensor of shape [{string.Join(", ", sizes.ToArray())}].", nameof(data));
        }

        return FromMemory(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(data)), TypeOf(typeof(T)), sizes, dtype, device, requires_grad);
    }

    private static unsafe Tensor FromMemory(ref byte data, ScalarType type, ReadOnlySpan<long> sizes, ScalarType? dtype, Device? device, bool requires_grad)
    {
        Tensor tensor;
        fixed (void* start = &data)
        fixed (long* shape = sizes)
        {
            Native.Check(Native.ts_tensor_create(start, shape, sizes.Length, (int)type, out var handle));
            tensor = new Tensor(handle);
        }

        device ??= defaultDevice;
        if ((dtype ?? type) != type || device.type != DeviceType.CPU)
        {
            tensor = tensor.to(dtype ?? type, device, disposeAfter: true);
        }

        return requires_grad ? tensor.requires_grad_() : tensor;
    }
}
