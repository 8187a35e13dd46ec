namespace Metrics.Benchmarks;

/// <summary>Random sentences, and copies of them with mistakes.</summary>
internal static class Sentences
{
    private const int WordsInSentence = 20;
    private static readonly string[] Vocabulary = Words(2000);

    public static TextPair Pairs(int count)
    {
        var random = new Random(1);
        var target = new string[count];
        var preds = new string[count];
        for (var i = 0; i < count; i++)
        {
            var words = Enumerable.Range(0, WordsInSentence).Select(_ => Draw(random)).ToArray();
            target[i] = string.Join(' ', words);
            preds[i] = string.Join(' ', words.Select(word => random.NextDouble() < 0.3 ? Draw(random) : word));
        }

        return new(preds, target);
    }

    private static string Draw(Random random) => Vocabulary[(int)(Vocabulary.Length * Math.Pow(random.NextDouble(), 2))];

    private static string[] Words(int count)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, count).Select(_ => new string([.. Enumerable.Range(0, random.Next(2, 10)).Select(_ => (char)('a' + random.Next(26)))]))];
    }
}
