using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A number as an argument of an operator; converts from every number type.</summary>
public sealed class Scalar : IDisposable
{
    internal Scalar(Value value, ScalarType type)
    {
        Value = value;
        Type = type;
    }

    public ScalarType Type { get; }

    internal Value Value { get; }

    internal double AsDouble => Value.Kind == ValueKind.Double ? BitConverter.Int64BitsToDouble(Value.Bits) : Value.Bits;

    internal long AsInt64 => Value.Kind == ValueKind.Double ? (long)BitConverter.Int64BitsToDouble(Value.Bits) : Value.Bits;

    public static implicit operator Scalar(bool value) => new(value, ScalarType.Bool);

    public static implicit operator Scalar(byte value) => new((long)value, ScalarType.Byte);

    public static implicit operator Scalar(sbyte value) => new((long)value, ScalarType.Int8);

    public static implicit operator Scalar(short value) => new((long)value, ScalarType.Int16);

    public static implicit operator Scalar(int value) => new((long)value, ScalarType.Int32);

    public static implicit operator Scalar(long value) => new(value, ScalarType.Int64);

    public static implicit operator Scalar(Half value) => new((double)value, ScalarType.Float16);

    public static implicit operator Scalar(float value) => new((double)value, ScalarType.Float32);

    public static implicit operator Scalar(double value) => new(value, ScalarType.Float64);

    /// <summary>Nothing to release: the stand-in keeps the number on the managed side.</summary>
    public void Dispose()
    {
    }
}

public static class ScalarExtensionMethods
{
    public static Scalar ToScalar(this bool value) => value;

    public static Scalar ToScalar(this byte value) => value;

    public static Scalar ToScalar(this sbyte value) => value;

    public static Scalar ToScalar(this short value) => value;

    public static Scalar ToScalar(this int value) => value;

    public static Scalar ToScalar(this long value) => value;

    public static Scalar ToScalar(this Half value) => value;

    public static Scalar ToScalar(this float value) => value;

    public static Scalar ToScalar(this double value) => value;

    public static bool ToBoolean(this Scalar value) => value.AsDouble != 0;

    public static byte ToByte(this Scalar value) => (byte)value.AsInt64;

    public static sbyte ToSByte(this Scalar value) => (sbyte)value.AsInt64;

    public static short ToInt16(this Scalar value) => (short)value.AsInt64;

    public static int ToInt32(this Scalar value) => (int)value.AsInt64;

    public static long ToInt64(this Scalar value) => value.AsInt64;

    public static Half ToHalf(this Scalar value) => (Half)value.AsDouble;

    public static float ToSingle(this Scalar value) => (float)value.AsDouble;

    public static double ToDouble(this Scalar value) => value.AsDouble;
}
