namespace Metrics;

/// <summary>The arguments of <see cref="RetrievalNormalizedDcg"/> and <see cref="RetrievalDcg"/>.</summary>
/// <remarks>The defaults are TorchMetrics' definition; <see cref="MLNet"/> is that of ML.NET's ranking evaluator.</remarks>
public sealed record RetrievalDcgOptions : RetrievalTopKOptions
{
    /// <summary>
    /// ML.NET's definition: the gains 0, 3, 7, 15, 31 of the grades 0 to 4, the discount 1 / ln(1 + rank), and of documents with
    /// the same score the less relevant ones first.
    /// </summary>
    /// <example><code>using var metric = new RetrievalNormalizedDcg(RetrievalDcgOptions.MLNet with { TopK = 10 });</code></example>
    public static RetrievalDcgOptions MLNet { get; } = new() { Gain = RelevanceGain.MLNet, Discount = RankDiscount.Ln, Ties = TiedDocuments.WorstFirst };

    /// <summary>What a document adds, by its relevance. Default: <see cref="RelevanceGain.Linear"/>.</summary>
    public RelevanceGain Gain { get; init; } = RelevanceGain.Linear;

    /// <summary>
    /// How much less a document adds, the further down it is. The normalized gain is the same for both, which differ by a factor.
    /// Default: <see cref="RankDiscount.Log2"/>.
    /// </summary>
    public RankDiscount Discount { get; init; }

    /// <summary>What the gain of documents with the same score is. Default: <see cref="TiedDocuments.Average"/>.</summary>
    public TiedDocuments Ties { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.NotNull(Gain);
        ArgumentRange.Defined(Discount);
        ArgumentRange.Defined(Ties);
    }
}

/// <summary>How much less a document adds to the gain of a ranking, the further down it is.</summary>
public enum RankDiscount
{
    /// <summary>1 / log₂(1 + rank): the first document adds its whole gain.</summary>
    Log2,

    /// <summary>1 / ln(1 + rank), as in ML.NET.</summary>
    Ln,
}

/// <summary>What is made of documents with the same score, whose order the scores do not tell.</summary>
public enum TiedDocuments
{
    /// <summary>The mean over all their orders, so that the value does not depend on the order of the input.</summary>
    Average,

    /// <summary>The worst order, the less relevant documents first, as in ML.NET.</summary>
    WorstFirst,
}
