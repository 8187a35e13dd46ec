namespace Metrics;

/// <summary>Lays point clouds over others as well as shifting, scaling, rotating and reflecting can.</summary>
internal static class Procrustes
{
    /// <summary>The smallest norm of a centered cloud, relative to that of the cloud, that rounding does not make.</summary>
    private const double Smallest = 1e-15;

    /// <summary>Checks two batches of clouds and aligns them, for results of the dtype of the inputs.</summary>
    /// <exception cref="ArgumentException">The clouds differ in shape, or do not have three dimensions.</exception>
    public static ProcrustesAlignment OfBatch(Tensor first, Tensor second)
    {
        Check(first, second);
        var dtype = ResultForm.IsDouble(first, second) ? ScalarType.Float64 : ScalarType.Float32;
        var (disparity, scale, rotation) = Align(first.to(ScalarType.Float64), second.to(ScalarType.Float64), warn: true);
        return new(disparity.to(dtype), scale.to(dtype), rotation.to(dtype));
    }

    /// <exception cref="ArgumentException">The clouds differ in shape, or do not have three dimensions.</exception>
    public static void Check(Tensor first, Tensor second)
    {
        RegressionInputs.Check(first, second);
        if (first.dim() != 3)
        {
            throw new ArgumentException($"Expected point clouds of shape [N, P, D], got {TensorChecks.Shape(first)}.", nameof(first));
        }
    }

    /// <summary>Aligns clouds in float64.</summary>
    public static ProcrustesAlignment Align(Tensor first, Tensor second, bool warn)
    {
        var (x, isPlace1) = Standardize(first);
        var (y, isPlace2) = Standardize(second);
        var isPlace = isPlace1.logical_or(isPlace2);
        if (warn && isPlace.any().ToBoolean())
        {
            MetricWarnings.Raise(null, "A point cloud whose points are all at one place has no shape to compare; its disparity is 0.");
        }

        // With xᵀy = U·S·Vᵀ the best rotation of y is V·Uᵀ, written as R = U·Vᵀ that is applied as y·Rᵀ; the best scale is the trace of S.
        var (u, singular, v) = linalg.svd(x.transpose(1, 2).bmm(y), fullMatrices: false);
        var identity = eye(x.shape[2], dtype: ScalarType.Float64, device: x.device);
        var rotation = where(isPlace.reshape(-1, 1, 1), identity, u.bmm(v));
        var scale = singular.sum([1]).masked_fill(isPlace, 1);
        var moved = scale.reshape(-1, 1, 1) * y.bmm(rotation.transpose(1, 2));
        return new((x - moved).square().sum([1, 2]).masked_fill(isPlace, 0), scale.unsqueeze(1), rotation);
    }

    /// <summary>Shifts clouds to the origin and scales them to norm 1, and says which of them are a single place.</summary>
    private static (Tensor Clouds, Tensor IsPlace) Standardize(Tensor clouds)
    {
        var centered = clouds - clouds.mean([1], keepdim: true);
        var norms = centered.square().sum([1, 2], keepdim: true).sqrt();
        var isPlace = norms.le(clouds.square().sum([1, 2], keepdim: true).sqrt() * Smallest);
        return (centered / norms.masked_fill(isPlace, 1), isPlace.reshape(-1));
    }
}
