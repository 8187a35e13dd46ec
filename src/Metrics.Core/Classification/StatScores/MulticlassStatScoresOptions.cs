namespace Metrics;

/// <summary>The arguments of the stat-scores family in the multiclass task.</summary>
/// <param name="NumClasses">The number of classes, at least 2. It may be left out with <see cref="Average.Micro"/> and predicted labels.</param>
public record MulticlassStatScoresOptions(int? NumClasses = null) : StatScoresOptions
{
    /// <summary>
    /// How the values of the classes become one. The macro average leaves out classes that occur in neither predictions nor
    /// target. Default: <see cref="Average.Macro"/>.
    /// </summary>
    public Average? Average { get; init; } = Metrics.Average.Macro;

    /// <summary>
    /// From scores, the true class counts as predicted if it is among so many classes with the highest scores; otherwise the
    /// class with the highest score was predicted. Of equal scores, those of smaller class numbers come first. Default: 1.
    /// </summary>
    public int TopK { get; init; } = 1;

    /// <summary>Which scores are the highest does not depend on what they are.</summary>
    internal sealed override bool DependsOnGuess => false;

    internal override StatScoresOptions CountingOptions =>
        new MulticlassStatScoresOptions(NumClasses) { TopK = TopK, MultidimAverage = MultidimAverage, IgnoreIndex = IgnoreIndex, ScoreKind = ScoreKind, ValidateArgs = ValidateArgs };

    internal override long ClassCount => NumClasses ?? 1;

    internal override Average? ClassAverage => Average;

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator MulticlassStatScoresOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments of so many classes, with defaults.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static MulticlassStatScoresOptions FromInt32(int numClasses) => new(numClasses);

    internal override StatCounts Count(Tensor preds, Tensor target)
    {
        var labels = Read(preds, target);
        return NumClasses is { } classes ? StatCounts.Of(labels, classes) : StatCounts.OfUnknownClasses(labels);
    }

    internal override RowSums Rows(Tensor preds, Tensor target) => StatCounts.Rows(Read(preds, target), target.SampleCount(), NumClasses);

    internal override StatCounts FromSums(Tensor sums) => StatCounts.OfSums(sums, NumClasses);

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.DefinedIfGiven(Average);

        if (NumClasses is null && Average == Metrics.Average.Micro && TopK == 1)
        {
            return;
        }

        var classes = ArgumentRange.Present(NumClasses, "which only a micro average of predicted labels can do without");
        ArgumentRange.AtLeast(classes, 2, nameof(NumClasses));
        ArgumentRange.Between(TopK, 1, classes);
    }

    private MulticlassLabels Read(Tensor preds, Tensor target) =>
        MulticlassLabels.From(preds, target, new(NumClasses, IgnoreIndex, TopK, Samplewise, ValidateArgs, ScoreKind));
}
