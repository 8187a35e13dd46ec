namespace Metrics;

/// <summary>The arguments of a function of each row of x with each row of y.</summary>
public record PairwiseOptions : MetricOptions
{
    /// <summary>How the values of a row of x become one; <see langword="null"/> for the matrix of all values. Default: <see langword="null"/>.</summary>
    public Reduction? Reduction { get; init; }

    /// <summary>
    /// Whether the diagonal of the matrix is set to 0; <see langword="null"/> does so where x is paired with itself. Default: <see langword="null"/>.
    /// </summary>
    public bool? ZeroDiagonal { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.DefinedIfGiven(Reduction);
}

/// <summary>The arguments of <see cref="Functional.PairwiseMinkowskiDistance"/>.</summary>
public sealed record PairwiseMinkowskiDistanceOptions : PairwiseOptions
{
    /// <summary>The exponent p of the distance, at least 1; it may be infinite. Default: 2.</summary>
    public double Exponent { get; init; } = 2;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(Exponent, 1);
    }
}
