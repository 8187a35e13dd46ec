namespace Metrics;

/// <summary>The weighted mean of all values: Σ wᵢ·xᵢ / Σ wᵢ.</summary>
/// <remarks>
/// Without weights each value weighs 1. The value is a float32 scalar, computed from float64 sums; it is NaN when the weights
/// sum to 0. With <see cref="NanStrategy.Replace"/> a value that is NaN gets the number and keeps its weight; where the weight
/// is NaN, the number counts once.
/// </remarks>
/// <example>
/// <code>
/// using var loss = new MeanMetric();
/// loss.Update(0.5);
/// loss.Update(tensor(new[] { 1.0f, 2.0f }), weight: tensor(new[] { 3.0f, 1.0f }));
/// var mean = loss.Compute();   // (0.5 + 3·1 + 1·2) / (1 + 3 + 1) = 1.1
/// </code>
/// </example>
public sealed class MeanMetric : ReducedAggregation
{
    private readonly TensorState weightedSum;
    private readonly TensorState weightSum;

    /// <summary>Starts a mean.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public MeanMetric(AggregationOptions? options = null)
        : base(options)
    {
        weightedSum = AddState("mean_value", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        weightSum = AddState("weight", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
    }

    private protected override (Tensor[] Terms, Tensor Nan) Terms(Tensor value, Tensor? weight)
    {
        var weights = WeightOfEach(value, weight);
        var values = value.to(ScalarType.Float64);
        if (Options.NanStrategy == NanStrategy.Disable)
        {
            return ([values * weights, weights], zeros_like(values, dtype: ScalarType.Bool));
        }

        var weightIsNan = weights.isnan();
        var nan = values.isnan().logical_or(weightIsNan);
        Check(value, nan);
        values = values.masked_fill(nan, Options.NanStrategy.Replacement ?? 0);
        weights = Options.NanStrategy.Replacement is null ? weights.masked_fill(nan, 0) : weights.masked_fill(weightIsNan, 1);
        return ([values * weights, weights], nan);
    }

    private protected override void Add(Tensor[] terms)
    {
        weightedSum.Accumulate(terms[0]);
        weightSum.Accumulate(terms[1]);
    }

    private protected override Tensor[] Totals => [weightedSum.Value, weightSum.Value];

    private protected override Tensor Value(Tensor[] totals) => totals[0] / totals[1];

    private static Tensor WeightOfEach(Tensor value, Tensor? weight)
    {
        if (weight is null)
        {
            return ones_like(value, dtype: ScalarType.Float64);
        }

        return BroadcastsTo(weight.shape, value.shape)
            ? weight.to(ScalarType.Float64).expand(value.shape)
            : throw new ArgumentException(
                $"Expected a weight that broadcasts to the shape [{string.Join(", ", value.shape)}] of the value, got [{string.Join(", ", weight.shape)}].", nameof(weight));
    }

    private static bool BroadcastsTo(long[] from, long[] to) =>
        from.Length <= to.Length && from.Reverse().Zip(to.Reverse()).All(pair => pair.First == pair.Second || pair.First == 1);
}
