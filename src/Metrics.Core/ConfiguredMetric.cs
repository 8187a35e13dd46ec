namespace Metrics;

/// <summary>A metric with arguments, which are checked once, when it is made.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
/// <typeparam name="TInput">The record that <c>Update</c> takes.</typeparam>
/// <typeparam name="TResult">A <see cref="Tensor"/> or an <see cref="IMetricResult"/>.</typeparam>
/// <example>
/// <code>
/// using var metric = new Total(new() { Factor = 3 });
/// metric.Update(new(tensor(new[] { 1.0f, 2 })));
/// var value = metric.Compute();   // 3 · (1 + 2) = 9
///
/// sealed record TotalOptions : MetricOptions
/// {
///     public double Factor { get; init; } = 1;
///
///     protected override void Validate() => ArgumentOutOfRangeException.ThrowIfNegative(Factor);
/// }
///
/// sealed class Total : ConfiguredMetric&lt;TotalOptions, WeightedValue, Tensor&gt;
/// {
///     private readonly TensorState sum;
///
///     public Total(TotalOptions options)
///         : base(options) => sum = AddState("sum", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
///
///     protected override void UpdateState(WeightedValue input) => sum.Accumulate(input.Value.to(ScalarType.Float64).sum());
///
///     protected override Tensor ComputeState() => Options.Factor * sum.Value;
///
///     protected override Metric CreateNew() => new Total(Options);
/// }
/// </code>
/// </example>
public abstract class ConfiguredMetric<TOptions, TInput, TResult> : Metric<TInput, TResult>, IConfigured<TOptions>
    where TOptions : MetricOptions
    where TInput : class, IMetricInput<TInput>
    where TResult : class
{
    /// <summary>Checks the arguments.</summary>
    /// <param name="options">The arguments.</param>
    /// <exception cref="ArgumentException">One of them is out of its range; the message names it.</exception>
    protected ConfiguredMetric(TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
    }

    /// <inheritdoc/>
    public TOptions Options { get; }
}
