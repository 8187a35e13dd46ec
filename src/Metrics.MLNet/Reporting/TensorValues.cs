namespace Metrics.MLNet;

/// <summary>Tensors as plain numbers.</summary>
internal static class TensorValues
{
    /// <summary>All elements in row-major order.</summary>
    public static double[] ToDoubles(this Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return tensor.to(ScalarType.Float64).ToArray<double>();
    }

    /// <summary>All elements in row-major order.</summary>
    /// <typeparam name="T">The type of the elements, which is that of the tensor.</typeparam>
    public static T[] ToArray<T>(this Tensor tensor)
        where T : unmanaged
    {
        using var scope = NewDisposeScope();

        // As a vector: TorchSharp refuses to copy a matrix without elements, and copies one with elements slowly.
        return tensor.cpu().flatten().data<T>().ToArray();
    }
}
