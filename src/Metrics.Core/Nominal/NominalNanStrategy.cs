namespace Metrics;

/// <summary>What a metric of nominal variables does with samples whose label is NaN.</summary>
public enum NominalNanStrategy
{
    /// <summary>NaN is replaced by a label.</summary>
    Replace,

    /// <summary>A sample with a label that is NaN is left out.</summary>
    Drop,
}
