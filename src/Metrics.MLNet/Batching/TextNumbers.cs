namespace Metrics.MLNet;

/// <summary>Numbers texts: those that are known from the start in their order, others in the order in which they are met.</summary>
internal sealed class TextNumbers : IConversion<ReadOnlyMemory<char>, long>
{
    private readonly List<string> texts = [];
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> numbers =
        new Dictionary<string, long>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public TextNumbers(IEnumerable<string> known)
    {
        foreach (var text in known)
        {
            Of(text);
        }
    }

    /// <summary>The texts in the order of their numbers.</summary>
    public IReadOnlyList<string> Texts => texts;

    public long Of(ReadOnlySpan<char> text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            number = texts.Count;
            texts.Add(text.ToString());
            numbers[text] = number;
        }

        return number;
    }

    /// <summary>Reads text as its number; empty text is missing.</summary>
    public Reading Convert(in ReadOnlyMemory<char> raw, out long element)
    {
        element = raw.IsEmpty ? -1 : Of(raw.Span);
        return raw.IsEmpty ? Reading.Missing : Reading.Value;
    }
}
