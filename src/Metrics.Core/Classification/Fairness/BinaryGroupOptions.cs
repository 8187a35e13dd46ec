namespace Metrics;

/// <summary>The arguments of metrics that look at binary predictions group by group.</summary>
/// <param name="NumGroups">The number of groups, at least 1.</param>
public abstract record BinaryGroupOptions(int NumGroups) : ClassificationOptions
{
    /// <summary>A score above this is a positive prediction; from 0 to 1. Default: 0.5.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>A label in the target whose elements do not count. Default: none.</summary>
    public long? IgnoreIndex { get; init; }

    /// <summary>Whether the metric looks at the target.</summary>
    internal virtual bool NeedsTarget => true;

    /// <summary>What the counts depend on: metrics for which it is equal count alike.</summary>
    internal GroupKey Key => new(NumGroups, Threshold, IgnoreIndex, NeedsTarget, ScoreKind, ValidateArgs);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumGroups, 1);
        ArgumentRange.Between(Threshold, 0, 1);
    }
}

/// <summary>The arguments of <see cref="BinaryGroupStatRates"/>.</summary>
/// <param name="NumGroups"><inheritdoc cref="BinaryGroupOptions" path="/param[@name='NumGroups']"/></param>
public sealed record BinaryGroupStatRatesOptions(int NumGroups) : BinaryGroupOptions(NumGroups)
{
    /// <summary>The arguments of so many groups, with defaults.</summary>
    /// <param name="numGroups">The number of groups.</param>
    public static implicit operator BinaryGroupStatRatesOptions(int numGroups) => new(numGroups);

    /// <summary>The arguments of so many groups, with defaults.</summary>
    /// <param name="numGroups">The number of groups.</param>
    public static BinaryGroupStatRatesOptions FromInt32(int numGroups) => new(numGroups);
}

/// <summary>What <see cref="BinaryFairness"/> compares between groups.</summary>
public enum FairnessTask
{
    /// <summary>The rate of positive predictions, whatever the truth.</summary>
    DemographicParity,

    /// <summary>The rate at which positives are found.</summary>
    EqualOpportunity,

    /// <summary>Both.</summary>
    All,
}

/// <summary>The arguments of <see cref="BinaryFairness"/>.</summary>
/// <param name="NumGroups"><inheritdoc cref="BinaryGroupOptions" path="/param[@name='NumGroups']"/></param>
public sealed record BinaryFairnessOptions(int NumGroups) : BinaryGroupOptions(NumGroups)
{
    /// <summary>
    /// What is compared. With <see cref="FairnessTask.DemographicParity"/> alone the target is not looked at, and so nothing is
    /// ignored. Default: <see cref="FairnessTask.All"/>.
    /// </summary>
    public FairnessTask Task { get; init; } = FairnessTask.All;

    internal override bool NeedsTarget => Task != FairnessTask.DemographicParity;

    /// <summary>The arguments of so many groups, with defaults.</summary>
    /// <param name="numGroups">The number of groups.</param>
    public static implicit operator BinaryFairnessOptions(int numGroups) => new(numGroups);

    /// <summary>The arguments of so many groups, with defaults.</summary>
    /// <param name="numGroups">The number of groups.</param>
    public static BinaryFairnessOptions FromInt32(int numGroups) => new(numGroups);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Defined(Task);
    }
}

/// <summary>What the counts of groups depend on.</summary>
/// <param name="Groups">The number of groups.</param>
/// <param name="Threshold">The threshold of decisions.</param>
/// <param name="IgnoreIndex">The label whose elements do not count.</param>
/// <param name="NeedsTarget">Whether there is a target.</param>
/// <param name="Scores">What scores are.</param>
/// <param name="ValidateArgs">Whether inputs are checked.</param>
internal sealed record GroupKey(int Groups, double Threshold, long? IgnoreIndex, bool NeedsTarget, ScoreKind Scores, bool ValidateArgs);
