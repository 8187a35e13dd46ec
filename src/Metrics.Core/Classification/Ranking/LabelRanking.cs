namespace Metrics;

/// <summary>The scores of the labels of each sample, and which of the labels are relevant to it.</summary>
/// <param name="Scores">Scores, float64 [N, L]; those of ignored labels are −∞.</param>
/// <param name="Relevant">Bool, likewise: the labels that the sample has.</param>
/// <param name="Ignored">Bool, likewise: labels that are not looked at; <see langword="null"/> if there are none.</param>
/// <param name="Rows">The rows of the batch that the samples come from.</param>
internal readonly record struct LabelRanking(Tensor Scores, Tensor Relevant, Tensor? Ignored, SampleRows Rows)
{
    public long Samples => Scores.shape[0];

    public long Labels => Scores.shape[1];

    /// <summary>The number of relevant labels of each sample, int64 [N].</summary>
    public Tensor RelevantCount => Relevant.sum([1]);

    /// <summary>Reads scores and labels [N, L, …]; each element beyond the label dimension is a sample of its own.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    public static LabelRanking From(Tensor preds, Tensor target, MultilabelRankingOptions options)
    {
        var (scores, labels, rows) = ScoredLabels.OfLabels(preds, target, options.NumLabels, new(options.IgnoreIndex, options.ValidateArgs, options.ScoreKind));
        var wide = scores.to_type(ScalarType.Float64);
        var relevant = labels.eq(1);
        if (options.IgnoreIndex is not { } index)
        {
            return new(wide, relevant, null, rows);
        }

        var ignored = labels.eq(index);
        return new(wide.masked_fill(ignored, double.NegativeInfinity), relevant.logical_and(ignored.logical_not()), ignored, rows);
    }
}
