namespace Metrics;

/// <summary>The arguments of the binary F-beta score.</summary>
/// <param name="Beta">How many times as important recall is as precision; greater than 0.</param>
public sealed record BinaryFBetaScoreOptions(double Beta) : BinaryPrecisionRecallOptions
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Positive(Beta);
    }
}

/// <summary>The arguments of the multiclass F-beta score.</summary>
/// <param name="Beta">How many times as important recall is as precision; greater than 0.</param>
/// <param name="NumClasses"><inheritdoc cref="MulticlassStatScoresOptions" path="/param[@name='NumClasses']"/></param>
public sealed record MulticlassFBetaScoreOptions(double Beta, int? NumClasses = null) : MulticlassPrecisionRecallOptions(NumClasses)
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Positive(Beta);
    }
}

/// <summary>The arguments of the multilabel F-beta score.</summary>
/// <param name="Beta">How many times as important recall is as precision; greater than 0.</param>
/// <param name="NumLabels"><inheritdoc cref="MultilabelStatScoresOptions" path="/param[@name='NumLabels']"/></param>
public sealed record MultilabelFBetaScoreOptions(double Beta, int NumLabels) : MultilabelPrecisionRecallOptions(NumLabels)
{
    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Positive(Beta);
    }
}
