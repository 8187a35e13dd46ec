using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>Samples of a state as an array in managed memory, for kernels that run on the CPU.</summary>
internal static class SequenceArrays
{
    /// <summary>The numbers of a state, row by row.</summary>
    public static T[] ToArray<T>(this SequenceState state)
        where T : unmanaged
    {
        using var scope = NewDisposeScope();
        var local = state.Value.to_type(Dtype<T>()).cpu().contiguous();
        return local.NumberOfElements == 0 ? [] : MemoryMarshal.Cast<byte, T>(local.bytes).ToArray();
    }

    private static ScalarType Dtype<T>() => default(T) switch
    {
        long => ScalarType.Int64,
        int => ScalarType.Int32,
        bool => ScalarType.Bool,
        _ => ScalarType.Float64,
    };
}
