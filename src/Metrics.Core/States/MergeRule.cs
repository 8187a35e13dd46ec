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
    /// Nothing is combined: the parts stand side by side along a new first dimension, mine, then yours, and the formula makes of
    /// them what it will. The value of such a state has that dimension from the start, with length 1.
    /// </summary>
    Stack,

    /// <summary>A function of both, mine and yours, given with the state. It must be associative.</summary>
    Custom,

    /// <summary>
    /// The state means something only beside others (streaming moments, say): the metric merges them itself in
    /// <see cref="Metric.MergeStates"/>.
    /// </summary>
    Joint,
}
