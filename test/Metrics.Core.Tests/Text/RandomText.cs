using System.Text;

namespace Metrics.Tests.Text;

/// <summary>Random texts: sentences of a small vocabulary, and whatever a string may hold.</summary>
internal static class RandomText
{
    private static readonly string[] Vocabulary = ["the", "cat", "sat", "on", "a", "mat", ".", "The", "don't", "well-known", "über", "日本語", "😀", "3.50", "running", "dogs"];

    /// <summary>Pieces that metrics of text treat in a special way somewhere.</summary>
    private static readonly string[] Pieces =
    [
        "a", "B", "é", "e\u0301", "ß", "İ", "日", "本", "か", "カ", "한", "😀", "👍🏽", "\ud83d", "\ude00", "\uffff", "\0", " ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u3000", "\u001c", "\u200b",
        ".", ",", "!", "?", "'s", "-", "&amp;", "&quot;", "<skipped>", "-\n", "\"", "(", ")", "1", "2.5", "１", "½", "$", "€", "“", "、", "。", "U.S.", "e.g.", "Mr.", "the", "an", "running", "ies",
    ];

    public static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));

    /// <summary>A sentence that differs from another one here and there.</summary>
    public static string Altered(Random random, string sentence)
    {
        var words = sentence.Split(' ').ToList();
        for (var change = random.Next(4); change > 0 && words.Count > 0; change--)
        {
            var at = random.Next(words.Count);
            var word = words[at];
            words.RemoveAt(at);
            if (random.Next(3) > 0)
            {
                words.Insert(random.Next(words.Count + 1), random.Next(2) == 0 ? word : Vocabulary[random.Next(Vocabulary.Length)]);
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>Any characters, among them surrogates without their partner.</summary>
    public static string Wild(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            if (random.Next(8) == 0)
            {
                text.Append((char)random.Next(0x10000));
            }
            else
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }
        }

        return text.ToString();
    }
}
