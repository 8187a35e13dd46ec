namespace Metrics;

/// <summary>The loop over one data loader that a metric belongs to, once it has begun an epoch.</summary>
/// <param name="root">The metric that the loop feeds.</param>
/// <param name="prefix">What tells the values of this loop from those of another.</param>
internal sealed class TrainingLoop(Metric root, string prefix)
{
    private int epochs;

    public string Prefix { get; } = prefix;

    /// <summary>How many batches the loop has seen, over all epochs.</summary>
    public long Steps { get; set; }

    /// <summary>Whether an epoch is open; then only its scope changes the metric.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The loop of a metric, or a new one if the metric has none.</summary>
    /// <exception cref="InvalidOperationException">The metric, or one that it is made of, belongs to another loop.</exception>
    public static TrainingLoop Of(Metric metric, string prefix)
    {
        foreach (var part in metric.SelfAndDescendants())
        {
            if (part.Loop is { } other && (!other.IsFor(metric) || other.Prefix != prefix))
            {
                throw new InvalidOperationException(
                    $"{part.Name} belongs to the loop '{other.Prefix}', and cannot belong to '{prefix}', too: each data loader needs a metric of its own. Clone it before the first epoch.");
            }
        }

        return metric.Loop ?? new TrainingLoop(metric, prefix);
    }

    /// <summary>Begins an epoch. From then on the metric and all that it is made of belong to the loop.</summary>
    /// <returns>The number of the epoch, from 0 on.</returns>
    /// <exception cref="InvalidOperationException">The last epoch is open, or the metric is a member of a collection that updates its state.</exception>
    public int Begin()
    {
        if (IsOpen)
        {
            throw new InvalidOperationException($"The last epoch of {root.Name} in the loop '{Prefix}' is still open: complete and dispose it first.");
        }

        root.OnBeginEpoch();
        foreach (var part in root.SelfAndDescendants())
        {
            part.Loop = this;
        }

        IsOpen = true;
        return epochs++;
    }

    /// <summary>Whether the loop feeds this metric, not just one around it.</summary>
    private bool IsFor(Metric metric) => ReferenceEquals(root, metric);
}
