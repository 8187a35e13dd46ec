namespace Metrics;

/// <summary>The sum of the values in the last batches.</summary>
/// <remarks>It is <see cref="SumMetric"/> inside of a <see cref="Running{TInput, TResult}"/>: a float32 scalar, and two of them cannot be merged.</remarks>
/// <example>
/// <code>
/// using var loss = new RunningSum(new() { Window = 3 });
/// foreach (var value in new[] { 1.0, 2.0, 3.0, 4.0 })
/// {
///     loss.Update(value);
/// }
///
/// var sum = loss.Compute();   // 2 + 3 + 4 = 9
/// </code>
/// </example>
public sealed class RunningSum : RunningAggregation
{
    /// <summary>Starts a running sum.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RunningSum(RunningAggregationOptions? options = null)
        : base(options, aggregation => new SumMetric(aggregation))
    {
    }
}
