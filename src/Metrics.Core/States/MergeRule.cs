namespace Metrics;

/// <summary>How the same state of two metrics, each fed with a part of the data, becomes the state of the whole.</summary>
public enum MergeRule
{
    /// <summary>The sum of both: counts and sums over samples.</summary>
    Sum,

    /// <summary>The mean of both, weighted by the number of updates of either side.</summary>
    Mean,

    /// <summary>The smaller of both, element by element.</summary>
    Min,

    /// <summary>The larger of both, element by element.</summary>
    Max,

    /// <summary>Mine, then yours, along the first dimension.</summary>
    Cat,

    /// <summary>
    /// The state means something only beside others (streaming moments, say): the metric merges them itself in
    /// <see cref="Metric.MergeStates"/>.
    /// </summary>
    Joint,
}
