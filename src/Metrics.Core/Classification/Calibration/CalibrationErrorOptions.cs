namespace Metrics;

/// <summary>How the distances between confidence and accuracy in the bins become one number.</summary>
public enum CalibrationNorm
{
    /// <summary>Their mean, weighted by the number of elements: the expected calibration error.</summary>
    L1,

    /// <summary>The root of the mean of their squares, weighted likewise.</summary>
    L2,

    /// <summary>The largest: the maximum calibration error.</summary>
    Max,
}

/// <summary>The arguments that the calibration error has in all tasks.</summary>
public abstract record CalibrationErrorOptions : ClassificationOptions
{
    /// <summary>The number of bins of equal width between the confidences 0 and 1; at least 1. Default: 15.</summary>
    public int NBins { get; init; } = 15;

    /// <summary>How the bins become one number. Default: <see cref="CalibrationNorm.L1"/>.</summary>
    public CalibrationNorm Norm { get; init; } = CalibrationNorm.L1;

    /// <summary>A label in the target whose elements do not count; it may lie outside of the range of labels. Default: none.</summary>
    public long? IgnoreIndex { get; init; }

    /// <summary>What the bins depend on: metrics for which it is equal count alike.</summary>
    internal abstract CalibrationKey Key { get; }

    private protected ScoreReading Reading => new(IgnoreIndex, ValidateArgs, ScoreKind);

    /// <summary>Checks a batch and says of each element how sure the prediction was, and whether it was right.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    internal abstract (Tensor Confidence, Tensor IsRight, SampleRows Rows) Read(Tensor preds, Tensor target);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NBins, 1);
        ArgumentRange.Defined(Norm);
    }
}

/// <summary>The arguments of <see cref="BinaryCalibrationError"/>.</summary>
public sealed record BinaryCalibrationErrorOptions : CalibrationErrorOptions
{
    internal override CalibrationKey Key => new(1, NBins, IgnoreIndex, ScoreKind, ValidateArgs);

    internal override (Tensor Confidence, Tensor IsRight, SampleRows Rows) Read(Tensor preds, Tensor target)
    {
        var (scores, labels, rows) = ScoredLabels.OfOneClass(preds, target, Reading);
        return (scores, labels, rows);
    }
}

/// <summary>The arguments of <see cref="MulticlassCalibrationError"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
public sealed record MulticlassCalibrationErrorOptions(int NumClasses) : CalibrationErrorOptions
{
    internal override CalibrationKey Key => new(NumClasses, NBins, IgnoreIndex, ScoreKind, ValidateArgs);

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator MulticlassCalibrationErrorOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static MulticlassCalibrationErrorOptions FromInt32(int numClasses) => new(numClasses);

    internal override (Tensor Confidence, Tensor IsRight, SampleRows Rows) Read(Tensor preds, Tensor target)
    {
        var (scores, labels, rows) = ScoredLabels.OfClasses(preds, target, NumClasses, Reading);
        var (confidence, predicted) = scores.max(1);
        return (confidence, predicted.eq(labels), rows);
    }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumClasses, 2);
    }
}

/// <summary>What the bins of a calibration error depend on.</summary>
/// <param name="Classes">The number of classes; 1 in the binary task.</param>
/// <param name="Bins">The number of bins.</param>
/// <param name="IgnoreIndex">The label whose elements do not count.</param>
/// <param name="Scores">What scores are.</param>
/// <param name="ValidateArgs">Whether inputs are checked.</param>
internal sealed record CalibrationKey(int Classes, int Bins, long? IgnoreIndex, ScoreKind Scores, bool ValidateArgs);
