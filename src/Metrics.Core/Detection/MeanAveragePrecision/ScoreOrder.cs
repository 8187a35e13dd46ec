namespace Metrics;

/// <summary>Sorts by falling score; equal scores keep their order, and NaN comes last.</summary>
internal static class ScoreOrder
{
    /// <summary>Sorts items, which stand in rising order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="scores">Their scores, in the same order; they are overwritten.</param>
    public static void Sort(Span<int> items, Span<double> scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = double.IsNaN(scores[i]) ? double.PositiveInfinity : -scores[i];
        }

        scores.Sort(items);
        for (var start = 0; start < items.Length;)
        {
            var end = start + 1;
            while (end < items.Length && scores[end] == scores[start])
            {
                end++;
            }

            items[start..end].Sort();
            start = end;
        }
    }
}
