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

    /// <summary>Takes the integrals of curves in blocks of resamples.</summary>
    public static CurveIntegrals Of<TIntegral>(IReadOnlyList<ResampledCurve> curves, IRowBlocks blocks)
        where TIntegral : struct, ICurveIntegral
    {
        var integrals = new CurveIntegrals(curves.Count);
        foreach (var (resamples, sums) in blocks.Select(block => (block.Resamples, Sums: SumUp<TIntegral>(curves, block))))
        {
            for (var resample = 0; resample < resamples; resample++)
            {
                integrals.values.AddRange(sums.Select(sum => sum.Integrals[resample]));
                integrals.positives.AddRange(sums.Select(sum => (double)sum.Positives[resample]));
                integrals.negatives.AddRange(sums.Select(sum => (double)sum.Negatives[resample]));
            }
        }

        return integrals;
    }

    private static CurveLaneSums[] SumUp<TIntegral>(IReadOnlyList<ResampledCurve> curves, RowCounts block)
        where TIntegral : struct, ICurveIntegral
    {
        var sums = new CurveLaneSums[curves.Count];
        Parallel.For(0, sums.Length, curve => sums[curve] = curves[curve].Integrate<TIntegral>(block.Rows));
        return sums;
    }

    private Tensor ToTensor(List<double> numbers) => tensor(numbers.ToArray(), [numbers.Count / curves, curves], dtype: ScalarType.Float64);
}
