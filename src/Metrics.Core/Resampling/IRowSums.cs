namespace Metrics;

/// <summary>A metric whose states are sums over rows, or merge as if they were.</summary>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
internal interface IRowSums<in TInput>
{
    /// <summary>Checks a batch and says what each of its rows adds, in a form that sums of batches are merged in, too.</summary>
    /// <exception cref="ArgumentException">The batch is not one that the metric can take.</exception>
    RowSums Read(TInput input);

    /// <summary>The sums over two sets of rows together, for each of several weightings: float64 [R, K].</summary>
    Tensor MergeSums(Tensor mine, Tensor theirs) => mine + theirs;

    /// <summary>Takes sums, float64 [K], into the states.</summary>
    void AddSums(Tensor sums);

    /// <summary>
    /// What computes the values under several weightings, [R, …], from sums [R, K] with R of at least 2; <see langword="null"/> where
    /// the formula takes one weighting at a time.
    /// </summary>
    Func<Tensor, Tensor>? ComputeAll => null;
}
