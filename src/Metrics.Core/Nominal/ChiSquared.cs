namespace Metrics;

/// <summary>How far two nominal variables are from independent, by Pearson's χ².</summary>
internal static class ChiSquared
{
    /// <summary>χ² = Σ (n − e)² / e over all cells, where e is the count that independence would give.</summary>
    /// <param name="table">The table.</param>
    /// <param name="continuityCorrection">Whether a table of 2 × 2 is corrected for continuity: |n − e| is lessened by 0.5 (Yates).</param>
    public static double Of(ContingencyTable table, bool continuityCorrection)
    {
        var lessening = continuityCorrection && table is { RowSizes.Count: 2, ColumnSizes.Count: 2 } ? 0.5 : 0;
        var observed = table.ToMatrix();
        var sum = 0.0;
        for (var row = 0; row < table.RowSizes.Count; row++)
        {
            for (var column = 0; column < table.ColumnSizes.Count; column++)
            {
                var expected = (double)table.RowSizes[row] * table.ColumnSizes[column] / table.Total;
                var difference = Math.Max(0, Math.Abs(observed[row, column] - expected) - lessening);
                sum += difference * difference / expected;
            }
        }

        return sum;
    }

    /// <summary>√(φ² / scale) with φ² = χ² / N, at most 1: what the measures of Cramér and Tschuprow have in common.</summary>
    /// <param name="table">The table.</param>
    /// <param name="biasCorrection">Whether φ² and the numbers of labels are corrected for the size of the sample.</param>
    /// <param name="scale">The largest φ² for these numbers of labels, each less 1.</param>
    /// <param name="metric">Who asks, for a warning.</param>
    /// <remarks>Source of the correction: Bergsma, A bias-correction for Cramér's V and Tschuprow's T (2013).</remarks>
    public static double Association(ContingencyTable table, bool biasCorrection, Func<double, double, double> scale, string metric)
    {
        var phiSquared = Of(table, biasCorrection) / table.Total;
        var (rows, columns) = (table.RowSizes.Count - 1.0, table.ColumnSizes.Count - 1.0);
        if (biasCorrection)
        {
            var size = table.Total - 1.0;
            phiSquared = Math.Max(0, phiSquared - (rows * columns / size));
            (rows, columns) = (rows - (rows * rows / size), columns - (columns * columns / size));
            if (!(Math.Min(rows, columns) > 0))
            {
                MetricWarnings.Raise(null, $"{metric} cannot be corrected for bias with as few labels and samples; it is NaN.");
                return double.NaN;
            }
        }

        return Math.Min(1, Math.Sqrt(phiSquared / scale(rows, columns)));
    }
}
