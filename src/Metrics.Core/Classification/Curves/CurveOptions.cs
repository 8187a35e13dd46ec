using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>The arguments that all metrics of the precision-recall and ROC curves have in common.</summary>
public abstract record CurveOptions : ClassificationOptions
{
    /// <summary>
    /// Where the curve is drawn. <see langword="null"/> (the default): at every score that occurs, which is exact, and keeps all
    /// scores. Otherwise at these thresholds, from counts whose size does not grow with the data.
    /// </summary>
    public Thresholds? Thresholds { get; init; }

    /// <summary>A value of the target that marks what is left out. Default: none.</summary>
    public long? IgnoreIndex { get; init; }

    /// <summary>When scores of no stated kind (<see cref="ClassificationOptions.ScoreKind"/>) are taken for logits. Default: <see cref="Normalization.Auto"/>.</summary>
    [JsonConverter(typeof(NormalizationJsonConverter))]
    public Normalization? Normalization { get; init; } = Metrics.Normalization.Auto;

    /// <summary>Without <see cref="Metrics.Normalization.Auto"/> there is nothing to guess.</summary>
    internal sealed override bool DependsOnGuess => base.DependsOnGuess && Normalization == Metrics.Normalization.Auto;

    /// <summary>The part of the arguments that an update looks at.</summary>
    internal abstract CurveTask Task { get; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        if (Normalization is { } normalization)
        {
            ArgumentRange.Defined(normalization, nameof(Normalization));
        }
    }
}

/// <summary>The arguments of curves of scores for one class against all else.</summary>
public record BinaryCurveOptions : CurveOptions
{
    internal sealed override CurveTask Task => new BinaryCurveTask(this);
}

/// <summary>The arguments of <see cref="BinaryAuroc"/>.</summary>
public sealed record BinaryAurocOptions : BinaryCurveOptions
{
    /// <summary>
    /// Where the area ends: it is taken up to this false positive rate, above 0 and at most 1, and scaled such that chance gives
    /// 0.5 and the best possible curve 1. <see langword="null"/> (the default): the whole area.
    /// </summary>
    public double? MaxFpr { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.PositivePartIfGiven(MaxFpr);
    }
}

/// <summary>The arguments that all metrics of curves of one score for each class have in common.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
public abstract record MulticlassScoreOptions(int NumClasses) : CurveOptions
{
    internal sealed override CurveTask Task => new MulticlassCurveTask(this, NumClasses);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumClasses, 2);
    }
}

/// <summary>The arguments of curves of one score for each class.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
public sealed record MulticlassCurveOptions(int NumClasses) : MulticlassScoreOptions(NumClasses)
{
    /// <summary>
    /// <see langword="null"/> (the default): a curve for each class. <see cref="Average.Micro"/>: one curve of all pairs of
    /// sample and class. <see cref="Average.Macro"/>: the mean of the curves of the classes, interpolated.
    /// </summary>
    public Average? Average { get; init; }

    /// <summary>Makes options from a number of classes.</summary>
    /// <param name="numClasses">The number of classes, at least 2.</param>
    public static implicit operator MulticlassCurveOptions(int numClasses) => new(numClasses);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        CurveAverages.RequireOneOf(Average, [Metrics.Average.Micro, Metrics.Average.Macro]);
    }
}

/// <summary>The arguments of numbers that sum up the curves of classes: <see cref="MulticlassAuroc"/>, <see cref="MulticlassAveragePrecision"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
public sealed record MulticlassCurveAreaOptions(int NumClasses) : MulticlassScoreOptions(NumClasses)
{
    /// <summary>How the values of the classes become one; <see langword="null"/>: a value for each class. Default: <see cref="Average.Macro"/>.</summary>
    public Average? Average { get; init; } = Metrics.Average.Macro;

    /// <summary>Makes options from a number of classes.</summary>
    /// <param name="numClasses">The number of classes, at least 2.</param>
    public static implicit operator MulticlassCurveAreaOptions(int numClasses) => new(numClasses);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        CurveAverages.RequireOneOf(Average, [Metrics.Average.Macro, Metrics.Average.Weighted]);
    }
}

/// <summary>The arguments of curves of one score for each of several independent labels.</summary>
/// <param name="NumLabels">The number of labels, at least 2.</param>
public record MultilabelCurveOptions(int NumLabels) : CurveOptions
{
    internal sealed override CurveTask Task => new MultilabelCurveTask(this, NumLabels);

    /// <summary>Makes options from a number of labels.</summary>
    /// <param name="numLabels">The number of labels, at least 2.</param>
    public static implicit operator MultilabelCurveOptions(int numLabels) => new(numLabels);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumLabels, 2);
    }
}

/// <summary>The arguments of numbers that sum up the curves of labels: <see cref="MultilabelAuroc"/>, <see cref="MultilabelAveragePrecision"/>.</summary>
/// <param name="NumLabels">The number of labels, at least 2.</param>
public sealed record MultilabelCurveAreaOptions(int NumLabels) : MultilabelCurveOptions(NumLabels)
{
    /// <summary>How the values of the labels become one; <see langword="null"/>: a value for each label. Default: <see cref="Average.Macro"/>.</summary>
    public Average? Average { get; init; } = Metrics.Average.Macro;

    /// <summary>Makes options from a number of labels.</summary>
    /// <param name="numLabels">The number of labels, at least 2.</param>
    public static implicit operator MultilabelCurveAreaOptions(int numLabels) => new(numLabels);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        CurveAverages.RequireOneOf(Average, [Metrics.Average.Micro, Metrics.Average.Macro, Metrics.Average.Weighted]);
    }
}
