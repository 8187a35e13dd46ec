using static TorchSharp.torch;

namespace Metrics.Benchmarks;

/// <summary>Random batches of the size asked for.</summary>
internal static class Batches
{
    public static TensorPair Binary(long size) => new(rand(size), randint(2, size));

    public static TensorPair Regression(long size)
    {
        var target = randn(size);
        return new(target + (randn(size) / 2), target);
    }

    public static TensorPair Multiclass(long size) => new(randn(size, 10), randint(10, size));
}
