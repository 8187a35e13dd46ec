using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>What a value is, in the numbering of the native library.</summary>
internal enum ValueKind
{
    None,
    Tensor,
    Int,
    Double,
    Bool,
    Device,
    Generator,
    String,
    Ints,
    Doubles,
    Tensors,
}

/// <summary>An argument or a result as the native library lays it out.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeValue
{
    public ValueKind Kind;
    public int Count;
    public long Bits;
}

/// <summary>A list of tensor handles as the native library lays it out.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeTensorList(nint* items, int count)
{
    public nint* Items = items;
    public int Count = count;
}

/// <summary>An argument of an operator; whatever an operator takes converts to it.</summary>
internal readonly struct Value
{
    private Value(ValueKind kind, long bits, object? reference = null)
    {
        Kind = kind;
        Bits = bits;
        Reference = reference;
    }

    public static Value None => default;

    public ValueKind Kind { get; }

    public long Bits { get; }

    /// <summary>The object behind a tensor, generator, string or list.</summary>
    public object? Reference { get; }

    public static implicit operator Value(bool value) => new(ValueKind.Bool, value ? 1 : 0);

    public static implicit operator Value(long value) => new(ValueKind.Int, value);

    public static implicit operator Value(double value) => new(ValueKind.Double, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Value(long? value) => value is { } some ? some : None;

    public static implicit operator Value(double? value) => value is { } some ? some : None;

    public static implicit operator Value(ScalarType value) => new(ValueKind.Int, (long)value);

    public static implicit operator Value(ScalarType? value) => value is { } some ? some : None;

    public static implicit operator Value(Scalar? value) => value?.Value ?? None;

    public static implicit operator Value(Tensor? value) => value is null ? None : new(ValueKind.Tensor, 0, value);

    public static implicit operator Value(Generator? value) => value is null ? None : new(ValueKind.Generator, 0, value);

    public static implicit operator Value(Device? value) => value is null ? None : new(ValueKind.Device, ((long)value.type << 16) | (value.index & 0xffffL));

    public static implicit operator Value(string? value) => value is null ? None : new(ValueKind.String, 0, value);

    public static implicit operator Value(long[]? value) => value is null ? None : new(ValueKind.Ints, 0, value);

    public static implicit operator Value(double[]? value) => value is null ? None : new(ValueKind.Doubles, 0, value);

    public static implicit operator Value(Tensor?[]? value) => value is null ? None : new(ValueKind.Tensors, 0, value);
}
