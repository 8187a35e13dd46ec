namespace Metrics;

/// <summary>The arguments of <see cref="BootStrapper{TInput}"/>.</summary>
public sealed record BootStrapperOptions : MetricOptions
{
    /// <summary>The number of replicates, at least 2. Default: 10.</summary>
    public int NumBootstraps { get; init; } = 10;

    /// <summary>Whether the mean over the replicates is returned. Default: <see langword="true"/>.</summary>
    public bool Mean { get; init; } = true;

    /// <summary>Whether the sample standard deviation over the replicates is returned. Default: <see langword="true"/>.</summary>
    public bool Std { get; init; } = true;

    /// <summary>The quantiles over the replicates to return, each from 0 to 1; none if empty. Default: none.</summary>
    public ValueList<double> Quantile { get; init; } = [];

    /// <summary>Whether the values of all replicates are returned. Default: <see langword="false"/>.</summary>
    public bool Raw { get; init; }

    /// <summary>How a replicate draws its samples. Default: <see cref="SamplingStrategy.Poisson"/>.</summary>
    public SamplingStrategy SamplingStrategy { get; init; } = SamplingStrategy.Poisson;

    /// <summary>The seed of the draws; equal seeds give equal replicates. Default: 0.</summary>
    public int Seed { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.AtLeast(NumBootstraps, 2);
        ArgumentRange.Defined(SamplingStrategy);
        foreach (var quantile in Quantile)
        {
            ArgumentRange.Between(quantile, 0, 1, nameof(Quantile));
        }
    }
}
