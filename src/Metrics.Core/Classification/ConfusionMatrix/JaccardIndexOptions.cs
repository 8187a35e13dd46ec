namespace Metrics;

/// <summary>The arguments of <see cref="BinaryJaccardIndex"/>.</summary>
public sealed record BinaryJaccardIndexOptions : BinaryConfusionOptions, IZeroDivision
{
    /// <inheritdoc/>
    public double ZeroDivision { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.ZeroOrOne(ZeroDivision);
    }
}

/// <summary>The arguments of <see cref="MulticlassJaccardIndex"/>.</summary>
/// <param name="NumClasses"><inheritdoc cref="MulticlassConfusionOptions" path="/param[@name='NumClasses']"/></param>
public sealed record MulticlassJaccardIndexOptions(int NumClasses) : MulticlassConfusionOptions(NumClasses), IZeroDivision
{
    /// <summary>
    /// How the values of the classes become one. The macro average leaves out classes that occur in neither predictions nor
    /// target, and the class of <see cref="ConfusionOptions.IgnoreIndex"/>. Default: <see cref="Average.Macro"/>.
    /// </summary>
    public Average? Average { get; init; } = Metrics.Average.Macro;

    /// <inheritdoc/>
    public double ZeroDivision { get; init; }

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator MulticlassJaccardIndexOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static MulticlassJaccardIndexOptions FromInt32(int numClasses) => new(numClasses);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.DefinedIfGiven(Average);
        ArgumentRange.ZeroOrOne(ZeroDivision);
    }
}

/// <summary>The arguments of <see cref="MultilabelJaccardIndex"/>.</summary>
/// <param name="NumLabels"><inheritdoc cref="MultilabelConfusionOptions" path="/param[@name='NumLabels']"/></param>
public sealed record MultilabelJaccardIndexOptions(int NumLabels) : MultilabelConfusionOptions(NumLabels), IZeroDivision
{
    /// <summary>How the values of the labels become one. Default: <see cref="Average.Macro"/>.</summary>
    public Average? Average { get; init; } = Metrics.Average.Macro;

    /// <inheritdoc/>
    public double ZeroDivision { get; init; }

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static implicit operator MultilabelJaccardIndexOptions(int numLabels) => new(numLabels);

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static MultilabelJaccardIndexOptions FromInt32(int numLabels) => new(numLabels);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.DefinedIfGiven(Average);
        ArgumentRange.ZeroOrOne(ZeroDivision);
    }
}
