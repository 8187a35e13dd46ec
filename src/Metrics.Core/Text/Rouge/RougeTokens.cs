using System.Text;

namespace Metrics;

/// <summary>Takes texts apart into words and sentences, as ROUGE compares them.</summary>
internal sealed class RougeTokens(RougeScoreOptions options)
{
    private const int LongestUnstemmed = 3;

    /// <summary>The words by number.</summary>
    public WordTable Words { get; } = new();

    /// <summary>Replaces what a list holds by the words of a text.</summary>
    public void Read(string text, List<int> tokens)
    {
        var normalized = options.Normalizer is { } normalize ? normalize(text) : Normalize(text);
        if (options.Tokenizer is null && !options.UseStemmer)
        {
            Words.Read(normalized, tokens);
            return;
        }

        tokens.Clear();
        foreach (var token in options.Tokenizer is { } tokenize ? tokenize(normalized) : Split(normalized))
        {
            if (!string.IsNullOrEmpty(token))
            {
                tokens.Add(Words.Number(options.UseStemmer && token.Length > LongestUnstemmed ? PorterStemmer.Stem(token) : token));
            }
        }
    }

    /// <summary>
    /// The words of each sentence. A sentence ends at a period, an exclamation or a question mark followed by white space, which
    /// belongs to no sentence: a tokenizer may take spaces for tokens.
    /// </summary>
    public List<int>[] ReadSentences(string text)
    {
        var sentences = new List<List<int>>();
        var end = text.Length;
        while (end > 0 && Whitespace.IsSpace(text[end - 1]))
        {
            end--;
        }

        var start = 0;
        for (var i = 0; i < end; i++)
        {
            var isEnd = i + 1 == end || (text[i] is '.' or '!' or '?' && Whitespace.IsSpace(text[i + 1]));
            if (isEnd)
            {
                List<int> tokens = [];
                Read(text[start..(i + 1)], tokens);
                sentences.Add(tokens);
                start = i + 1;
            }
            else if (i == start && start > 0 && Whitespace.IsSpace(text[i]))
            {
                start++;
            }
        }

        return [.. sentences];
    }

    /// <summary>Keeps the letters a to z and digits; each run of others becomes one space.</summary>
    private static string Normalize(string text)
    {
        var normalized = new StringBuilder(text.Length);
        var isGap = false;
        foreach (var character in Lowercase.Of(text))
        {
            var isKept = character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (isKept || !isGap)
            {
                normalized.Append(isKept ? character : ' ');
            }

            isGap = !isKept;
        }

        return normalized.ToString();
    }

    private static IEnumerable<string> Split(string text)
    {
        var position = 0;
        while (Whitespace.NextWord(text, ref position) is { Length: > 0 } word)
        {
            yield return word.ToString();
        }
    }
}
