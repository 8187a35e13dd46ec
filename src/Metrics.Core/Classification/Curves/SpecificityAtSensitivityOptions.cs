namespace Metrics;

/// <summary>The arguments of <see cref="BinarySpecificityAtSensitivity"/>.</summary>
/// <param name="MinSensitivity">The lowest sensitivity that will do, from 0 to 1.</param>
public sealed record BinarySpecificityAtSensitivityOptions(double MinSensitivity) : BinaryCurveOptions
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinSensitivity, 0, 1);
    }
}

/// <summary>The arguments of <see cref="MulticlassSpecificityAtSensitivity"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
/// <param name="MinSensitivity">The lowest sensitivity that will do, from 0 to 1.</param>
public sealed record MulticlassSpecificityAtSensitivityOptions(int NumClasses, double MinSensitivity) : MulticlassScoreOptions(NumClasses)
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinSensitivity, 0, 1);
    }
}

/// <summary>The arguments of <see cref="MultilabelSpecificityAtSensitivity"/>.</summary>
/// <param name="NumLabels">The number of labels, at least 2.</param>
/// <param name="MinSensitivity">The lowest sensitivity that will do, from 0 to 1.</param>
public sealed record MultilabelSpecificityAtSensitivityOptions(int NumLabels, double MinSensitivity) : MultilabelCurveOptions(NumLabels)
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinSensitivity, 0, 1);
    }
}
