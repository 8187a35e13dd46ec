namespace Metrics;

/// <summary>The arguments of binary precision, recall and F1 score.</summary>
public record BinaryPrecisionRecallOptions : BinaryStatScoresOptions, IZeroDivision
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

/// <summary>The arguments of multiclass precision, recall and F1 score.</summary>
/// <param name="NumClasses"><inheritdoc cref="MulticlassStatScoresOptions" path="/param[@name='NumClasses']"/></param>
public record MulticlassPrecisionRecallOptions(int? NumClasses = null) : MulticlassStatScoresOptions(NumClasses), IZeroDivision
{
    /// <inheritdoc/>
    public double ZeroDivision { get; init; }

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator MulticlassPrecisionRecallOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static new MulticlassPrecisionRecallOptions FromInt32(int numClasses) => new(numClasses);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.ZeroOrOne(ZeroDivision);
    }
}

/// <summary>The arguments of multilabel precision, recall and F1 score.</summary>
/// <param name="NumLabels"><inheritdoc cref="MultilabelStatScoresOptions" path="/param[@name='NumLabels']"/></param>
public record MultilabelPrecisionRecallOptions(int NumLabels) : MultilabelStatScoresOptions(NumLabels), IZeroDivision
{
    /// <inheritdoc/>
    public double ZeroDivision { get; init; }

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static implicit operator MultilabelPrecisionRecallOptions(int numLabels) => new(numLabels);

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static new MultilabelPrecisionRecallOptions FromInt32(int numLabels) => new(numLabels);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.ZeroOrOne(ZeroDivision);
    }
}

/// <summary>Arguments of a metric that is a quotient of counts.</summary>
internal interface IZeroDivision
{
    /// <summary>The value where the quotient is 0/0: 0 or 1. Default: 0.</summary>
    double ZeroDivision { get; }
}
