namespace Metrics;

/// <summary>The arguments of <see cref="BinaryLogAuc"/>.</summary>
public sealed record BinaryLogAucOptions : BinaryCurveOptions
{
    /// <summary>The false positive rates between which the area lies. Default: from 0.001 to 0.1.</summary>
    public FprRange FprRange { get; init; } = FprRange.Default;
}

/// <summary>The arguments of <see cref="MulticlassLogAuc"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
public sealed record MulticlassLogAucOptions(int NumClasses) : MulticlassScoreOptions(NumClasses)
{
    /// <inheritdoc cref="BinaryLogAucOptions.FprRange"/>
    public FprRange FprRange { get; init; } = FprRange.Default;

    /// <summary>How the values of the classes or labels become one: macro or weighted. Default: <see langword="null"/>, a value for each.</summary>
    public Average? Average { get; init; }

    /// <summary>Makes options from a number of classes.</summary>
    /// <param name="numClasses">The number of classes, at least 2.</param>
    public static implicit operator MulticlassLogAucOptions(int numClasses) => new(numClasses);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        CurveAverages.RequireOneOf(Average, [Metrics.Average.Macro, Metrics.Average.Weighted]);
    }
}

/// <summary>The arguments of <see cref="MultilabelLogAuc"/>.</summary>
/// <param name="NumLabels">The number of labels, at least 2.</param>
public sealed record MultilabelLogAucOptions(int NumLabels) : MultilabelCurveOptions(NumLabels)
{
    /// <inheritdoc cref="BinaryLogAucOptions.FprRange"/>
    public FprRange FprRange { get; init; } = FprRange.Default;

    /// <inheritdoc cref="MulticlassLogAucOptions.Average"/>
    public Average? Average { get; init; }

    /// <summary>Makes options from a number of labels.</summary>
    /// <param name="numLabels">The number of labels, at least 2.</param>
    public static implicit operator MultilabelLogAucOptions(int numLabels) => new(numLabels);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        CurveAverages.RequireOneOf(Average, [Metrics.Average.Macro, Metrics.Average.Weighted]);
    }
}
