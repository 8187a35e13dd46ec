namespace Metrics;

/// <summary>How the values of single samples become one; <see langword="null"/> stands for not at all: one value for each sample.</summary>
public enum Reduction
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,
}
