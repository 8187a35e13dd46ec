namespace Metrics;

/// <summary>The arguments of <see cref="BinaryRecallAtFixedPrecision"/>.</summary>
/// <param name="MinPrecision">The lowest precision that will do, from 0 to 1.</param>
public sealed record BinaryRecallAtFixedPrecisionOptions(double MinPrecision) : BinaryCurveOptions
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinPrecision, 0, 1);
    }
}

/// <summary>The arguments of <see cref="MulticlassRecallAtFixedPrecision"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
/// <param name="MinPrecision">The lowest precision that will do, from 0 to 1.</param>
public sealed record MulticlassRecallAtFixedPrecisionOptions(int NumClasses, double MinPrecision) : MulticlassScoreOptions(NumClasses)
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinPrecision, 0, 1);
    }
}

/// <summary>The arguments of <see cref="MultilabelRecallAtFixedPrecision"/>.</summary>
/// <param name="NumLabels">The number of labels, at least 2.</param>
/// <param name="MinPrecision">The lowest precision that will do, from 0 to 1.</param>
public sealed record MultilabelRecallAtFixedPrecisionOptions(int NumLabels, double MinPrecision) : MultilabelCurveOptions(NumLabels)
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinPrecision, 0, 1);
    }
}
