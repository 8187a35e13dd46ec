namespace Metrics;

/// <summary>The loop over one data loader that a metric belongs to, once it has begun an epoch.</summary>
/// <param name="root">The metric that the loop feeds.</param>
/// <param name="prefix">What tells the values of this loop from those of another.</param>
internal sealed class TrainingLoop(Metric root, string prefix)
{
    public string Prefix { get; } = prefix;

    public int Epochs { get; set; }

    public long Steps { get; set; }

    /// <summary>Whether an epoch is open; then only its scope changes the metric.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The loop of a metric, which is made if the metric has none.</summary>
    /// <exception cref="InvalidOperationException">The metric, or one that it is made of, belongs to another loop.</exception>
    public static TrainingLoop Of(Metric metric, string prefix)
    {
        var loop = metric.Loop ?? new TrainingLoop(metric, prefix);
        foreach (var part in metric.SelfAndDescendants())
        {
            if (part.Loop is { } other && (!other.IsFor(metric) || other.Prefix != prefix))
            {
                throw new InvalidOperationException(
                    $"{part.Name} belongs to the loop '{other.Prefix}', and cannot belong to '{prefix}', too: each data loader needs a metric of its own. Clone it before the first epoch.");
            }
        }

        foreach (var part in metric.SelfAndDescendants())
        {
            part.Loop = loop;
        }

        return loop;
    }

    /// <summary>Whether the loop feeds this metric, not just one around it.</summary>
    public bool IsFor(Metric metric) => ReferenceEquals(root, metric);
}
