namespace Metrics;

/// <summary>The mutual information that two clusterings have on average if their clusters keep their sizes and the samples are shuffled.</summary>
/// <remarks>
/// How many samples n a cluster of size a and one of size b share is then hypergeometric. Source: Vinh, Epps and Bailey, Information
/// theoretic measures for clusterings comparison (2010).
/// </remarks>
internal static class ExpectedMutualInformation
{
    /// <summary>Terms below this share of the largest one add nothing.</summary>
    private const double Negligible = 1e-20;

    public static double Of(ContingencyTable table)
    {
        var sum = 0.0;
        foreach (var (rowSize, rows) in table.RowSizes.CountBy(size => size))
        {
            foreach (var (columnSize, columns) in table.ColumnSizes.CountBy(size => size))
            {
                sum += (double)rows * columns * OfPair(rowSize, columnSize, table.Total);
            }
        }

        return sum;
    }

    /// <summary>Σₙ P(n) · n/N · ln(N·n / (a·b)), from the most probable n outwards, so that no probability underflows.</summary>
    private static double OfPair(long a, long b, long total)
    {
        var most = (long)(((double)a + 1) * ((double)b + 1) / ((double)total + 2));
        most = Math.Clamp(most, Math.Max(0, a + b - total), Math.Min(a, b));
        var peak = Math.Exp(LogProbability(most, a, b, total));
        var sum = peak * Information(most, a, b, total);
        var share = 1.0;
        for (var n = most; n < Math.Min(a, b) && share > Negligible; n++)
        {
            share *= (double)(a - n) * (b - n) / ((n + 1.0) * (total - a - b + n + 1));
            sum += peak * share * Information(n + 1, a, b, total);
        }

        share = 1.0;
        for (var n = most; n > Math.Max(1, a + b - total) && share > Negligible; n--)
        {
            share *= (double)n * (total - a - b + n) / ((a - n + 1.0) * (b - n + 1.0));
            sum += peak * share * Information(n - 1, a, b, total);
        }

        return sum;
    }

    private static double Information(long n, long a, long b, long total) => n == 0 ? 0 : (double)n / total * Math.Log((double)n / a * ((double)total / b));

    private static double LogProbability(long n, long a, long b, long total) =>
        LogFactorial(a) + LogFactorial(b) + LogFactorial(total - a) + LogFactorial(total - b)
        - LogFactorial(total) - LogFactorial(n) - LogFactorial(a - n) - LogFactorial(b - n) - LogFactorial(total - a - b + n);

    /// <summary>ln n!, by Stirling's series where its first omitted term is below 1e-16.</summary>
    private static double LogFactorial(long n)
    {
        const int SeriesFrom = 32;
        if (n < SeriesFrom)
        {
            var product = 1.0;
            for (var factor = 2; factor <= n; factor++)
            {
                product *= factor;
            }

            return Math.Log(product);
        }

        double x = n;
        var inverse = 1 / x;
        var square = inverse * inverse;
        return (x * Math.Log(x)) - x + (Math.Log(2 * Math.PI * x) / 2) + (inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square / 1680)))))));
    }
}
