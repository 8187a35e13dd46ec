namespace Metrics;

/// <summary>How batches become statistics that add up over rows, as the class of a metric and its functional form share it.</summary>
/// <typeparam name="TInput">The record that holds a batch.</typeparam>
/// <typeparam name="TOptions">The arguments.</typeparam>
/// <typeparam name="TStatistics">The statistics.</typeparam>
internal abstract class RowStatistics<TInput, TOptions, TStatistics>
    where TInput : IMetricInput<TInput>
    where TOptions : MetricOptions
{
    /// <summary>The statistics of a batch: each sample counts as often as it weighs.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments, or has weights that mean nothing with these.</exception>
    public TStatistics Of(TInput input, TOptions options)
    {
        var (counted, weight, _) = SampleWeights.Counted(input, options.ValidateArgs);
        if (weight is null)
        {
            return Unweighted(counted, options);
        }

        return AreSums(options)
            ? OfSums(Rows(counted, options).Weighted(weight.unsqueeze(0))[0], options)
            : throw new ArgumentException("Expected no sample weights, got some: there is no value for weighted samples with these arguments.", nameof(input));
    }

    /// <summary>Whether the statistics are sums over rows; otherwise they keep something for each row.</summary>
    public virtual bool AreSums(TOptions options) => true;

    /// <summary>Checks a batch and says what each of its rows adds.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    public abstract RowSums Rows(TInput input, TOptions options);

    /// <summary>The statistics, from sums over rows, float64 [K].</summary>
    public abstract TStatistics OfSums(Tensor sums, TOptions options);

    /// <summary>Checks a batch and makes the statistics of it, each sample counting once.</summary>
    protected abstract TStatistics Unweighted(TInput input, TOptions options);
}
