namespace Metrics;

/// <summary>A metric that sees each input only after a change: the base of wrappers that transform what a metric is given.</summary>
/// <remarks>
/// Everything but the input is that of the metric inside. Two transformers merge as the metrics inside do; a class with arguments of its
/// own names them in <see cref="Metric.MergeKey"/>, so that those with other arguments are refused.
/// </remarks>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
/// <typeparam name="TResult">What the metric computes.</typeparam>
/// <example>
/// <code>
/// sealed class Clamped(Metric&lt;TensorPair, Tensor&gt; metric) : MetricInputTransformer&lt;TensorPair, Tensor&gt;(metric)
/// {
///     protected override TensorPair Transform(TensorPair input) => input with { Preds = input.Preds.clamp(0, 1) };
///
///     protected override Clamped Around(Metric&lt;TensorPair, Tensor&gt; other) => new(other);
/// }
///
/// using var metric = new Clamped(new MeanSquaredError());
/// metric.Update(tensor(new[] { 1.5f, 0.5f }), tensor(new[] { 1.0f, 0.0f }));
/// var error = metric.Compute();   // ((1 − 1)² + (0.5 − 0)²) / 2 = 0.125
/// </code>
/// </example>
public abstract class MetricInputTransformer<TInput, TResult> : Metric<TInput, TResult>
    where TInput : class, IMetricInput<TInput>
    where TResult : class
{
    /// <summary>Wraps a metric.</summary>
    /// <param name="metric">The metric; the wrapper owns it from now on.</param>
    /// <param name="name">The name in results; the class name if it is left out.</param>
    protected MetricInputTransformer(Metric<TInput, TResult> metric, string? name = null)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(metric);
        Metric = AddChild("metric", metric);
    }

    /// <summary>The metric inside.</summary>
    public Metric<TInput, TResult> Metric { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => Metric.HigherIsBetter;

    /// <inheritdoc/>
    public override bool IsDifferentiable => Metric.IsDifferentiable;

    /// <summary>Changes an input. Runs in a dispose scope; the tensors of the input stay as they are.</summary>
    /// <param name="input">The input that the wrapper was given.</param>
    /// <returns>The input for the metric inside, on the same device.</returns>
    protected abstract TInput Transform(TInput input);

    /// <summary>Makes the same transformer around another metric.</summary>
    /// <param name="other">A metric like the one inside, with nothing seen.</param>
    protected abstract MetricInputTransformer<TInput, TResult> Around(Metric<TInput, TResult> other);

    /// <inheritdoc/>
    protected sealed override void UpdateState(TInput input) => Metric.UpdateTracked(Transform(input));

    /// <inheritdoc/>
    protected sealed override TResult ComputeState() => (TResult)Metric.ComputeTracked();

    /// <inheritdoc/>
    protected sealed override Metric CreateNew() => Around((Metric<TInput, TResult>)Metric.New());
}
