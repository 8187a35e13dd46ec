using static TorchSharp.torch;

namespace Metrics.Benchmarks;

/// <summary>Random batches of the size asked for.</summary>
internal static class Batches
{
    public static TensorPair Binary(long size) => new(rand(size), randint(2, size));

    public static TensorPair Multiclass(long size) => new(randn(size, 10), randint(10, size));
}
