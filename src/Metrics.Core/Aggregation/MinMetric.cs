namespace Metrics;

/// <summary>The smallest of all values.</summary>
/// <remarks>The value is a float32 scalar; +∞ without values.</remarks>
/// <example>
/// <code>
/// using var floor = new MinMetric();
/// floor.Update(tensor(new[] { 1.0f, 3.0f }));
/// floor.Update(2);
/// var smallest = floor.Compute();   // 1
/// </code>
/// </example>
public sealed class MinMetric : ReducedAggregation
{
    private readonly TensorState smallest;

    /// <summary>Starts a minimum.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public MinMetric(AggregationOptions? options = null)
        : base(options)
    {
        smallest = AddState("min_value", tensor(double.PositiveInfinity, dtype: ScalarType.Float64), MergeRule.Min);
    }

    private protected override bool IsExtreme => true;

    /// <summary>The smallest value is the largest one of those with the other sign.</summary>
    private protected override (Tensor[] Terms, Tensor Nan) Terms(Tensor value, Tensor? weight)
    {
        var (values, nan) = WithoutNan(value, weight, neutral: double.PositiveInfinity);
        return ([-values.to_type(ScalarType.Float64)], nan);
    }

    private protected override void Add(Tensor[] terms) => smallest.Accumulate(-terms[0]);

    private protected override Tensor[] Totals => [-smallest.Value];

    private protected override Tensor Value(Tensor[] totals) => -totals[0];
}
