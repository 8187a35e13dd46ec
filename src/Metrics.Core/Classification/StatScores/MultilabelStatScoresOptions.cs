namespace Metrics;

/// <summary>The arguments of the stat-scores family in the multilabel task.</summary>
/// <param name="NumLabels">The number of labels, at least 2.</param>
public record MultilabelStatScoresOptions(int NumLabels) : StatScoresOptions
{
    /// <summary>A score above this is a positive prediction; from 0 to 1. Default: 0.5.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>How the values of the labels become one. Default: <see cref="Average.Macro"/>.</summary>
    public Average? Average { get; init; } = Metrics.Average.Macro;

    internal override StatScoresOptions CountingOptions =>
        new MultilabelStatScoresOptions(NumLabels) { Threshold = Threshold, MultidimAverage = MultidimAverage, IgnoreIndex = IgnoreIndex, ScoreKind = ScoreKind, ValidateArgs = ValidateArgs };

    internal override long ClassCount => NumLabels;

    internal override Average? ClassAverage => Average;

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static implicit operator MultilabelStatScoresOptions(int numLabels) => new(numLabels);

    /// <summary>The arguments of so many labels, with defaults.</summary>
    /// <param name="numLabels">The number of labels.</param>
    public static MultilabelStatScoresOptions FromInt32(int numLabels) => new(numLabels);

    internal override StatCounts Count(Tensor preds, Tensor target)
    {
        if (Samplewise)
        {
            TensorChecks.AtLeastDimensions(target, 3, nameof(target), "for a value per sample");
        }

        var decisions = BinaryDecisions.FromLabels(preds, target, NumLabels, Threshold, new(IgnoreIndex, ValidateArgs, ScoreKind));
        return StatCounts.Of(decisions, Samplewise);
    }

    internal override RowSums Rows(Tensor preds, Tensor target) =>
        BinaryDecisions.FromLabels(preds, target, NumLabels, Threshold, new(IgnoreIndex, ValidateArgs, ScoreKind)).ToCells();

    internal override StatCounts FromSums(Tensor sums) => StatCounts.OfCells(sums);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumLabels, 2);
        ArgumentRange.Between(Threshold, 0, 1);
        ArgumentRange.DefinedIfGiven(Average);
    }
}
