namespace Metrics.MLNet.AutoML;

/// <summary>What makes a metric an objective: a direction, and a single number as its value.</summary>
internal static class Objective
{
    /// <returns>Whether higher values are better.</returns>
    /// <exception cref="ArgumentException">The metric does not say so.</exception>
    public static bool DirectionOf(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.HigherIsBetter ?? throw new ArgumentException(
            $"Expected a metric that says whether higher values are better ({nameof(Metric.HigherIsBetter)}), got {metric.GetType().Name}, which has no direction.",
            nameof(metric));
    }

    /// <exception cref="ArgumentException">The result is not a single number.</exception>
    public static double ValueOf(EvaluationResult result) =>
        result.Entries is [{ Scalar: { } value }]
            ? value
            : throw new ArgumentException(
                $"Expected a metric whose value is a single number, got {string.Join(", ", result.Entries.Select(entry => entry.Name))}.", nameof(result));
}
