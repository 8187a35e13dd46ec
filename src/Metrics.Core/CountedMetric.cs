namespace Metrics;

/// <summary>A metric whose states are sums over rows that are counted one by one; beside them it may keep a score of each row.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
/// <typeparam name="TInput">The record that <c>Update</c> takes.</typeparam>
/// <typeparam name="TResult">A <see cref="Tensor"/> or an <see cref="IMetricResult"/>.</typeparam>
public abstract class CountedMetric<TOptions, TInput, TResult> : SummedMetric<TOptions, TInput, TResult>
    where TOptions : MetricOptions
    where TInput : class, IMetricInput<TInput>
    where TResult : class
{
    private protected CountedMetric(TOptions options)
        : base(options)
    {
    }

    internal sealed override bool TakesSampleWeight => false;

    internal sealed override Resampling Resampling => KeepsScores ? Resampling.BySumsAndEntries : Resampling.BySums;

    /// <summary>Whether <see cref="Keep"/> appends a score of each row to a state.</summary>
    private protected virtual bool KeepsScores => false;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TInput input)
    {
        var counts = Count(input);
        Warn(input);
        AddSums(counts.Sum(Device));
        if (KeepsScores)
        {
            Keep(counts);
        }
    }

    private protected sealed override RowSums Rows(TInput input) => new ValueRows(Count(input).ToTensor(Device));

    /// <summary>Checks a batch and says what each of its rows adds to the sums.</summary>
    /// <exception cref="ArgumentException">The batch is not one that the metric can take.</exception>
    private protected abstract CountedRows Count(TInput input);

    /// <summary>Warns of what is odd about a batch that was counted; once, however often its rows are looked at.</summary>
    private protected virtual void Warn(TInput input)
    {
    }

    /// <summary>Keeps a score of each row.</summary>
    private protected virtual void Keep(CountedRows counts)
    {
    }
}
