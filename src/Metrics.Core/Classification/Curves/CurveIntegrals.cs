namespace Metrics;

/// <summary>What curves come to in resamples, all float64 [R, C].</summary>
internal sealed class CurveIntegrals
{
    private readonly int curves;
    private readonly List<double> values = [];
    private readonly List<double> positives = [];
    private readonly List<double> negatives = [];

    private CurveIntegrals(int curves) => this.curves = curves;

    /// <summary>The integrals.</summary>
    public Tensor Values => ToTensor(values);

    /// <summary>The positive samples.</summary>
    public Tensor Positives => ToTensor(positives);

    /// <summary>The negative samples.</summary>
    public Tensor Negatives => ToTensor(negatives);

    /// <summary>Takes the integrals of curves in one block of resamples after the other.</summary>
    public static CurveIntegrals Of<TIntegral>(IReadOnlyList<ResampledCurve> curves, IEnumerable<RowCounts> blocks)
        where TIntegral : struct, ICurveIntegral
    {
        var integrals = new CurveIntegrals(curves.Count);
        var sums = new CurveLaneSums[curves.Count];
        foreach (var block in blocks)
        {
            var rows = block.Rows;
            Parallel.For(0, sums.Length, curve => sums[curve] = curves[curve].Integrate<TIntegral>(rows.Span));
            for (var resample = 0; resample < block.Resamples; resample++)
            {
                integrals.values.AddRange(sums.Select(sum => sum.Integrals[resample]));
                integrals.positives.AddRange(sums.Select(sum => (double)sum.Positives[resample]));
                integrals.negatives.AddRange(sums.Select(sum => (double)sum.Negatives[resample]));
            }
        }

        return integrals;
    }

    private Tensor ToTensor(List<double> numbers) => tensor(numbers.ToArray(), [numbers.Count / curves, curves], dtype: ScalarType.Float64);
}
