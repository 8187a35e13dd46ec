namespace Metrics;

/// <summary>The arguments of the stat-scores family in the binary task.</summary>
public record BinaryStatScoresOptions : StatScoresOptions
{
    /// <summary>A score above this is a positive prediction; from 0 to 1. Default: 0.5.</summary>
    public double Threshold { get; init; } = 0.5;

    internal override StatScoresOptions CountingOptions =>
        new BinaryStatScoresOptions { Threshold = Threshold, MultidimAverage = MultidimAverage, IgnoreIndex = IgnoreIndex, ScoreKind = ScoreKind, ValidateArgs = ValidateArgs };

    internal override long ClassCount => 1;

    internal override Average? ClassAverage => Average.Micro;

    private ScoreReading Reading => new(IgnoreIndex, ValidateArgs, ScoreKind);

    internal override StatCounts Count(Tensor preds, Tensor target)
    {
        if (!Samplewise && BinaryBatch.Count(preds, target, Threshold, Reading) is { } counts)
        {
            return counts;
        }

        var decisions = BinaryDecisions.From(preds, target, Threshold, Reading);
        if (Samplewise)
        {
            TensorChecks.AtLeastDimensions(preds, 2, nameof(preds), "for a value per sample");
        }

        return StatCounts.Of(decisions.Reshape(Samplewise ? preds.shape[0] : 1, 1), Samplewise);
    }

    internal override RowSums Rows(Tensor preds, Tensor target) =>
        BinaryDecisions.From(preds, target, Threshold, Reading).Reshape(target.SampleCount(), 1).ToCells();

    internal override StatCounts FromSums(Tensor sums) => StatCounts.OfCells(sums);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(Threshold, 0, 1);
    }
}
