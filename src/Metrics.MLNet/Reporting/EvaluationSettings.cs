using System.Text.Json.Nodes;

namespace Metrics.MLNet;

/// <summary>How a result was come by.</summary>
/// <param name="EvaluatedAt">When the evaluation ended.</param>
/// <param name="LabelColumnName">The column of the labels.</param>
/// <param name="ScoreColumnName">The column of the scores.</param>
/// <param name="MissingValues">What became of rows with a missing value.</param>
/// <param name="BootstrapReplicates">The number of bootstrap replicates, if there are confidence bounds.</param>
/// <param name="Seed">The seed of the bootstrap.</param>
/// <param name="Metrics">The metrics with their arguments; <see langword="null"/> where one of them is of a class that is not registered.</param>
public sealed record EvaluationSettings(
    DateTimeOffset EvaluatedAt,
    string LabelColumnName,
    string ScoreColumnName,
    MissingValues MissingValues,
    int? BootstrapReplicates,
    int? Seed,
    JsonObject? Metrics)
{
    internal static EvaluationSettings Of(Metric metrics, EvaluationOptions options)
    {
        var hasBounds = options.ConfidenceLevel is not null;
        return new(
            TimeProvider.System.GetUtcNow(),
            options.LabelColumnName,
            options.ScoreColumnName,
            options.MissingValues,
            hasBounds ? options.BootstrapReplicates : null,
            hasBounds ? options.Seed : null,
            Describe(metrics));
    }

    private static JsonObject? Describe(Metric metrics)
    {
        try
        {
            return MetricJson.ToObject(MetricConfiguration.Of(metrics));
        }
        catch (InvalidOperationException)
        {
            // Users may evaluate with a class of their own without registering it; then it has no description.
            return null;
        }
    }
}
