namespace Metrics.Conformance;

/// <summary>What the area under one logarithmic ROC is at least and at most, whatever order the points of a vertical step are in.</summary>
/// <param name="Lowest">The area that follows from the lowest point of each step; NaN where the curve has no width at an end of the range, so that nothing follows.</param>
/// <param name="Highest">The area that follows from the highest point.</param>
internal sealed record LogAucBounds(double Lowest, double Highest)
{
    public static LogAucBounds Of(RocCurve curve, FprRange range)
    {
        // As float32, in which the reference compares.
        var (fpr, tpr) = (curve.Fpr.to(ScalarType.Float32).data<float>().ToArray(), curve.Tpr.to(ScalarType.Float64).data<double>().ToArray());
        var (low, high) = ((float)range.Low, (float)range.High);
        return new(Area(Enumerable.Min), Area(Enumerable.Max));

        double Area(Func<IEnumerable<double>, double> choose) =>
            AreaBetween([.. fpr, low, high], [.. tpr, HeightAt(low, choose), HeightAt(high, choose)], low, high);

        double HeightAt(float end, Func<IEnumerable<double>, double> choose)
        {
            // Beyond the last point its segment goes on, as the first one does before the first point.
            var segment = Math.Clamp(fpr.Count(x => x < end) - 1, 0, fpr.Length - 2);
            var (step, next) = (fpr[segment], fpr[segment + 1]);
            var (from, to) = (choose(HeightsOf(step)), choose(HeightsOf(next)));
            return step < next ? from + ((to - from) / (next - step) * (end - step)) : double.NaN;
        }

        IEnumerable<double> HeightsOf(float x) => tpr.Where((_, i) => fpr[i] == x);
    }

    /// <summary>Whether a value lies between the bounds, but for a tolerance.</summary>
    public bool Hold(double value, double tolerance) => value >= Lowest - tolerance && value <= Highest + tolerance;

    /// <summary>The trapezoidal rule over points that rise in both directions; what lies outside of the range has no width.</summary>
    private static double AreaBetween(float[] rates, double[] heights, float low, float high)
    {
        Array.Sort(rates);
        Array.Sort(heights);
        var positions = Array.ConvertAll(rates, rate => Math.Log10(Math.Clamp(rate, low, high)));
        var area = Enumerable.Range(1, positions.Length - 1).Sum(i => (positions[i] - positions[i - 1]) * (heights[i] + heights[i - 1]) / 2);
        return area / (Math.Log10(high) - Math.Log10(low));
    }
}
