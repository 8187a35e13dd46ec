namespace Metrics;

/// <summary>The tokenizer of Tercom: it makes a text one whose words are separated by white space.</summary>
internal sealed class TercomRules(TranslationEditRateOptions options)
{
    private readonly SpacedText text = new();

    public string Apply(string sentence)
    {
        var line = options.Lowercase ? Lowercase.Of(sentence) : sentence;
        if (!options.Normalize && !options.NoPunctuation)
        {
            return line;
        }

        text.Set(options.Normalize ? Normalized(line) : line);
        if (options.Normalize)
        {
            WesternRules.PartPoints(text);
        }

        if (options.Normalize && options.AsianSupport)
        {
            text.Surround(symbol => IsIdeograph(symbol) || IsAsianPunctuation(symbol));
        }

        if (options.NoPunctuation)
        {
            text.Remove(symbol => IsPunctuation(symbol) || (options.AsianSupport && IsAsianPunctuation(symbol)));
        }

        return text.ToString();
    }

    private string Normalized(string line)
    {
        text.Set(WesternRules.Unescape($" {line} ".Replace("\n-", string.Empty, StringComparison.Ordinal).Replace('\n', ' ')));
        WesternRules.PartMarks(text);
        return text.ToString().Replace("'s ", " 's ", StringComparison.Ordinal);
    }

    private static bool IsPunctuation(int symbol) => symbol is '.' or ',' or '?' or ':' or ';' or '!' or '"' or '(' or ')';

    /// <summary>Ideographs, strokes and radicals, and compatibility forms; runs of kana stay together.</summary>
    private static bool IsIdeograph(int symbol) =>
        symbol is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x31C0 and <= 0x31EF) or (>= 0x2E80 and <= 0x2EFF)
            or (>= 0x3300 and <= 0x33FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F);

    /// <summary>Marks of Chinese and Japanese, and full-width forms of Western ones.</summary>
    private static bool IsAsianPunctuation(int symbol) =>
        symbol is 0x3001 or 0x3002 or (>= 0x3008 and <= 0x3011) or (>= 0x3014 and <= 0x301F) or (>= 0xFF61 and <= 0xFF65) or 0x30FB
            or 0xFF0E or 0xFF0C or 0xFF1F or 0xFF1A or 0xFF1B or 0xFF01 or 0xFF02 or 0xFF08 or 0xFF09;
}
