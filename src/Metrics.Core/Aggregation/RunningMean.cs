namespace Metrics;

/// <summary>The weighted mean of the values in the last batches.</summary>
/// <remarks>It is <see cref="MeanMetric"/> inside of a <see cref="Running{TInput, TResult}"/>: a float32 scalar, and two of them cannot be merged.</remarks>
/// <example>
/// <code>
/// using var loss = new RunningMean(new() { Window = 3 });
/// foreach (var value in new[] { 1.0, 2.0, 3.0, 4.0 })
/// {
///     loss.Update(value);
/// }
///
/// var mean = loss.Compute();   // (2 + 3 + 4) / 3 = 3
/// </code>
/// </example>
public sealed class RunningMean : RunningAggregation
{
    /// <summary>Starts a running mean.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public RunningMean(RunningAggregationOptions? options = null)
        : base(options, aggregation => new MeanMetric(aggregation))
    {
    }
}
