namespace Metrics;

/// <summary>What an error is divided by, so that errors of targets of different sizes can be compared.</summary>
public enum ErrorNormalization
{
    /// <summary>The mean of the target.</summary>
    Mean,

    /// <summary>The difference of the largest and the smallest target.</summary>
    Range,

    /// <summary>The standard deviation of the target, with the divisor n.</summary>
    Std,

    /// <summary>The Euclidean norm of the target.</summary>
    L2,
}
