namespace Metrics;

/// <summary>The arguments of <see cref="BinaryMatthewsCorrCoef"/>.</summary>
public sealed record BinaryMatthewsCorrCoefOptions : BinaryConfusionOptions;

/// <summary>The arguments of <see cref="MulticlassMatthewsCorrCoef"/>.</summary>
/// <param name="NumClasses"><inheritdoc cref="MulticlassConfusionOptions" path="/param[@name='NumClasses']"/></param>
public sealed record MulticlassMatthewsCorrCoefOptions(int NumClasses) : MulticlassConfusionOptions(NumClasses)
{
    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator MulticlassMatthewsCorrCoefOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static MulticlassMatthewsCorrCoefOptions FromInt32(int numClasses) => new(numClasses);
}

/// <summary>The arguments of <see cref="MultilabelMatthewsCorrCoef"/>.</summary>
/// <param name="NumLabels"><inheritdoc cref="MultilabelConfusionOptions" path="/param[@name='NumLabels']"/></param>
public sealed record MultilabelMatthewsCorrCoefOptions(int NumLabels) : MultilabelConfusionOptions(NumLabels)
{
    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static implicit operator MultilabelMatthewsCorrCoefOptions(int numLabels) => new(numLabels);

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static MultilabelMatthewsCorrCoefOptions FromInt32(int numLabels) => new(numLabels);
}
