namespace Metrics;

/// <summary>The best of the steps that a <see cref="MetricTracker{TInput, TResult}"/> has tracked.</summary>
/// <param name="Value">The value at that step.</param>
/// <param name="Step">The step, counted from 0; the first one where several are equally good.</param>
public sealed record BestStep(double Value, int Step);
