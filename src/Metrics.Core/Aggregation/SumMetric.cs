namespace Metrics;

/// <summary>The sum of all values: Σ xᵢ.</summary>
/// <remarks>The value is a float32 scalar, computed from a float64 sum; 0 without values.</remarks>
/// <example>
/// <code>
/// using var seconds = new SumMetric();
/// seconds.Update(1.5);
/// seconds.Update(tensor(new[] { 1.0f, 2.0f }));
/// var sum = seconds.Compute();   // 4.5
/// </code>
/// </example>
public sealed class SumMetric : ReducedAggregation
{
    private readonly TensorState sum;

    /// <summary>Starts a sum.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public SumMetric(AggregationOptions? options = null)
        : base(options)
    {
        sum = AddState("sum_value", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
    }

    private protected override (Tensor[] Terms, Tensor Nan) Terms(Tensor value, Tensor? weight)
    {
        var (values, nan) = WithoutNan(value, weight, neutral: 0);
        return ([values], nan);
    }

    private protected override void Add(Tensor[] terms) => sum.Accumulate(terms[0]);

    private protected override Tensor[] Totals => [sum.Value];

    private protected override Tensor Value(Tensor[] totals) => totals[0];
}
