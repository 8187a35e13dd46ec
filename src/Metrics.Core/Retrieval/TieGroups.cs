namespace Metrics;

/// <summary>The documents of a query that have the same score stand together: where these groups begin and end.</summary>
/// <param name="Starts">The first document of each group, [G].</param>
/// <param name="Ends">The document behind the last one of each group, [G].</param>
/// <param name="Groups">The group of each document, [N].</param>
internal sealed record TieGroups(Tensor Starts, Tensor Ends, Tensor Groups)
{
    public static TieGroups Of(RankedQueries queries)
    {
        var count = queries.Scores.shape[0];
        var isFirst = ones(count, dtype: ScalarType.Bool, device: queries.Scores.device);
        if (count > 0)
        {
            isFirst.narrow(0, 1, count - 1).copy_(queries.Scores.narrow(0, 1, count - 1).ne(queries.Scores.narrow(0, 0, count - 1)));
            isFirst.index_fill_(0, queries.Starts, true);
        }

        var starts = isFirst.nonzero().reshape(-1);
        var ends = cat([starts.narrow(0, Math.Min(1, starts.shape[0]), Math.Max(0, starts.shape[0] - 1)), full(Math.Min(1, count), count, dtype: ScalarType.Int64, device: starts.device)]);
        return new(starts, ends, isFirst.cumsum(0) - 1);
    }
}
