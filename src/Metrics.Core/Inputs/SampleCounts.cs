namespace Metrics;

/// <summary>The samples that a tensor of an input holds, along its first dimension; a scalar is one.</summary>
internal static class SampleCounts
{
    public static long SampleCount(this Tensor tensor) => tensor.dim() == 0 ? 1 : tensor.shape[0];

    public static Tensor SelectSamples(this Tensor tensor, Tensor rows) => (tensor.dim() == 0 ? tensor.unsqueeze(0) : tensor).index_select(0, rows);
}
