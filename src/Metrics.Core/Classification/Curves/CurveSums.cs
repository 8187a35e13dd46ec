using System.Numerics;
using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>What the segments of one exact curve add up to, from the highest score down.</summary>
/// <param name="Positives">The positive samples.</param>
/// <param name="Negatives">The negative samples.</param>
/// <param name="DoubledArea">Twice the area under true positives over false positives, a whole number.</param>
/// <param name="PrecisionOfFound">The precision at each score, times the positives that are found there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CurveSums(long Positives, long Negatives, long DoubledArea, double PrecisionOfFound)
{
    /// <summary>Sums over a curve.</summary>
    /// <param name="ranked">Samples by rising score: whether it is positive in the last bit, the score in those before.</param>
    /// <remarks>At most 2³⁰ samples, so that the doubled area fits.</remarks>
    public static CurveSums Over<TKey>(ReadOnlySpan<TKey> ranked)
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        var (doubledArea, precisionOfFound) = (0L, 0.0);
        var (truePositives, falsePositives) = (0L, 0L);
        var positives = 0L;
        for (var i = ranked.Length - 1; i >= 0; i--)
        {
            positives += long.CreateTruncating(ranked[i] & TKey.One);
            if (i > 0 && ranked[i] >> 1 == ranked[i - 1] >> 1)
            {
                continue;
            }

            var (seen, found) = (ranked.Length - i, positives - truePositives);
            var negatives = seen - positives;
            doubledArea += (negatives - falsePositives) * (truePositives + positives);
            precisionOfFound += (double)found * positives / seen;
            (truePositives, falsePositives) = (positives, negatives);
        }

        return new(truePositives, falsePositives, doubledArea, precisionOfFound);
    }
}
