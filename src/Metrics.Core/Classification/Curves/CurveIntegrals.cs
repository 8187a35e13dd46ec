namespace Metrics;

/// <summary>Integrals of curves in some resamples, which are taken together as soon as one is asked for.</summary>
/// <param name="curves">The curves.</param>
/// <param name="counts">How often the resamples hold each row.</param>
internal sealed class CurveIntegrals(IReadOnlyList<ResampledCurve> curves, RowCounts counts)
{
    private readonly Dictionary<Type, double[][]> taken = [];

    /// <summary>How often the resamples hold each row.</summary>
    public RowCounts Counts { get; } = counts;

    /// <summary>What the curves come to in one of the resamples.</summary>
    /// <param name="resample">Which of them.</param>
    /// <returns>The integral, the positives and the negatives of each curve, float64 [3, C].</returns>
    public Tensor Of<TIntegral>(int resample)
        where TIntegral : struct, ICurveIntegral
    {
        if (!taken.TryGetValue(typeof(TIntegral), out var values))
        {
            values = Take<TIntegral>();
            taken.Add(typeof(TIntegral), values);
        }

        return tensor(values[resample], [3, curves.Count], dtype: ScalarType.Float64);
    }

    private double[][] Take<TIntegral>()
        where TIntegral : struct, ICurveIntegral
    {
        var words = Counts.Words;
        var values = Enumerable.Range(0, RowCounts.AtOnce).Select(_ => new double[3 * curves.Count]).ToArray();
        Parallel.For(0, curves.Count, curve =>
        {
            var (integrals, totals) = curves[curve].Integrate<TIntegral>(words.Span);
            foreach (var (resample, own) in values.Index())
            {
                own[curve] = integrals[resample];
                own[curves.Count + curve] = totals.TruePositives[resample];
                own[(2 * curves.Count) + curve] = totals.FalsePositives[resample];
            }
        });
        return values;
    }
}
