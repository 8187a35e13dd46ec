namespace Metrics;

/// <summary>The arguments of a metric that has a value for each row.</summary>
public abstract record ReductionOptions : MetricOptions
{
    /// <summary>
    /// How the values of the rows become one; <see langword="null"/> for one value for each row, which then are kept one by one.
    /// Default: <see cref="Metrics.Reduction.Mean"/>, for <see cref="CosineSimilarity"/> <see cref="Metrics.Reduction.Sum"/>.
    /// </summary>
    public Reduction? Reduction { get; init; } = Metrics.Reduction.Mean;

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.DefinedIfGiven(Reduction);
}
