using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// Calls operators of libtorch's <c>aten</c> library by schema name and overload (<c>"add.Tensor"</c>). Arguments come in
/// the order of the schema; those left out at the end take its defaults.
/// </summary>
internal static unsafe class Ops
{
    private const int StackWords = 64;

    private static readonly ConcurrentDictionary<string, nint> Handles = new();

    public static Tensor Call(string op, params ReadOnlySpan<Value> arguments)
    {
        NativeValue result;
        Invoke(op, arguments, &result, 1);
        return new Tensor((nint)result.Bits);
    }

    /// <summary>Calls an operator that changes its first argument, and returns that argument.</summary>
    public static Tensor InPlace(string op, Tensor self, params ReadOnlySpan<Value> others)
    {
        NativeValue result;
        Invoke(op, [self, .. others], &result, 1);
        Native.ts_tensor_delete((nint)result.Bits);
        return self;
    }

    public static (Tensor, Tensor) Call2(string op, params ReadOnlySpan<Value> arguments)
    {
        var results = stackalloc NativeValue[2];
        Invoke(op, arguments, results, 2);
        return (new Tensor((nint)results[0].Bits), new Tensor((nint)results[1].Bits));
    }

    public static (Tensor, Tensor, Tensor) Call3(string op, params ReadOnlySpan<Value> arguments)
    {
        var results = stackalloc NativeValue[3];
        Invoke(op, arguments, results, 3);
        return (new Tensor((nint)results[0].Bits), new Tensor((nint)results[1].Bits), new Tensor((nint)results[2].Bits));
    }

    public static Tensor[] CallList(string op, params ReadOnlySpan<Value> arguments)
    {
        NativeValue result;
        Invoke(op, arguments, &result, 1);
        var handles = new ReadOnlySpan<nint>((void*)result.Bits, result.Count);
        var tensors = new Tensor[result.Count];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = new Tensor(handles[i]);
        }

        Native.ts_free_array((nint)result.Bits);
        return tensors;
    }

    public static bool CallBool(string op, params ReadOnlySpan<Value> arguments) => CallLong(op, arguments) != 0;

    public static long CallLong(string op, params ReadOnlySpan<Value> arguments)
    {
        NativeValue result;
        Invoke(op, arguments, &result, 1);
        return result.Bits;
    }

    public static Scalar CallScalar(string op, params ReadOnlySpan<Value> arguments)
    {
        NativeValue result;
        Invoke(op, arguments, &result, 1);
        return result.Kind switch
        {
            ValueKind.Double => BitConverter.Int64BitsToDouble(result.Bits),
            ValueKind.Bool => result.Bits != 0,
            _ => result.Bits,
        };
    }

    private static void Invoke(string op, ReadOnlySpan<Value> arguments, NativeValue* results, int resultCount)
    {
        var words = 0;
        foreach (ref readonly var argument in arguments)
        {
            words += Words(argument);
        }

        Span<long> lists = words <= StackWords ? stackalloc long[StackWords] : new long[words];
        var values = stackalloc NativeValue[arguments.Length];
        fixed (long* start = lists)
        {
            var free = start;
            for (var i = 0; i < arguments.Length; i++)
            {
                values[i] = ToNative(arguments[i], ref free);
            }

            Native.Check(Native.ts_operator_call(Handle(op), values, arguments.Length, results, resultCount));
        }

        // The native call works on bare handles: their owners must outlive it.
        foreach (ref readonly var argument in arguments)
        {
            GC.KeepAlive(argument.Reference);
        }
    }

    /// <summary>The number of 8-byte words that a list or string takes in the buffer beside the arguments.</summary>
    private static int Words(in Value value) => value.Reference switch
    {
        Tensor or Generator or null => 0,
        Array array => array.Length,
        _ => (Encoding.UTF8.GetByteCount((string)value.Reference) + sizeof(long) - 1) / sizeof(long),
    };

    private static NativeValue ToNative(in Value value, ref long* free)
    {
        var native = new NativeValue { Kind = value.Kind, Bits = value.Bits };
        switch (value.Reference)
        {
            case null:
                return native;
            case Tensor tensor:
                native.Bits = tensor.Handle;
                return native;
            case Generator generator:
                native.Bits = generator.Handle;
                return native;
        }

        native.Bits = (long)free;
        var rest = new Span<long>(free, Words(value));
        switch (value.Reference)
        {
            case Tensor?[] tensors:
                native.Count = tensors.Length;
                for (var i = 0; i < tensors.Length; i++)
                {
                    rest[i] = tensors[i]?.Handle ?? 0;
                }

                break;
            case long[] integers:
                native.Count = integers.Length;
                integers.CopyTo(rest);
                break;
            case double[] reals:
                native.Count = reals.Length;
                MemoryMarshal.Cast<double, long>(reals).CopyTo(rest);
                break;
            case string text:
                native.Count = Encoding.UTF8.GetBytes(text, MemoryMarshal.AsBytes(rest));
                break;
        }

        free += rest.Length;
        return native;
    }

    private static nint Handle(string op) => Handles.TryGetValue(op, out var handle) ? handle : Find(op);

    private static nint Find(string op)
    {
        var dot = op.IndexOf('.', StringComparison.Ordinal);
        Native.Check(Native.ts_operator_find("aten::" + (dot < 0 ? op : op[..dot]), dot < 0 ? "" : op[(dot + 1)..], out var handle));
        Handles[op] = handle;
        return handle;
    }
}
