namespace Metrics;

/// <summary>How the scores of several outputs become one.</summary>
public enum Multioutput
{
    /// <summary>They do not: one score for each output.</summary>
    RawValues,

    /// <summary>Their unweighted mean.</summary>
    UniformAverage,

    /// <summary>Their mean, weighted by the variance of each output in the target.</summary>
    VarianceWeighted,
}
