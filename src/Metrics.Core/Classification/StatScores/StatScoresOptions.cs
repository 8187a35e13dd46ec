namespace Metrics;

/// <summary>The arguments that the metrics of the stat-scores family share in all tasks.</summary>
public abstract record StatScoresOptions : ClassificationOptions
{
    /// <summary>What becomes of the dimensions beyond the first. Default: <see cref="MultidimAverage.Global"/>.</summary>
    public MultidimAverage MultidimAverage { get; init; } = MultidimAverage.Global;

    /// <summary>A label in the target whose elements do not count; it may lie outside of the range of labels. Default: none.</summary>
    public long? IgnoreIndex { get; init; }

    /// <summary>These arguments without what only a formula looks at: metrics for which they are equal count alike.</summary>
    internal abstract StatScoresOptions CountingOptions { get; }

    /// <summary>The number of classes that are counted.</summary>
    internal abstract long ClassCount { get; }

    /// <summary>How classes are averaged; the binary task has a single one.</summary>
    internal abstract Average? ClassAverage { get; }

    internal bool Samplewise => MultidimAverage == MultidimAverage.Samplewise;

    /// <summary>Checks a batch and counts it.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    internal abstract StatCounts Count(Tensor preds, Tensor target);

    /// <summary>Checks a batch and says what each of its rows adds to the counts.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    internal abstract RowSums Rows(Tensor preds, Tensor target);

    /// <summary>The counts that the sums over <see cref="Rows"/> make.</summary>
    internal abstract StatCounts FromSums(Tensor sums);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Defined(MultidimAverage);
    }
}
