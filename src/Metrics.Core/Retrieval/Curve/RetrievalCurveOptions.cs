namespace Metrics;

/// <summary>The arguments of curves over the number of documents that are looked at: <see cref="RetrievalPrecisionRecallCurve"/>.</summary>
public record RetrievalCurveOptions : RetrievalOptions
{
    /// <summary>Up to how many documents the curve goes, at least 1. Default: as many as the longest query has.</summary>
    public int? MaxK { get; init; }

    /// <summary>
    /// Whether K, beyond the number of documents of a query, stays at that number, and the precision so, too. Default: <see
    /// langword="false"/>, the precision falls further.
    /// </summary>
    public bool AdaptiveK { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeastIfGiven(MaxK, 1);
    }
}

/// <summary>The arguments of <see cref="RetrievalRecallAtFixedPrecision"/>.</summary>
public sealed record RetrievalRecallAtFixedPrecisionOptions : RetrievalCurveOptions
{
    /// <summary>The lowest precision that will do, from 0 to 1. Default: 0.</summary>
    public double MinPrecision { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Between(MinPrecision, 0, 1);
    }
}
