using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>
/// BERTScore. The reference sorts predictions and references by their number of tokens, and brings their embeddings back by the sorting
/// permutation where its inverse was meant: place i then holds text p(p(i)). Both are the same unless three or more texts change places in
/// a ring. Of several references of a prediction the best counts; the class of the reference remembers which belong together for its last
/// batch only. A value that differs must be that of the texts as the reference pairs them.
/// </summary>
internal sealed class BertScoreCheck : MetricCheck
{
    protected override string? Difference(GoldenCase golden, JsonElement expected, object actual, IReadOnlyList<JsonElement> batches)
    {
        var difference = base.Difference(golden, expected, actual, batches);
        if (difference is null)
        {
            return null;
        }

        var pairs = batches.Select(BatchReader.TextPair).ToList();
        var scores = PairScores(golden, pairs);
        List<int[]> groupings = [Counts(pairs), Counts(pairs[^1..])];
        var isSingle = groupings[0].All(count => count == 1);
        return groupings.Exists(counts => base.Difference(golden, expected, isSingle ? scores : Best(scores, counts), batches) is null) ? null : difference;
    }

    /// <summary>The scores of each prediction with each of its references, in the order of the reference.</summary>
    private static NamedResults PairScores(GoldenCase golden, List<TextPair> pairs)
    {
        var texts = pairs.SelectMany(pair => pair.Preds.Zip(pair.Target)).SelectMany(each => each.Second.Select(reference => (Pred: each.First, Reference: reference))).ToList();
        var longest = golden.Args.GetProperty("max_length").GetInt32() - 2;
        using var metric = TextConstruction.BertScore(golden.Args);
        metric.Update(new TextPair(
            Twice([.. texts.Select(text => text.Pred)], longest), [.. Twice([.. texts.Select(text => text.Reference)], longest).Select(text => new[] { text })]));
        return metric.Compute();
    }

    private static int[] Counts(IEnumerable<TextPair> pairs) => [.. pairs.SelectMany(pair => pair.Target.Select(references => references.Count))];

    private static NamedResults Best(NamedResults scores, int[] counts) =>
        new(scores.Tensors.Select(score => new KeyValuePair<string, object>(score.Key, Best(score.Value, counts))));

    private static Tensor Best(Tensor scores, int[] counts)
    {
        var starts = counts.Select((_, i) => counts.Take(i).Sum());
        return stack([.. starts.Zip(counts, (start, count) => scores.narrow(-1, start, count).amax([-1]))], -1).squeeze();
    }

    /// <summary>The texts after the permutation that sorts them by length was applied twice.</summary>
    private static string[] Twice(string[] texts, int longest)
    {
        var order = Enumerable.Range(0, texts.Length).OrderBy(i => Math.Min(texts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, longest)).ToArray();
        return Array.ConvertAll(order, place => texts[order[place]]);
    }
}
