namespace Metrics;

/// <summary>Numbers of ordered pairs of different samples, by whether they share a cluster.</summary>
/// <param name="Together">Pairs that share a cluster in both clusterings.</param>
/// <param name="OnlyInPreds">Pairs that share a found cluster but no true one.</param>
/// <param name="OnlyInTarget">Pairs that share a true cluster but no found one.</param>
/// <param name="All">All pairs.</param>
internal sealed record PairCounts(double Together, double OnlyInPreds, double OnlyInTarget, double All)
{
    /// <summary>Pairs that share a cluster in neither clustering.</summary>
    public double Apart => All - Together - OnlyInPreds - OnlyInTarget;

    public static PairCounts Of(ContingencyTable table)
    {
        var both = table.SumOfSquares;
        return new(
            both - table.Total,
            ContingencyTable.SquaresOf(table.ColumnSizes) - both,
            ContingencyTable.SquaresOf(table.RowSizes) - both,
            (double)table.Total * (table.Total - 1));
    }
}
