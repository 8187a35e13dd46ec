namespace Metrics;

/// <summary>A metric of texts whose states are sums over the texts; beside them it may keep a score of each text.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
/// <typeparam name="TInput">The record that <c>Update</c> takes.</typeparam>
/// <typeparam name="TResult">A <see cref="Tensor"/> or an <see cref="IMetricResult"/>.</typeparam>
public abstract class CorpusMetric<TOptions, TInput, TResult> : SummedMetric<TOptions, TInput, TResult>
    where TOptions : MetricOptions
    where TInput : class, IMetricInput<TInput>
    where TResult : class
{
    private protected CorpusMetric(TOptions options)
        : base(options)
    {
    }

    internal sealed override Resampling Resampling => KeepsScores ? Resampling.BySumsAndEntries : Resampling.BySums;

    /// <summary>Whether <see cref="Keep"/> appends a score of each text to a state.</summary>
    private protected virtual bool KeepsScores => false;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TInput input)
    {
        var counts = Count(input);
        AddSums(counts.Sum(Device));
        if (KeepsScores)
        {
            Keep(counts);
        }
    }

    private protected sealed override RowSums Rows(TInput input) => new ValueRows(Count(input).ToTensor(Device));

    /// <summary>Checks a batch and says what each of its texts adds to the sums.</summary>
    /// <exception cref="ArgumentException">The batch is not one that the metric can take.</exception>
    private protected abstract TextCounts Count(TInput input);

    /// <summary>Keeps a score of each text.</summary>
    private protected virtual void Keep(TextCounts counts)
    {
    }
}
