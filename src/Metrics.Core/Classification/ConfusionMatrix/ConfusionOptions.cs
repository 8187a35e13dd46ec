namespace Metrics;

/// <summary>The arguments that metrics over a confusion matrix share in all tasks.</summary>
public abstract record ConfusionOptions : ClassificationOptions
{
    /// <summary>A label in the target whose elements do not count; it may lie outside of the range of labels. Default: none.</summary>
    public long? IgnoreIndex { get; init; }

    /// <summary>What the matrix depends on: metrics for which it is equal count alike.</summary>
    internal abstract ConfusionKey Key { get; }

    /// <summary>The shape of the matrix: true classes are rows, predicted classes are columns.</summary>
    internal abstract long[] MatrixShape { get; }

    /// <summary>Checks a batch and counts it.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    internal abstract Tensor Count(Tensor preds, Tensor target);

    /// <summary>Checks a batch and says which cell each of its elements counts in.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    internal abstract RowSums Rows(Tensor preds, Tensor target);
}

/// <summary>The arguments that metrics over a binary confusion matrix share.</summary>
public abstract record BinaryConfusionOptions : ConfusionOptions
{
    /// <summary>A score above this is a positive prediction; from 0 to 1. Default: 0.5.</summary>
    public double Threshold { get; init; } = 0.5;

    internal sealed override ConfusionKey Key => new(1, IgnoreIndex, ScoreKind, ValidateArgs, Threshold);

    internal sealed override long[] MatrixShape => [2, 2];

    private ScoreReading Reading => new(IgnoreIndex, ValidateArgs, ScoreKind);

    internal sealed override Tensor Count(Tensor preds, Tensor target)
    {
        var counts = BinaryBatch.Count(preds, target, Threshold, Reading) ?? StatCounts.Of(Read(preds, target).Reshape(1, 1), perRow: false);
        return ConfusionCounts.Of(counts).reshape(MatrixShape);
    }

    internal sealed override RowSums Rows(Tensor preds, Tensor target) => Read(preds, target).Reshape(target.SampleCount(), 1).ToCells();

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(Threshold, 0, 1);
    }

    /// <summary>Whether scores are logits is guessed from those that count, as in TorchMetrics; 0 could be of either kind.</summary>
    private BinaryDecisions Read(Tensor preds, Tensor target)
    {
        TensorChecks.SameShape(preds, target);
        var seen = IgnoreIndex is { } index && preds.is_floating_point() ? preds.masked_fill(target.eq(index), 0) : preds;
        return BinaryDecisions.From(seen, target, Threshold, Reading);
    }
}

/// <summary>The arguments that metrics over a multiclass confusion matrix share.</summary>
/// <param name="NumClasses">The number of classes, at least 2.</param>
public abstract record MulticlassConfusionOptions(int NumClasses) : ConfusionOptions
{
    /// <summary>Which scores are the highest does not depend on what they are.</summary>
    internal sealed override bool DependsOnGuess => false;

    internal sealed override ConfusionKey Key => new(NumClasses, IgnoreIndex, ScoreKind, ValidateArgs);

    internal sealed override long[] MatrixShape => [NumClasses, NumClasses];

    internal sealed override Tensor Count(Tensor preds, Tensor target) => ConfusionCounts.Of(Read(preds, target), NumClasses);

    internal sealed override RowSums Rows(Tensor preds, Tensor target) => Read(preds, target).ToCells(target.SampleCount(), NumClasses);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumClasses, 2);
    }

    private MulticlassLabels Read(Tensor preds, Tensor target) =>
        MulticlassLabels.From(preds, target, new(NumClasses, IgnoreIndex, Validate: ValidateArgs, Kind: ScoreKind));
}

/// <summary>The arguments that metrics over multilabel confusion matrices share.</summary>
/// <param name="NumLabels">The number of labels, at least 2.</param>
public abstract record MultilabelConfusionOptions(int NumLabels) : ConfusionOptions
{
    /// <summary>A score above this is a positive prediction; from 0 to 1. Default: 0.5.</summary>
    public double Threshold { get; init; } = 0.5;

    internal sealed override ConfusionKey Key => new(NumLabels, IgnoreIndex, ScoreKind, ValidateArgs, Threshold);

    internal sealed override long[] MatrixShape => [NumLabels, 2, 2];

    internal sealed override Tensor Count(Tensor preds, Tensor target) => ConfusionCounts.Of(StatCounts.Of(Read(preds, target), perRow: false));

    internal sealed override RowSums Rows(Tensor preds, Tensor target) => Read(preds, target).ToCells();

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumLabels, 2);
        ArgumentRange.Between(Threshold, 0, 1);
    }

    private BinaryDecisions Read(Tensor preds, Tensor target) =>
        BinaryDecisions.FromLabels(preds, target, NumLabels, Threshold, new(IgnoreIndex, ValidateArgs, ScoreKind));
}

/// <summary>What a confusion matrix depends on.</summary>
/// <param name="Classes">The number of classes or labels; 1 in the binary task.</param>
/// <param name="IgnoreIndex">The label whose elements do not count.</param>
/// <param name="Scores">What scores are.</param>
/// <param name="ValidateArgs">Whether inputs are checked.</param>
/// <param name="Threshold">The threshold of decisions; none in the multiclass task.</param>
internal sealed record ConfusionKey(int Classes, long? IgnoreIndex, ScoreKind Scores, bool ValidateArgs, double? Threshold = null);
