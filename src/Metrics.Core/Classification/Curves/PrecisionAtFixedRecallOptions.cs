namespace Metrics;

/// <summary>The arguments of <see cref="BinaryPrecisionAtFixedRecall"/>.</summary>
/// <param name="MinRecall">The lowest recall that will do, from 0 to 1.</param>
public sealed record BinaryPrecisionAtFixedRecallOptions(double MinRecall) : BinaryCurveOptions
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinRecall, 0, 1);
    }
}

/// <summary>The arguments of <see cref="MulticlassPrecisionAtFixedRecall"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
/// <param name="MinRecall">The lowest recall that will do, from 0 to 1.</param>
public sealed record MulticlassPrecisionAtFixedRecallOptions(int NumClasses, double MinRecall) : MulticlassScoreOptions(NumClasses)
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinRecall, 0, 1);
    }
}

/// <summary>The arguments of <see cref="MultilabelPrecisionAtFixedRecall"/>.</summary>
/// <param name="NumLabels">The number of labels, at least 2.</param>
/// <param name="MinRecall">The lowest recall that will do, from 0 to 1.</param>
public sealed record MultilabelPrecisionAtFixedRecallOptions(int NumLabels, double MinRecall) : MultilabelCurveOptions(NumLabels)
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinRecall, 0, 1);
    }
}
