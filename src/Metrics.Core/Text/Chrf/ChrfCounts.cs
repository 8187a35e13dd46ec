namespace Metrics;

/// <summary>What chrF is made of: for each order of n-grams, first of characters, then of words, how many there are.</summary>
internal sealed class ChrfCounts
{
    /// <summary>Keeps a division by nothing from being one.</summary>
    private const double Tiny = 1e-16;

    public ChrfCounts(int orders)
    {
        Matching = new long[orders];
        Preds = new long[orders];
        Target = new long[orders];
    }

    /// <summary>Those that prediction and reference have in common.</summary>
    public long[] Matching { get; }

    /// <summary>Those of the prediction.</summary>
    public long[] Preds { get; }

    /// <summary>Those of the reference.</summary>
    public long[] Target { get; }

    /// <summary>The mean over the orders of (1 + β²)·P·R / (β²·P + R).</summary>
    public double FScore(double beta)
    {
        var sum = 0.0;
        for (var n = 0; n < Matching.Length; n++)
        {
            var precision = Share(Matching[n], Preds[n]);
            var recall = Share(Matching[n], Target[n]);
            sum += (1 + (beta * beta)) * precision * recall / Math.Max((beta * beta * precision) + recall, Tiny);
        }

        return sum / Matching.Length;
    }

    /// <summary>Reads the numbers that <see cref="Write"/> has written.</summary>
    public static ChrfCounts Read(ReadOnlySpan<double> numbers)
    {
        var counts = new ChrfCounts(numbers.Length / 3);
        for (var n = 0; n < counts.Matching.Length; n++)
        {
            counts.Matching[n] = (long)numbers[n];
            counts.Preds[n] = (long)numbers[n + counts.Matching.Length];
            counts.Target[n] = (long)numbers[n + (2 * counts.Matching.Length)];
        }

        return counts;
    }

    /// <summary>Writes those in common, those of the prediction and those of the reference, one after the other.</summary>
    public void Write(Span<double> numbers)
    {
        for (var n = 0; n < Matching.Length; n++)
        {
            numbers[n] = Matching[n];
            numbers[n + Matching.Length] = Preds[n];
            numbers[n + (2 * Matching.Length)] = Target[n];
        }
    }

    private static double Share(long part, long whole) => whole > 0 ? (double)part / whole : 0;
}
