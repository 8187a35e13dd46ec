namespace Metrics;

/// <summary>The arguments that all retrieval metrics have in common.</summary>
public record RetrievalOptions : MetricOptions
{
    /// <summary>What becomes of queries that have no value of their own. Default: <see cref="EmptyTargetAction.Neg"/>; for fall-out <see cref="EmptyTargetAction.Pos"/>.</summary>
    public EmptyTargetAction EmptyTargetAction { get; init; }

    /// <summary>A value of the target that marks documents to leave out. Default: none.</summary>
    public long? IgnoreIndex { get; init; }

    /// <summary>How the values of the queries become one. Default: <see cref="RetrievalAggregation.Mean"/>.</summary>
    public RetrievalAggregation Aggregation { get; init; } = RetrievalAggregation.Mean;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.Defined(EmptyTargetAction);
        ArgumentRange.NotNull(Aggregation);
    }
}

/// <summary>The arguments of retrieval metrics that look at the first documents of each query.</summary>
public record RetrievalTopKOptions : RetrievalOptions
{
    /// <summary>How many documents of each query count, those with the highest scores, at least 1. Default: all.</summary>
    public int? TopK { get; init; }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeastIfGiven(TopK, 1);
    }
}
