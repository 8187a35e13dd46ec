using System.Globalization;

namespace Metrics.Distributed.Mpi.Tests.Worker;

/// <summary>What each process evaluates, and what a single one makes of all the data.</summary>
public static class Evaluation
{
    private static readonly int[] BatchSizes = [7, 1, 12, 30, 5];

    /// <summary>Metrics with states of every kind: counts, moments, and the samples themselves.</summary>
    public static MetricCollection<TensorPair> Metrics() => MetricCollection.Of<TensorPair>(new BinaryAccuracy(), new BinaryAuroc(), new BinaryRoc(), new PearsonCorrCoef());

    /// <summary>The batches of one of several processes: the last process has none, the others share them unevenly.</summary>
    /// <param name="rank">The number of the process.</param>
    /// <param name="workers">The number of processes.</param>
    public static IEnumerable<TensorPair> Share(int rank, int workers)
    {
        var sharing = Math.Max(workers - 1, 1);
        return Batches().Where((_, i) => Math.Min(i, sharing - 1) == rank);
    }

    /// <summary>The results as text that shows each bit.</summary>
    /// <param name="results">The results.</param>
    public static string Text(NamedResults results) => string.Join('\n', results.Tensors.Select(part => $"{part.Key} [{string.Join(' ', Numbers(part.Value))}]"));

    private static IEnumerable<string> Numbers(Tensor values) => values.to(ScalarType.Float64).flatten().data<double>().ToArray().Select(value => value.ToString("R", CultureInfo.InvariantCulture));

    private static List<TensorPair> Batches()
    {
        using var generator = new Generator(1);
        return [.. BatchSizes.Select(size => new TensorPair(rand([size], generator: generator), rand([size], generator: generator).gt(0.5).to(ScalarType.Int64)))];
    }
}
