namespace Metrics.MLNet;

/// <summary>Tensors as plain numbers.</summary>
internal static class TensorValues
{
    /// <summary>All elements in row-major order.</summary>
    public static double[] ToDoubles(this Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return tensor.to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();
    }
}
