using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>A metric together with the smallest and the largest value that it has had: <c>raw</c>, <c>min</c> and <c>max</c>.</summary>
/// <remarks>
/// The value is looked at after each update, whether it is computed then or not; one that is NaN counts for neither. A reset
/// forgets the extremes, too. <c>Forward</c> returns the value of the batch, which is all three. Without data all are that of
/// the metric and NaN. The extremes depend on the sequence of batches, so two such metrics cannot be merged.
/// </remarks>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
/// <example>
/// <code>
/// using var metric = new MinMaxMetric&lt;TensorPair&gt;(new BinaryAccuracy());
/// metric.Update(tensor(new[] { 0.9f, 0.2f }), tensor(new[] { 1L, 0L }));   // both right
/// metric.Update(tensor(new[] { 0.6f, 0.3f }), tensor(new[] { 0L, 1L }));   // both wrong
/// var results = metric.Compute();   // raw: 0.5, max: 1, min: 0.5
/// </code>
/// </example>
public sealed class MinMaxMetric<TInput> : Metric<TInput, NamedResults>, IComposedMetric
    where TInput : class, IMetricInput<TInput>
{
    private readonly TensorState smallest;
    private readonly TensorState largest;

    /// <summary>Wraps a metric.</summary>
    /// <param name="metric">A metric that returns a single number; the wrapper owns it from now on.</param>
    public MinMaxMetric(Metric<TInput, Tensor> metric)
        : base(nameof(MinMaxMetric<>))
    {
        ArgumentNullException.ThrowIfNull(metric);
        Metric = AddChild("metric", metric);
        smallest = AddState("min_val", tensor(double.NaN, dtype: ScalarType.Float64), MergeRule.Joint);
        largest = AddState("max_val", tensor(double.NaN, dtype: ScalarType.Float64), MergeRule.Joint);
    }

    /// <summary>The metric inside.</summary>
    public Metric<TInput, Tensor> Metric { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => Metric.HigherIsBetter;

    /// <summary>Never: the extremes of two parts are not those of the whole.</summary>
    public override bool IsMergeable => false;

    JsonObject IComposedMetric.DescribeArguments() => MetricJson.ToObject(new MinMaxMetricArguments(MetricConfiguration.Of(Metric)));

    /// <inheritdoc/>
    protected override void UpdateState(TInput input)
    {
        Metric.UpdateTracked(input);
        var value = (Tensor)Metric.ComputeTracked();
        if (value.NumberOfElements == 1)
        {
            var number = value.detach().to(ScalarType.Float64).reshape([]);
            smallest.Value = smallest.Value.fmin(number);
            largest.Value = largest.Value.fmax(number);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The metric returned something else than a single number.</exception>
    protected override NamedResults ComputeState()
    {
        var raw = (Tensor)Metric.ComputeTracked();
        if (raw.NumberOfElements != 1)
        {
            throw new InvalidOperationException(
                $"Expected {Metric.Name} to return a single number, got values of shape [{string.Join(", ", raw.shape)}]: they have no smallest and largest one.");
        }

        return new([new("raw", raw), new("max", largest.Value.to(raw.dtype)), new("min", smallest.Value.to(raw.dtype))]);
    }

    /// <inheritdoc/>
    protected override Metric CreateNew() => new MinMaxMetric<TInput>((Metric<TInput, Tensor>)Metric.New());
}
