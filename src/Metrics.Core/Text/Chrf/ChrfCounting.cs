namespace Metrics;

/// <summary>Counts the n-grams of characters and words of a batch.</summary>
internal sealed class ChrfCounting(ChrfScoreOptions options)
{
    private readonly WordTable words = new();
    private readonly NGramTable characterGrams = new();
    private readonly NGramTable wordGrams = new();
    private readonly List<int> characters = [];
    private readonly List<int> tokens = [];

    /// <summary>Counts a batch.</summary>
    /// <param name="input">The batch.</param>
    /// <returns><see cref="ChrfCounts"/> of each sentence, beside the reference with the best score.</returns>
    public CountedRows Count(TextPair input)
    {
        var counts = new CountedRows(input.Preds.Count, 3 * options.Orders);
        for (var i = 0; i < counts.Count; i++)
        {
            CountSentence(input.Preds[i], input.Target[i]).Write(counts[i]);
        }

        return counts;
    }

    /// <summary>A sentence that matches no reference at all counts with no reference, as in TorchMetrics.</summary>
    private ChrfCounts CountSentence(string pred, IReadOnlyList<string> references)
    {
        words.Clear();
        Read(pred);
        characterGrams.Take(characters.AsSpan(), options.NCharOrder);
        wordGrams.Take(tokens.AsSpan(), options.NWordOrder);
        var best = new ChrfCounts(options.Orders);
        CountTotals(best.Preds);
        var totals = best.Preds;
        var score = 0.0;
        foreach (var reference in references)
        {
            var other = new ChrfCounts(options.Orders);
            totals.CopyTo(other.Preds, 0);
            Match(reference, other);
            if (other.FScore(options.Beta) is var otherScore && otherScore > score)
            {
                (best, score) = (other, otherScore);
            }
        }

        return best;
    }

    private void Match(string reference, ChrfCounts counts)
    {
        Read(reference);
        CountTotals(counts.Target);
        characterGrams.ForgetMatches();
        characterGrams.Match(characters.AsSpan(), counts.Matching);
        wordGrams.ForgetMatches();
        wordGrams.Match(tokens.AsSpan(), counts.Matching.AsSpan(options.NCharOrder));
    }

    private void CountTotals(Span<long> totals)
    {
        for (var n = 0; n < totals.Length; n++)
        {
            totals[n] = n < options.NCharOrder ? NGramTable.Total(characters.Count, n + 1) : NGramTable.Total(tokens.Count, n + 1 - options.NCharOrder);
        }
    }

    private void Read(string sentence)
    {
        var text = options.Lowercase ? Lowercase.Of(sentence) : sentence;
        CodePoints.Read(options.Whitespace ? text : Whitespace.Trim(text), characters);
        if (!options.Whitespace)
        {
            characters.RemoveAll(symbol => symbol == ' ');
        }

        tokens.Clear();
        if (options.NWordOrder > 0)
        {
            ReadWords(text);
        }
    }

    /// <summary>Words, and the punctuation mark at the end of each, or else at its beginning.</summary>
    private void ReadWords(ReadOnlySpan<char> text)
    {
        var position = 0;
        for (var word = Whitespace.NextWord(text, ref position); word.Length > 0; word = Whitespace.NextWord(text, ref position))
        {
            if (word.Length > 1 && IsPunctuation(word[^1]))
            {
                tokens.Add(words.Number(word[..^1]));
                tokens.Add(words.Number(word[^1..]));
            }
            else if (word.Length > 1 && IsPunctuation(word[0]))
            {
                tokens.Add(words.Number(word[..1]));
                tokens.Add(words.Number(word[1..]));
            }
            else
            {
                tokens.Add(words.Number(word));
            }
        }
    }

    private static bool IsPunctuation(char character) => character is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
