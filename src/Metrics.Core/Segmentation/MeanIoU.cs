namespace Metrics;

/// <summary>The arguments of <see cref="MeanIoU"/>.</summary>
/// <param name="NumClasses">The number of classes, at least 1, the background included; it may be missing unless both inputs are in index format.</param>
public sealed record MeanIoUOptions(int? NumClasses = null) : SegmentationOptions
{
    /// <summary>Whether there is a value for each class. Default: <see langword="false"/>.</summary>
    public bool PerClass { get; init; }

    internal override int? Classes => NumClasses;
}

/// <summary>The intersection over union of predicted and true masks, |P ∩ T| / |P ∪ T|, as the mean over the classes of all samples, from 0 to 1.</summary>
/// <remarks>
/// A class that is in neither mask of a sample does not count; of its own it has the value −1. The mean is that of all pairs of a sample and
/// a class in it; the functional form has the mean over the classes of each sample. In index format an input of one or two
/// dimensions is a single image. Inputs are masks of shape [N, C, …] or classes of shape [N, …]; the result is a float32 scalar, or
/// has the shape [C] with a value for each class. Source: Jaccard, The distribution of the flora in the alpine zone (1912).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new MeanIoU(new(2) { InputFormat = SegmentationFormat.Index });
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }).reshape(1, 2, 2), tensor(new[] { 0L, 1, 1, 1 }).reshape(1, 2, 2));
/// var value = metric.Compute();   // 0.5833
/// </code>
/// </example>
public sealed class MeanIoU : SegmentationMetric<MeanIoUOptions>
{
    /// <summary>The value of a class that does not occur.</summary>
    private const double Absent = -1;

    private static readonly SegmentationDefinition<MeanIoUOptions> Definition = new(
        options => options.PerClass ? [1] : [],
        Rows,
        (sum, count, options) => options.PerClass ? Ratio.Of(sum, count, Absent) : sum / count);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public MeanIoU(MeanIoUOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    internal static Tensor OfBatch(Tensor preds, Tensor target, MeanIoUOptions options)
    {
        var rows = Rows(preds, target, options);
        return (options.PerClass ? rows.nan_to_num(Absent) : rows.nan_to_num(0).sum([-1]) / rows.isnan().logical_not().sum([-1])).to(ScalarType.Float32);
    }

    /// <summary>The value of each class in each sample; NaN where the class is in neither mask.</summary>
    private static Tensor Rows(Tensor preds, Tensor target, MeanIoUOptions options)
    {
        var isIndex = options.InputFormat == SegmentationFormat.Index;
        var (both, found, truth) = SegmentationMasks.From(isIndex ? Batched(preds) : preds, isIndex ? Batched(target) : target, options).CountPixels();
        var union = found + truth - both;
        return Ratio.Of(both, union, double.NaN);
    }

    private static Tensor Batched(Tensor labels) => labels.dim() switch
    {
        1 => labels.reshape(1, 1, -1),
        2 => labels.unsqueeze(0),
        _ => labels,
    };
}

/// <content>MeanIoU.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MeanIoU"/>, for each sample.</summary>
    /// <param name="preds">The predicted segmentation: [N, C, …] or [N, …], by the format.</param>
    /// <param name="target">The true segmentation, likewise.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The values, of shape [N], or [N, C] for each class. They belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor MeanIoU(Tensor preds, Tensor target, MeanIoUOptions? options = null) =>
        FunctionalForm.Compute(preds, target, options ?? new(), Metrics.MeanIoU.OfBatch);
}
