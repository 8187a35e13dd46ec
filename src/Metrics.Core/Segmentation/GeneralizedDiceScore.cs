namespace Metrics;

/// <summary>How much a class of n pixels in the target weighs.</summary>
public enum DiceWeightType
{
    /// <summary>1 / n².</summary>
    Square,

    /// <summary>1 / n.</summary>
    Simple,

    /// <summary>1, whatever n is.</summary>
    Linear,
}

/// <summary>The arguments of <see cref="GeneralizedDiceScore"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 1, the background included.</param>
public sealed record GeneralizedDiceScoreOptions(int NumClasses) : SegmentationOptions
{
    /// <summary>Whether there is a value for each class. Default: <see langword="false"/>.</summary>
    public bool PerClass { get; init; }

    /// <summary>How much a class weighs. Default: <see cref="DiceWeightType.Square"/>.</summary>
    public DiceWeightType WeightType { get; init; } = DiceWeightType.Square;

    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator GeneralizedDiceScoreOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static GeneralizedDiceScoreOptions FromInt32(int numClasses) => new(numClasses);

    internal override int? Classes => NumClasses;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Defined(WeightType);
    }
}

/// <summary>The Dice score of all classes together, each weighted by how rare it is: 2·Σ w·|P ∩ T| / Σ w·(|P| + |T|), from 0 to 1.</summary>
/// <remarks>
/// Weights are those of each sample: the inverse of a class's pixels in the target, or of their square. A class without pixels in the
/// target has the largest weight of the others in the sample. 0 where nothing has a weight; so is the value of a class that is in
/// neither mask. Inputs are masks of shape [N, C, …] or classes of shape [N, …]; the result is a float32 scalar, or has the shape [C]
/// with a value for each class. Source: Sudre et al., Generalised Dice overlap as a deep learning loss function for highly unbalanced
/// segmentations (2017).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new GeneralizedDiceScore(new(2) { InputFormat = SegmentationFormat.Index });
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }).reshape(1, 2, 2), tensor(new[] { 0L, 1, 1, 1 }).reshape(1, 2, 2));
/// var value = metric.Compute();   // 0.6875
/// </code>
/// </example>
public sealed class GeneralizedDiceScore : SegmentationMetric<GeneralizedDiceScoreOptions>
{
    private static readonly SegmentationDefinition<GeneralizedDiceScoreOptions> Definition = new(
        options => options.PerClass ? [1] : [],
        Rows,
        (sum, count, _) => sum / count);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments.</param>
    public GeneralizedDiceScore(GeneralizedDiceScoreOptions options)
        : base(options, Definition)
    {
    }

    internal static Tensor Rows(Tensor preds, Tensor target, GeneralizedDiceScoreOptions options)
    {
        var (both, found, truth) = SegmentationMasks.From(preds, target, options).CountPixels();
        var weights = Weights(truth.to(ScalarType.Float64), options.WeightType);
        var (overlap, size) = (2 * both * weights, (found + truth) * weights);
        return options.PerClass ? Ratio.Of(overlap, size) : Ratio.Of(overlap.sum([-1]), size.sum([-1]));
    }

    private static Tensor Weights(Tensor pixels, DiceWeightType type)
    {
        if (type == DiceWeightType.Linear)
        {
            return ones_like(pixels);
        }

        var isAbsent = pixels.eq(0);
        var weights = Ratio.Of(ones_like(pixels), type == DiceWeightType.Simple ? pixels : pixels.square());
        return where(isAbsent, weights.amax([-1], keepdim: true), weights);
    }
}

/// <content>GeneralizedDiceScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.GeneralizedDiceScore"/>, for each sample.</summary>
    /// <param name="preds">The predicted segmentation: [N, C, …] or [N, …], by the format.</param>
    /// <param name="target">The true segmentation, likewise.</param>
    /// <param name="options">The arguments.</param>
    /// <returns>The values, of shape [N], or [N, C] for each class. They belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor GeneralizedDiceScore(Tensor preds, Tensor target, GeneralizedDiceScoreOptions options) =>
        FunctionalForm.Compute(preds, target, options, (batchPreds, batchTarget, arguments) => Metrics.GeneralizedDiceScore.Rows(batchPreds, batchTarget, arguments).to(ScalarType.Float32));
}
