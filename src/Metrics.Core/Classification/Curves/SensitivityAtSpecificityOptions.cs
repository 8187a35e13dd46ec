namespace Metrics;

/// <summary>The arguments of <see cref="BinarySensitivityAtSpecificity"/>.</summary>
/// <param name="MinSpecificity">The lowest specificity that will do, from 0 to 1.</param>
public sealed record BinarySensitivityAtSpecificityOptions(double MinSpecificity) : BinaryCurveOptions
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinSpecificity, 0, 1);
    }
}

/// <summary>The arguments of <see cref="MulticlassSensitivityAtSpecificity"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
/// <param name="MinSpecificity">The lowest specificity that will do, from 0 to 1.</param>
public sealed record MulticlassSensitivityAtSpecificityOptions(int NumClasses, double MinSpecificity) : MulticlassScoreOptions(NumClasses)
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinSpecificity, 0, 1);
    }
}

/// <summary>The arguments of <see cref="MultilabelSensitivityAtSpecificity"/>.</summary>
/// <param name="NumLabels">The number of labels, at least 2.</param>
/// <param name="MinSpecificity">The lowest specificity that will do, from 0 to 1.</param>
public sealed record MultilabelSensitivityAtSpecificityOptions(int NumLabels, double MinSpecificity) : MultilabelCurveOptions(NumLabels)
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinSpecificity, 0, 1);
    }
}
