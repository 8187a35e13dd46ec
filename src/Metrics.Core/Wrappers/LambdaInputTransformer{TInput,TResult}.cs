using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>Changes each input by a function before the metric inside sees it.</summary>
/// <remarks>
/// A function cannot be saved, so neither can this metric: <see cref="MetricFile.Save(Metric, Stream)"/> throws. To save it, write the function
/// as a class that derives from <see cref="MetricInputTransformer{TInput, TResult}"/>, or save the metric inside.
/// </remarks>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
/// <typeparam name="TResult">What the metric computes.</typeparam>
/// <example>
/// <code>
/// using var metric = new LambdaInputTransformer&lt;WeightedValue, Tensor&gt;(new MeanMetric(), input => input with { Value = input.Value.log() });
/// metric.Update(2.0);
/// metric.Update(8.0);
/// var meanOfLogarithms = metric.Compute();   // (ln 2 + ln 8) / 2 = 1.3863
/// </code>
/// </example>
public sealed class LambdaInputTransformer<TInput, TResult> : MetricInputTransformer<TInput, TResult>, IComposedMetric
    where TInput : class, IMetricInput<TInput>
    where TResult : class
{
    internal const string CannotBeSaved =
        "A LambdaInputTransformer holds a function, which cannot be saved: save the metric inside, or write the function as a class that derives from MetricInputTransformer.";

    private readonly Func<TInput, TInput> transform;

    /// <summary>Wraps a metric.</summary>
    /// <param name="metric">The metric; the wrapper owns it from now on.</param>
    /// <param name="transform">Makes the input for the metric inside; it runs in a dispose scope.</param>
    public LambdaInputTransformer(Metric<TInput, TResult> metric, Func<TInput, TInput> transform)
        : base(metric, nameof(LambdaInputTransformer<,>)) => this.transform = transform ?? throw new ArgumentNullException(nameof(transform));

    JsonObject IComposedMetric.DescribeArguments() => throw new InvalidOperationException(CannotBeSaved);

    /// <inheritdoc/>
    protected override TInput Transform(TInput input) => transform(input);

    /// <inheritdoc/>
    protected override MetricInputTransformer<TInput, TResult> Around(Metric<TInput, TResult> other) =>
        new LambdaInputTransformer<TInput, TResult>(other, transform);
}
