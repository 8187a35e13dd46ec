using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>Turns graded targets into binary ones, 1 where the target is above a threshold, for a metric that takes binary targets.</summary>
/// <remarks>The target keeps its dtype; a target equal to the threshold becomes 0.</remarks>
/// <typeparam name="TResult">What the metric computes.</typeparam>
/// <example>
/// <code>
/// using var metric = new BinaryTargetTransformer&lt;Tensor&gt;(new BinaryAccuracy(), threshold: 2);
/// metric.Update(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.7f }), tensor(new[] { 5L, 1L, 2L, 3L }));   // more than two stars are positive
/// var accuracy = metric.Compute();   // 3 / 4 = 0.75
/// </code>
/// </example>
public sealed class BinaryTargetTransformer<TResult> : MetricInputTransformer<TensorPair, TResult>, IComposedMetric
    where TResult : class
{
    /// <summary>Wraps a metric.</summary>
    /// <param name="metric">The metric; the wrapper owns it from now on.</param>
    /// <param name="threshold">What a target must be above to be positive.</param>
    public BinaryTargetTransformer(Metric<TensorPair, TResult> metric, double threshold = 0)
        : base(metric, nameof(BinaryTargetTransformer<>)) => Threshold = threshold;

    /// <summary>What a target must be above to be positive.</summary>
    public double Threshold { get; }

    /// <inheritdoc/>
    protected internal override object MergeKey => Threshold;

    JsonObject IComposedMetric.DescribeArguments() =>
        MetricJson.ToObject(new BinaryTargetTransformerArguments(MetricConfiguration.Of(Metric), Threshold));

    /// <inheritdoc/>
    protected override TensorPair Transform(TensorPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input with { Target = input.Target.gt(Threshold).to(input.Target.dtype) };
    }

    /// <inheritdoc/>
    protected override MetricInputTransformer<TensorPair, TResult> Around(Metric<TensorPair, TResult> other) =>
        new BinaryTargetTransformer<TResult>(other, Threshold);
}
