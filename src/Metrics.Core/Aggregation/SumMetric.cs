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
public sealed class SumMetric : AggregationMetric
{
    private readonly TensorState sum;

    /// <summary>Starts a sum.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public SumMetric(AggregationOptions? options = null)
        : base(options)
    {
        sum = AddState("sum_value", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
    }

    private protected override void Aggregate(Tensor value, Tensor? weight) => sum.Accumulate(WithoutNan(value, weight, neutral: 0).sum(ScalarType.Float64));

    private protected override Tensor ComputeAggregate() => sum.Value.to(ScalarType.Float32);
}
