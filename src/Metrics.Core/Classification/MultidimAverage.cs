namespace Metrics;

/// <summary>What becomes of the dimensions beyond the first (and beyond the class dimension).</summary>
public enum MultidimAverage
{
    /// <summary>Each element counts as a sample of its own.</summary>
    Global,

    /// <summary>A value is computed for each sample along the first dimension.</summary>
    Samplewise,
}
