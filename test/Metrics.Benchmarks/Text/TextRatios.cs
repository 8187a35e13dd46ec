namespace Metrics.Benchmarks;

/// <summary>Text metrics beside plain implementations of what they count.</summary>
internal static class TextRatios
{
    private const int Count = 5000;

    public static IEnumerable<Ratio> All
    {
        get
        {
            var pairs = Sentences.Pairs(Count);
            yield return new("WER + CER: plain dynamic programme", () => ErrorRates(pairs), () => PlainErrorRates(pairs));
            yield return new("WER alone", () => Update(new WordErrorRate(), pairs), () => PlainEditDistance.WordErrorRate(pairs));
            yield return new("BLEU + chrF++: counting with a dictionary", () => Translations(pairs), () => PlainNGrams.Count(pairs));
            yield return new("CER alone", () => Update(new CharErrorRate(), pairs), () => PlainEditDistance.CharErrorRate(pairs));
        }
    }

    private static void ErrorRates(TextPair pairs)
    {
        Update(new WordErrorRate(), pairs);
        Update(new CharErrorRate(), pairs);
    }

    private static void Translations(TextPair pairs)
    {
        Update(new BleuScore(), pairs);
        Update(new ChrfScore(), pairs);
    }

    private static void PlainErrorRates(TextPair pairs)
    {
        PlainEditDistance.WordErrorRate(pairs);
        PlainEditDistance.CharErrorRate(pairs);
    }

    private static void Update(Metric<TextPair> metric, TextPair pairs)
    {
        using (metric)
        {
            metric.Update(pairs);
        }
    }
}
