namespace Metrics;

/// <summary>
/// A metric with arguments whose states are sums over the rows of batches, so that rows may count more or less than once; with arguments
/// that ask for a value of each row, what is kept for each.
/// </summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
/// <typeparam name="TInput">The record that <c>Update</c> takes.</typeparam>
/// <typeparam name="TResult">A <see cref="Tensor"/> or an <see cref="IMetricResult"/>.</typeparam>
public abstract class SummedMetric<TOptions, TInput, TResult> : ConfiguredMetric<TOptions, TInput, TResult>, IRowSums<TInput>, IRowEntries<TInput>
    where TOptions : MetricOptions
    where TInput : class, IMetricInput<TInput>
    where TResult : class
{
    private protected SummedMetric(TOptions options)
        : base(options)
    {
    }

    internal override bool TakesSampleWeight => HasRowSums;

    internal override Resampling Resampling => HasRowSums ? Resampling.BySums : Resampling.ByEntries;

    /// <summary>Whether sums say all; otherwise something is kept for each row.</summary>
    private protected virtual bool HasRowSums => true;

    RowSums IRowSums<TInput>.Read(TInput input) => Rows(input);

    void IRowSums<TInput>.AddSums(Tensor sums) => AddSums(sums);

    Tensor IRowSums<TInput>.MergeSums(Tensor mine, Tensor theirs) => MergeSums(mine, theirs);

    Func<Tensor, Tensor>? IRowSums<TInput>.ComputeAll => ComputeAll;

    /// <summary>Checks a batch and says what each of its rows adds.</summary>
    private protected abstract RowSums Rows(TInput input);

    /// <summary>Takes sums over rows, float64 [K], into the states.</summary>
    private protected abstract void AddSums(Tensor sums);

    /// <inheritdoc cref="IRowSums{TInput}.MergeSums(Tensor, Tensor)"/>
    private protected virtual Tensor MergeSums(Tensor mine, Tensor theirs) => mine + theirs;

    /// <inheritdoc cref="IRowSums{TInput}.ComputeAll"/>
    private protected virtual Func<Tensor, Tensor>? ComputeAll => null;
}
