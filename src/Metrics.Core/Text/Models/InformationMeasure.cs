namespace Metrics;

/// <summary>How far apart two discrete distributions are, that of a prediction p and that of a reference r.</summary>
public enum InformationMeasure
{
    /// <summary>Σ r·ln(p / r): the Kullback-Leibler divergence with its sign turned, as TorchMetrics has it.</summary>
    KlDivergence,

    /// <summary>(1 − Σ r^α·p^(1−α)) / (α·(α − 1)).</summary>
    AlphaDivergence,

    /// <summary>The AB divergence with α = 1.</summary>
    BetaDivergence,

    /// <summary>ln Σ r^(α+β) / (β·(α+β)) + ln Σ p^(α+β) / (α·(α+β)) − ln Σ r^α·p^β / (α·β).</summary>
    AbDivergence,

    /// <summary>ln Σ r^α·p^(1−α) / (α − 1).</summary>
    RenyiDivergence,

    /// <summary>Σ |r − p|.</summary>
    L1Distance,

    /// <summary>The root of Σ (r − p)².</summary>
    L2Distance,

    /// <summary>The largest |r − p|.</summary>
    LInfinityDistance,

    /// <summary>2·arccos Σ √(p·r).</summary>
    FisherRaoDistance,
}
