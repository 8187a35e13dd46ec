namespace Metrics;

/// <summary>The largest of all values.</summary>
/// <remarks>The value is a float32 scalar; −∞ without values.</remarks>
/// <example>
/// <code>
/// using var peak = new MaxMetric();
/// peak.Update(tensor(new[] { 1.0f, 3.0f }));
/// peak.Update(2);
/// var largest = peak.Compute();   // 3
/// </code>
/// </example>
public sealed class MaxMetric : ReducedAggregation
{
    private readonly TensorState largest;

    /// <summary>Starts a maximum.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public MaxMetric(AggregationOptions? options = null)
        : base(options)
    {
        largest = AddState("max_value", tensor(double.NegativeInfinity, dtype: ScalarType.Float64), MergeRule.Max);
    }

    private protected override bool IsExtreme => true;

    private protected override (Tensor[] Terms, Tensor Nan) Terms(Tensor value, Tensor? weight)
    {
        var (values, nan) = WithoutNan(value, weight, neutral: double.NegativeInfinity);
        return ([values], nan);
    }

    private protected override void Add(Tensor[] terms) => largest.Accumulate(terms[0]);

    private protected override Tensor[] Totals => [largest.Value];

    private protected override Tensor Value(Tensor[] totals) => totals[0];
}
