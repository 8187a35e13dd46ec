namespace Metrics;

/// <summary>What error rates are made of, for each pair of texts; lengths are in words or characters.</summary>
internal static class EditCounts
{
    /// <summary>The numbers of a pair: errors, length of the target, length of the prediction, and length of the longer one.</summary>
    public const int Width = 4;

    /// <summary>Counts the pairs of a batch.</summary>
    /// <param name="input">The batch, with one reference for each prediction.</param>
    /// <param name="ofCharacters">Whether characters are compared, not words.</param>
    public static CountedRows Of(TextPair input, bool ofCharacters)
    {
        var alignment = new SequenceAlignment();
        var words = new WordTable();
        List<int> preds = [];
        List<int> target = [];
        var counts = new CountedRows(input.Preds.Count, Width);
        for (var i = 0; i < counts.Count; i++)
        {
            if (ofCharacters)
            {
                CodePoints.Read(input.Preds[i], preds);
                CodePoints.Read(input.Target[i][0], target);
            }
            else
            {
                words.Clear();
                words.Read(input.Preds[i], preds);
                words.Read(input.Target[i][0], target);
            }

            var pair = counts[i];
            pair[0] = alignment.Distance(preds.AsSpan(), target.AsSpan());
            pair[1] = target.Count;
            pair[2] = preds.Count;
            pair[3] = Math.Max(target.Count, preds.Count);
        }

        return counts;
    }
}
