using System.Runtime.CompilerServices;

namespace Metrics;

/// <summary>How the curves, or the numbers that sum them up, become one.</summary>
internal static class CurveAverages
{
    /// <exception cref="ArgumentOutOfRangeException">The metric has no such average.</exception>
    public static void RequireOneOf(Average? average, ReadOnlySpan<Average> allowed, [CallerArgumentExpression(nameof(average))] string name = "")
    {
        if (average is { } given && !allowed.Contains(given))
        {
            throw new ArgumentOutOfRangeException(name, given, $"Expected {name} to be {string.Join(", ", allowed.ToArray())} or null, got {given}.");
        }
    }

    /// <summary>A number that sums up each curve, averaged: float32, a scalar or (without an average) of shape [C].</summary>
    public static Tensor Of(CurveData data, Average? average, Func<CurveData, Tensor> values)
    {
        var averaged = average == Average.Micro ? values(data.Micro())[0] : Reduce(values(data), average, data);
        return averaged.to_type(ScalarType.Float32);
    }

    /// <summary>The same of several resamples at once, [R] or [R, C]; <see langword="null"/> for the micro average, which has a curve of its own.</summary>
    public static Func<IntegrableCurves, Tensor>? OfResamples(Average? average, Func<IntegrableCurves, Tensor> values) =>
        average == Average.Micro ? null : resamples => Reduce(values(resamples), average, resamples).to_type(ScalarType.Float32);

    /// <summary>
    /// The macro average of curves: y of each at all the x that occur, averaged. Between two points of a curve y is linear; a
    /// vertical step counts with its last point. As in TorchMetrics, a curve whose x is not monotone (precision) is followed in
    /// the order of its points, at the point whose index is the number of smaller or equal x.
    /// </summary>
    /// <param name="curves">x and y of each curve.</param>
    public static (Tensor X, Tensor Y) Interpolate(IReadOnlyList<(Tensor X, Tensor Y)> curves)
    {
        var x = cat([.. curves.Select(curve => curve.X)]).sort().Item1;
        var sum = zeros_like(x);
        foreach (var curve in curves)
        {
            using var scope = NewDisposeScope();
            sum.add_(At(x, curve.X, curve.Y));
        }

        return (x, sum / curves.Count);
    }

    /// <summary>y of a curve at some x. Beyond the ends of the curve its first or last segment goes on; one without width is level.</summary>
    public static Tensor At(Tensor at, Tensor x, Tensor y)
    {
        var segments = x.shape[0] - 1;
        if (segments == 0)
        {
            return y.expand_as(at);
        }

        var width = x.narrow(0, 1, segments) - x.narrow(0, 0, segments);
        var slope = ((y.narrow(0, 1, segments) - y.narrow(0, 0, segments)) / width).masked_fill(width.eq(0), 0);

        // NaN is neither smaller nor equal to anything, but would be found so by a search.
        var sorted = x.nan_to_num(nan: double.PositiveInfinity, posinf: double.PositiveInfinity).sort().Item1;
        var index = (searchsorted(sorted, at, right: true) - 1).clamp(min: 0, max: segments - 1);
        return y.index_select(0, index) + (slope.index_select(0, index) * (at - x.index_select(0, index)));
    }

    /// <summary>The mean of the values of classes, of shape [..., C]; classes without a value (NaN) are left out, with a warning.</summary>
    private static Tensor Reduce(Tensor values, Average? average, IntegrableCurves sums)
    {
        if (average is null)
        {
            return values;
        }

        var defined = values.isnan().logical_not();
        if (!defined.all().ToBoolean())
        {
            sums.Warn($"Some classes have no value (NaN), for want of samples; the {average} average leaves them out.");
        }

        if (average == Average.Macro)
        {
            // Not nanmean: TorchSharp 0.105 calls it with fewer arguments than its native function takes.
            return values.nan_to_num().sum([-1]) / defined.sum([-1]);
        }

        var weights = sums.Positives * defined;
        return (values.nan_to_num() * weights).sum([-1]) / Ratio.NotZero(weights.sum([-1]));
    }
}
