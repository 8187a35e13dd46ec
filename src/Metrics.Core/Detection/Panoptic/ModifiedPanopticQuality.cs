namespace Metrics;

/// <summary>How well a panoptic segmentation finds things and stuffs, as <see cref="PanopticQuality"/>; but stuffs are judged by their overlap alone.</summary>
/// <remarks>
/// <para>
/// Inputs are integers of the shape [N, …, 2]: the category and the instance of each pixel. Things are matched as in <see cref="PanopticQuality"/>. A stuff adds its overlap in each image, however small, and counts once for each image whose target holds it; nothing is a false positive or negative there.
/// </para>
/// <para>
/// The value is the mean over the categories that occur, float64; NaN if none does. With
/// <see cref="PanopticQualityOptions.ReturnSqAndRq"/> it is [3]: this value, the mean overlap of matched segments and the recognition
/// quality TP / (TP + FP/2 + FN/2). With <see cref="PanopticQualityOptions.ReturnPerClass"/> it is [1, categories] or
/// [categories, 3], things first, with 0 for categories that do not occur. Segments are counted on the CPU, wherever the inputs lie.
/// Source: Porzi et al., Seamless scene segmentation (2019).
/// </para>
/// </remarks>
/// <param name="options">The arguments: things, stuffs, and what is returned.</param>
/// <example>
/// <code>
/// using var metric = new ModifiedPanopticQuality(new(Things: [1], Stuffs: [6]));
/// metric.Update(
///     tensor(new long[] { 1, 0, 1, 0, 6, 0, 6, 0 }).reshape(1, 4, 2),
///     tensor(new long[] { 1, 0, 6, 0, 6, 0, 6, 0 }).reshape(1, 4, 2));
/// var value = metric.Compute();   // 0.3333
/// </code>
/// </example>
public sealed class ModifiedPanopticQuality(PanopticQualityOptions options) : PanopticQualityMetric(options, StuffsOverlap)
{
    private const bool StuffsOverlap = true;

    internal static Tensor Compute(Tensor preds, Tensor target, PanopticQualityOptions options) => Compute(preds, target, options, StuffsOverlap);
}

/// <content>ModifiedPanopticQuality.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.ModifiedPanopticQuality"/>.</summary>
    /// <param name="preds">The predicted category and instance of each pixel, integers of the shape [N, …, 2].</param>
    /// <param name="target">The true ones, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments: things, stuffs, and what is returned.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor ModifiedPanopticQuality(Tensor preds, Tensor target, PanopticQualityOptions options) => Metrics.ModifiedPanopticQuality.Compute(preds, target, options);
}
