namespace Metrics;

/// <summary>
/// The family of retrieval metrics: they keep the scored documents, rank those of each query when the value is computed, and
/// differ in what they compute from the ranking. In a collection they share the documents.
/// </summary>
/// <remarks>
/// A document with the same score as another of its query is ranked behind it if it came later, unless the metric says how it
/// treats ties. Scores are kept in float32, or in float64 once a batch was, and so are results.
/// </remarks>
/// <typeparam name="TOptions">The arguments.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract class RetrievalMetric<TOptions, TResult> : ConfiguredMetric<TOptions, RetrievalInput, TResult>, IRowEntries<RetrievalInput>
    where TOptions : RetrievalOptions
    where TResult : class
{
    private readonly SequenceState indexes;
    private readonly SequenceState preds;
    private readonly SequenceState target;

    private protected RetrievalMetric(TOptions options)
        : base(options)
    {
        indexes = AddSequence("indexes");
        preds = AddSequence("preds");
        target = AddSequence("target");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => (nameof(RetrievalInput), Options.IgnoreIndex, Options.ValidateArgs, TargetKind);

    /// <summary>A bootstrap draws documents, as TorchMetrics' does: one that is drawn twice stands in its query twice.</summary>
    internal sealed override Resampling Resampling => Resampling.ByEntries;

    /// <summary>What the metric takes for a target, compared by value.</summary>
    private protected virtual RetrievalTarget TargetKind => RetrievalTarget.Binary;

    Tensor IRowEntries<RetrievalInput>.RowsOf(RetrievalInput input) => RetrievalDocuments.Rows(input, Options).ToTensor(Device);

    /// <inheritdoc/>
    protected sealed override void UpdateState(RetrievalInput input)
    {
        var documents = RetrievalDocuments.Of(input, TargetKind, Options);
        indexes.Append(documents.Indexes);
        preds.Append(documents.Preds);
        target.Append(documents.Target);
    }

    /// <inheritdoc/>
    protected sealed override TResult ComputeState()
    {
        if (UpdateCount == 0)
        {
            throw new InvalidOperationException($"{Name} has seen no batch, and so no query to compute a value from.");
        }

        var scores = preds.Value;
        var numbers = indexes.Length == 0 ? indexes.Value.to(ScalarType.Int64) : indexes.Value;
        return Compute(RankedQueries.Rank(numbers, scores, target.Value));
    }

    /// <summary>The value over all queries.</summary>
    private protected abstract TResult Compute(RankedQueries queries);

    /// <summary>Makes one value of those of the queries.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="values">Their values, [S] or [S, K].</param>
    private protected Tensor Aggregate(RankedQueries queries, Tensor values)
    {
        var isEmpty = IsEmpty(queries);
        if (Options.EmptyTargetAction == EmptyTargetAction.Error)
        {
            EmptyQueries.Refuse(queries, isEmpty, Wanted);
        }

        return Options.Aggregation.Of(EmptyQueries.Resolve(values, isEmpty, Options.EmptyTargetAction)).to(queries.Scores.dtype);
    }

    /// <summary>Which queries have no value of their own, [S].</summary>
    private protected virtual Tensor IsEmpty(RankedQueries queries) => queries.RelevantCounts.eq(0);

    /// <summary>What a query must have a document of, to have a value.</summary>
    private protected virtual string Wanted => "relevant";
}
