namespace Metrics.Benchmarks;

/// <summary>The edit distance by the plain dynamic programme, one cell at a time.</summary>
internal static class PlainEditDistance
{
    public static double WordErrorRate(TextPair pairs) => Rate(pairs, text => text.Split(' '));

    public static double CharErrorRate(TextPair pairs) => Rate(pairs, text => text.ToCharArray());

    private static double Rate<T>(TextPair pairs, Func<string, T[]> split)
        where T : IEquatable<T>
    {
        var (errors, length) = (0L, 0L);
        for (var i = 0; i < pairs.Preds.Count; i++)
        {
            var target = split(pairs.Target[i][0]);
            errors += Distance(split(pairs.Preds[i]), target);
            length += target.Length;
        }

        return (double)errors / length;
    }

    private static int Distance<T>(T[] preds, T[] target)
        where T : IEquatable<T>
    {
        var row = Enumerable.Range(0, target.Length + 1).ToArray();
        for (var i = 0; i < preds.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < target.Length; j++)
            {
                var substituted = diagonal + (preds[i].Equals(target[j]) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(substituted, 1 + Math.Min(row[j], diagonal));
            }
        }

        return row[^1];
    }
}
