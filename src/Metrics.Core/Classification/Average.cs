namespace Metrics;

/// <summary>How the values of classes or labels become one; <see langword="null"/> stands for no average: one value for each.</summary>
public enum Average
{
    /// <summary>Counts are summed over all classes first; then one value is computed.</summary>
    Micro,

    /// <summary>The unweighted mean over the classes.</summary>
    Macro,

    /// <summary>The mean over the classes, weighted by how often each occurs in the target.</summary>
    Weighted,
}
