namespace Metrics;

/// <summary>How the distance of two pixels is measured.</summary>
public enum DistanceMetric
{
    /// <summary>The root of the sum of squared differences.</summary>
    Euclidean,

    /// <summary>The largest difference along a dimension.</summary>
    Chessboard,

    /// <summary>The sum of differences along the dimensions.</summary>
    Taxicab,
}

/// <summary>The arguments of <see cref="HausdorffDistance"/>.</summary>
public sealed record HausdorffDistanceOptions : SegmentationOptions
{
    /// <summary>Starts with the defaults: the background does not count.</summary>
    /// <param name="numClasses"><inheritdoc cref="NumClasses" path="/summary"/></param>
    public HausdorffDistanceOptions(int numClasses)
    {
        NumClasses = numClasses;
        IncludeBackground = false;
    }

    /// <summary>The number of classes, at least 1, the background included.</summary>
    public int NumClasses { get; init; }

    /// <summary>How the distance of two pixels is measured. Default: <see cref="Metrics.DistanceMetric.Euclidean"/>.</summary>
    public DistanceMetric DistanceMetric { get; init; } = DistanceMetric.Euclidean;

    /// <summary>The distance of neighbouring pixels along each dimension of the image; <see langword="null"/> for 1. Default: <see langword="null"/>.</summary>
    public ValueList<double>? Spacing { get; init; }

    /// <summary>Whether only distances from predictions to target count. Default: <see langword="false"/>.</summary>
    public bool Directed { get; init; }

    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator HausdorffDistanceOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static HausdorffDistanceOptions FromInt32(int numClasses) => new(numClasses);

    internal override int? Classes => NumClasses;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Defined(DistanceMetric);
        foreach (var step in Spacing ?? [])
        {
            ArgumentRange.Positive(step, nameof(Spacing));
        }
    }
}

/// <summary>How far the edges of predicted and true masks lie apart at most, as the mean over classes and samples.</summary>
/// <remarks>
/// max(h(P, T), h(T, P)), with h(A, B) = max min ‖a − b‖, the maximum over the edge of A and the minimum over the edge of B. The edge
/// of a mask are its pixels with a neighbour outside of it. The distance from one edge to another is the largest distance of a pixel
/// of the first from the nearest of the second: infinite if one of them alone is empty, 0 if both are. Distances in both directions are
/// looked at, or only those from predictions to target. It costs the product of the lengths of both edges. Inputs are masks of shape
/// [N, C, …] or classes of shape [N, …]; the result is a float32 scalar. Source: Huttenlocher, Klanderman and Rucklidge, Comparing
/// images using the Hausdorff distance (1993).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new HausdorffDistance(new(2) { InputFormat = SegmentationFormat.Index });
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }).reshape(1, 2, 2), tensor(new[] { 0L, 1, 1, 1 }).reshape(1, 2, 2));
/// var value = metric.Compute();   // 1
/// </code>
/// </example>
public sealed class HausdorffDistance : SegmentationMetric<HausdorffDistanceOptions>
{
    private static readonly SegmentationDefinition<HausdorffDistanceOptions> Definition = new(
        _ => [],
        Distances,
        (sum, count, _) => sum / count);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments.</param>
    public HausdorffDistance(HausdorffDistanceOptions options)
        : base(options, Definition)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    internal static Tensor Distances(Tensor preds, Tensor target, HausdorffDistanceOptions options)
    {
        var masks = SegmentationMasks.From(preds, target, options);
        var dimensions = masks.Preds.dim() - 2;
        if (options.Spacing is { } spacing && spacing.Count != dimensions)
        {
            throw new ArgumentException($"Expected {nameof(options.Spacing)} with a number for each of {dimensions} dimensions of the images, got {spacing.Count}.", nameof(options));
        }

        var (edges, otherEdges) = (MaskEdges.Of(masks.Preds), MaskEdges.Of(masks.Target));
        var distances = new Tensor[edges.shape[0] * edges.shape[1]];
        for (var i = 0; i < distances.Length; i++)
        {
            using var scope = NewDisposeScope();
            var (found, truth) = (Points(edges, i, options), Points(otherEdges, i, options));
            var distance = MaskEdges.Distance(found, truth, options.DistanceMetric);
            distances[i] = (options.Directed ? distance : maximum(distance, MaskEdges.Distance(truth, found, options.DistanceMetric))).MoveToOuterDisposeScope();
        }

        return distances.Length > 0
            ? stack(distances).reshape(edges.shape[0], edges.shape[1])
            : zeros(edges.shape[0], edges.shape[1], dtype: ScalarType.Float64, device: edges.device);
    }

    private static Tensor Points(Tensor edges, int index, HausdorffDistanceOptions options)
    {
        var points = edges.flatten(0, 1)[index].nonzero().to(ScalarType.Float64);
        return options.Spacing is { } spacing ? points * tensor(spacing.ToArray(), device: points.device) : points;
    }
}

/// <content>HausdorffDistance.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.HausdorffDistance"/>, for each sample.</summary>
    /// <param name="preds">The predicted segmentation: [N, C, …] or [N, …], by the format.</param>
    /// <param name="target">The true segmentation, likewise.</param>
    /// <param name="options">The arguments.</param>
    /// <returns>The distances, of shape [N, C]. They belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor HausdorffDistance(Tensor preds, Tensor target, HausdorffDistanceOptions options) =>
        FunctionalForm.Compute(preds, target, options, (batchPreds, batchTarget, arguments) => Metrics.HausdorffDistance.Distances(batchPreds, batchTarget, arguments).to(ScalarType.Float32));
}
