namespace Metrics;

/// <summary>The arguments of <see cref="EditDistance"/>.</summary>
public sealed record EditDistanceOptions : ReductionOptions
{
    /// <summary>What it costs to put one character in place of another; an insertion or deletion costs 1. Default: 1.</summary>
    public int SubstitutionCost { get; init; } = 1;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.NotNegative(SubstitutionCost);
    }
}
