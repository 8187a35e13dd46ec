namespace Metrics;

/// <summary>The overlap of found with true boxes, less a penalty for the distance of their centres and one for different aspect ratios: IoU − d² / c² − α·v, where v = 4/π² · (atan(w/h) − atan(w'/h'))² and α = v / (1 − IoU + v).</summary>
/// <remarks>
/// <para>
/// The value is the mean over all pairs of a found and a true box of the same image and, unless
/// <see cref="BoxOverlapOptions.RespectLabels"/> says otherwise, the same label. An image with boxes on one side only counts as a 0
/// for each of them. Without anything to count the value is 0. Pairs whose overlap is undefined (no area, NaN) do not count.
/// </para>
/// <para>
/// The result has the entry <c>ciou</c> and, with <see cref="BoxOverlapOptions.ClassMetrics"/>, <c>ciou/cl_c</c> for each class c that
/// occurs: the mean over the pairs whose true box has it, 0 without any. All are float32 scalars. Source: Zheng et al., Distance-IoU loss: faster and better learning for bounding box regression (2020).
/// </para>
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new CompleteIntersectionOverUnion();
/// metric.Update(new DetectionInput(
///     [new(tensor(new[] { 1L })) { Boxes = tensor(new[,] { { 0.0f, 0, 2, 2 } }) }],
///     [new(tensor(new[] { 1L })) { Boxes = tensor(new[,] { { 0.0f, 0, 4, 2 } }) }]));
/// var value = metric.Compute()["ciou"];   // 0.4468
/// </code>
/// </example>
public sealed class CompleteIntersectionOverUnion(BoxOverlapOptions? options = null) : BoxOverlapMetric(options, Definition)
{
    internal static readonly BoxOverlapDefinition Definition = new("ciou", BoxOverlaps.Complete);
}

/// <content>CompleteIntersectionOverUnion.</content>
public static partial class Functional
{
    /// <summary>The overlap, as in <see cref="Metrics.CompleteIntersectionOverUnion"/>, of each found with each true box; it can be back-propagated.</summary>
    /// <param name="preds">Found boxes of the shape [N, 4], as left, upper, right and lower border.</param>
    /// <param name="target">True boxes [M, 4], likewise.</param>
    /// <param name="iouThreshold">Overlaps below this are replaced; none is if it is left out.</param>
    /// <param name="replacementVal">What they are replaced by.</param>
    /// <param name="aggregate">Whether the result is the mean of the diagonal: the first box of either side, the second, and so on.</param>
    /// <returns>
    /// The mean, or the matrix of overlaps [N, M], where an overlap without a value is NaN; where one side is empty, a square of zeros. It is float32
    /// unless an input is float64, and belongs to the caller's dispose scope.
    /// </returns>
    /// <exception cref="ArgumentException">An input has another shape, or they lie on different devices.</exception>
    public static Tensor CompleteIntersectionOverUnion(Tensor preds, Tensor target, double? iouThreshold = null, double replacementVal = 0, bool aggregate = true) =>
        Metrics.CompleteIntersectionOverUnion.Definition.Compute(preds, target, iouThreshold, replacementVal, aggregate);
}
