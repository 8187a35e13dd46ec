namespace Metrics;

/// <summary>The edges of masks, and how far they lie apart.</summary>
internal static class MaskEdges
{
    /// <summary>How many distances are held at a time.</summary>
    private const long ChunkSize = 1 << 22;

    /// <summary>The pixels of masks [N, C, …] that have a neighbour outside of the mask; outside of the image is outside of the mask.</summary>
    public static Tensor Of(Tensor masks)
    {
        var inside = masks;
        for (var dimension = 2; dimension < masks.dim(); dimension++)
        {
            inside = inside.logical_and(Shifted(masks, dimension, 1)).logical_and(Shifted(masks, dimension, -1));
        }

        return masks.logical_and(inside.logical_not());
    }

    /// <summary>The largest distance of a point of one set from the nearest of another; infinite if one of them alone is empty, 0 if both are.</summary>
    /// <param name="points">Points, [n, D].</param>
    /// <param name="others">Other points, [m, D].</param>
    /// <param name="metric">How distances are measured.</param>
    public static Tensor Distance(Tensor points, Tensor others, DistanceMetric metric)
    {
        if (points.shape[0] == 0 || others.shape[0] == 0)
        {
            return tensor(points.shape[0] == others.shape[0] ? 0 : double.PositiveInfinity, dtype: ScalarType.Float64, device: points.device);
        }

        var p = metric switch
        {
            DistanceMetric.Chessboard => double.PositiveInfinity,
            DistanceMetric.Taxicab => 1,
            _ => 2,
        };
        var rows = Math.Max(1, ChunkSize / others.shape[0]);
        var largest = zeros([], dtype: ScalarType.Float64, device: points.device);
        for (var start = 0L; start < points.shape[0]; start += rows)
        {
            using var scope = NewDisposeScope();
            var chunk = points.narrow(0, start, Math.Min(rows, points.shape[0] - start));
            largest = maximum(largest, cdist(chunk, others, p, compute_mode.donot_use_mm_for_euclid_dist).amin([1]).max()).MoveToOuterDisposeScope();
        }

        return largest;
    }

    /// <summary>Masks moved by a pixel along a dimension, with nothing moved in.</summary>
    private static Tensor Shifted(Tensor masks, int dimension, int by)
    {
        var length = masks.shape[dimension];
        var edge = zeros_like(masks.narrow(dimension, 0, Math.Min(1, length)));
        var rest = masks.narrow(dimension, by > 0 ? 0 : Math.Min(1, length), Math.Max(0, length - 1));
        return cat(by > 0 ? [edge, rest] : [rest, edge], dimension);
    }
}
