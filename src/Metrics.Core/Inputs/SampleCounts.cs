namespace Metrics;

/// <summary>How many samples a tensor of an input holds.</summary>
internal static class SampleCounts
{
    public static long SampleCount(this Tensor tensor) => tensor.dim() == 0 ? 1 : tensor.shape[0];
}
