namespace Metrics;

/// <summary>How much a disagreement weighs that lies several classes apart.</summary>
public enum KappaWeights
{
    /// <summary>As many times as much as the classes lie apart.</summary>
    Linear,

    /// <summary>The square of that.</summary>
    Quadratic,
}

/// <summary>The arguments of <see cref="BinaryCohenKappa"/>.</summary>
public sealed record BinaryCohenKappaOptions : BinaryConfusionOptions
{
    /// <summary>How disagreements are weighted; <see langword="null"/> (the default) for all alike. Between two classes it makes no difference.</summary>
    public KappaWeights? Weights { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.DefinedIfGiven(Weights);
    }
}

/// <summary>The arguments of <see cref="MulticlassCohenKappa"/>.</summary>
/// <param name="NumClasses"><inheritdoc cref="MulticlassConfusionOptions" path="/param[@name='NumClasses']"/></param>
public sealed record MulticlassCohenKappaOptions(int NumClasses) : MulticlassConfusionOptions(NumClasses)
{
    /// <summary>How disagreements are weighted; <see langword="null"/> (the default) for all alike.</summary>
    public KappaWeights? Weights { get; init; }

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator MulticlassCohenKappaOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static MulticlassCohenKappaOptions FromInt32(int numClasses) => new(numClasses);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.DefinedIfGiven(Weights);
    }
}
