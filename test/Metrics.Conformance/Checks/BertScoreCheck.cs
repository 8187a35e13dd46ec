using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>
/// BERTScore. The reference sorts predictions and references by their number of tokens, and brings their embeddings back by the sorting
/// permutation where its inverse was meant: place i then holds text p(p(i)). Both are the same unless three or more texts change places in
/// a ring. A value that differs must be that of the texts as the reference pairs them.
/// </summary>
internal sealed class BertScoreCheck : MetricCheck
{
    protected override string? Difference(GoldenCase golden, JsonElement expected, object actual, IReadOnlyList<JsonElement> batches)
    {
        var difference = base.Difference(golden, expected, actual, batches);
        var pairs = batches.Select(BatchReader.TextPair).ToList();
        if (difference is null || pairs.Exists(pair => pair.Target.Any(references => references.Count != 1)))
        {
            return difference;
        }

        using var metric = TextConstruction.BertScore(golden.Args);
        var longest = golden.Args.GetProperty("max_length").GetInt32() - 2;
        metric.Update(new TextPair(
            Twice([.. pairs.SelectMany(pair => pair.Preds)], longest),
            [.. Twice([.. pairs.SelectMany(pair => pair.Target.Select(references => references[0]))], longest).Select(text => new[] { text })]));
        return base.Difference(golden, expected, metric.Compute(), batches) is null ? null : difference;
    }

    /// <summary>The texts after the permutation that sorts them by length was applied twice.</summary>
    private static string[] Twice(string[] texts, int longest)
    {
        var order = Enumerable.Range(0, texts.Length).OrderBy(i => Math.Min(texts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, longest)).ToArray();
        return Array.ConvertAll(order, place => texts[order[place]]);
    }
}
