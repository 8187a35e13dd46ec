namespace Metrics;

/// <summary>Deals with queries that have no value of their own.</summary>
internal static class EmptyQueries
{
    /// <summary>Replaces or leaves out the values of such queries.</summary>
    /// <param name="values">The values of the queries, [S] or [S, K].</param>
    /// <param name="isEmpty">Which queries have no value, [S].</param>
    /// <param name="action">What becomes of them.</param>
    /// <returns>The values that are to be aggregated.</returns>
    public static Tensor Resolve(Tensor values, Tensor isEmpty, EmptyTargetAction action) => action switch
    {
        EmptyTargetAction.Pos => values.masked_fill(Rows(isEmpty, values), 1),
        EmptyTargetAction.Neg => values.masked_fill(Rows(isEmpty, values), 0),
        _ => values.index_select(0, isEmpty.logical_not().nonzero().reshape(-1)),
    };

    /// <exception cref="InvalidOperationException">A query has no value.</exception>
    public static void Refuse(RankedQueries queries, Tensor isEmpty, string lacks)
    {
        if (isEmpty.any().ToBoolean())
        {
            var first = queries.Indexes.masked_select(isEmpty)[0].ToInt64();
            throw new InvalidOperationException($"Expected each query to have a document that is {lacks}, as {nameof(EmptyTargetAction)} is {EmptyTargetAction.Error}; query {first} has none.");
        }
    }

    private static Tensor Rows(Tensor isEmpty, Tensor values) => values.dim() == 1 ? isEmpty : isEmpty.unsqueeze(1);
}
