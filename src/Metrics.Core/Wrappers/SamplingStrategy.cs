namespace Metrics;

/// <summary>How a bootstrap replicate draws its samples.</summary>
public enum SamplingStrategy
{
    /// <summary>Each sample appears a Poisson(1) number of times: the streaming bootstrap of Oza and Russell (2001).</summary>
    Poisson,

    /// <summary>As many samples as the batch has, drawn with replacement: the bootstrap of Efron (1979), batch by batch.</summary>
    Multinomial,
}
