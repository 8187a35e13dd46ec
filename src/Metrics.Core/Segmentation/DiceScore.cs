namespace Metrics;

/// <summary>What a score is computed of before any mean is taken.</summary>
public enum AggregationLevel
{
    /// <summary>The pixels of each sample.</summary>
    Samplewise,

    /// <summary>The pixels of all samples.</summary>
    Global,
}

/// <summary>The arguments of <see cref="DiceScore"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 1, the background included.</param>
public sealed record DiceScoreOptions(int NumClasses) : SegmentationOptions
{
    /// <summary>How the scores of the classes become one; <see langword="null"/> for one value for each class. Default: <see cref="Metrics.Average.Macro"/>.</summary>
    public Average? Average { get; init; } = Metrics.Average.Macro;

    /// <summary>Whether each sample has a score, of which the mean is taken, or all pixels have one. Default: <see cref="Metrics.AggregationLevel.Samplewise"/>.</summary>
    public AggregationLevel AggregationLevel { get; init; } = AggregationLevel.Samplewise;

    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator DiceScoreOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static DiceScoreOptions FromInt32(int numClasses) => new(numClasses);

    internal override int? Classes => NumClasses;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.DefinedIfGiven(Average);
        ArgumentRange.Defined(AggregationLevel);
    }
}

/// <summary>The Dice score of predicted and true masks, 2·|P ∩ T| / (|P| + |T|), from 0 to 1.</summary>
/// <remarks>
/// A class that is in neither mask of a sample has no score and does not count, nor does a sample without any class. Averages over the classes: micro sums pixels first,
/// macro takes the mean of the classes that have a score, weighted weighs them by their pixels in the target. Inputs are masks of
/// shape [N, C, …] or classes of shape [N, …]; the result is a float32 scalar, or has the shape [C] without an average. Source: Dice,
/// Measures of the amount of ecologic association between species (1945).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new DiceScore(new(2) { InputFormat = SegmentationFormat.Index });
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }).reshape(1, 2, 2), tensor(new[] { 0L, 1, 1, 1 }).reshape(1, 2, 2));
/// var value = metric.Compute();   // 0.7333
/// </code>
/// </example>
public sealed class DiceScore : SegmentationMetric<DiceScoreOptions>
{
    private static readonly SegmentationDefinition<DiceScoreOptions> Definition = new(ShapeOf, Rows, Value);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments.</param>
    public DiceScore(DiceScoreOptions options)
        : base(options, Definition)
    {
    }

    internal static Tensor OfBatch(Tensor preds, Tensor target, DiceScoreOptions options)
    {
        var rows = Rows(preds, target, options);
        return (options.AggregationLevel == AggregationLevel.Global ? Score(rows.sum([0], keepdim: true), options) : rows).to(ScalarType.Float32);
    }

    private static long[] ShapeOf(DiceScoreOptions options) => options switch
    {
        { AggregationLevel: AggregationLevel.Global } => [3, 1],
        { Average: null } => [1],
        _ => [],
    };

    /// <summary>The score of each sample, or, for all samples together, the pixels of each: in both, in the predictions, in the target.</summary>
    private static Tensor Rows(Tensor preds, Tensor target, DiceScoreOptions options)
    {
        var (both, found, truth) = SegmentationMasks.From(preds, target, options).CountPixels();
        var pixels = stack([both, found, truth], 1).to(ScalarType.Float64);
        return options.AggregationLevel == AggregationLevel.Global ? pixels : Score(pixels, options);
    }

    private static Tensor Value(Tensor sum, Tensor count, DiceScoreOptions options) =>
        options.AggregationLevel == AggregationLevel.Global ? Score(sum.unsqueeze(0), options).squeeze(0) : sum / count;

    /// <summary>The scores of counts of shape [N, 3, C].</summary>
    private static Tensor Score(Tensor pixels, DiceScoreOptions options)
    {
        var counts = options.Average == Average.Micro ? pixels.sum([-1]) : pixels;
        var (both, found, truth) = (counts.select(1, 0), counts.select(1, 1), counts.select(1, 2));
        var scores = 2 * both / (found + truth);
        return options.Average switch
        {
            Average.Macro => MeanOfDefined(scores),
            Average.Weighted => (scores * Ratio.Of(truth, truth.sum([-1], keepdim: true))).nan_to_num(0).sum([-1]).masked_fill(scores.isnan().all(1), double.NaN),
            _ => scores,
        };
    }

    private static Tensor MeanOfDefined(Tensor scores)
    {
        var isUndefined = scores.isnan();
        return scores.masked_fill(isUndefined, 0).sum([-1]) / isUndefined.logical_not().sum([-1]);
    }
}

/// <content>DiceScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.DiceScore"/>, for each sample.</summary>
    /// <param name="preds">The predicted segmentation: [N, C, …] or [N, …], by the format.</param>
    /// <param name="target">The true segmentation, likewise.</param>
    /// <param name="options">The arguments.</param>
    /// <returns>The values, of shape [N], or [N, C] without an average; of shape [1] or [1, C] where all samples have one score. They belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor DiceScore(Tensor preds, Tensor target, DiceScoreOptions options) =>
        FunctionalForm.Compute(preds, target, options, (batchPreds, batchTarget, arguments) => Metrics.DiceScore.OfBatch(batchPreds, batchTarget, arguments));
}
