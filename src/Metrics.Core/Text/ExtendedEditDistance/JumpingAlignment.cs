namespace Metrics;

/// <summary>The distance of two sentences by characters, where the alignment may jump back and forth at the spaces of the reference.</summary>
internal sealed class JumpingAlignment(ExtendedEditDistanceOptions options)
{
    private double[] row = [];
    private double[] next = [];
    private int[] visits = [];

    /// <summary>The distance, between 0 and 1.</summary>
    public double Distance(ReadOnlySpan<int> preds, ReadOnlySpan<int> target)
    {
        Start(preds.Length + 1);
        foreach (var symbol in target)
        {
            FillNext(preds, symbol);
            var cheapest = FirstMinimum(next.AsSpan(0, preds.Length + 1));
            visits[cheapest]++;
            if (symbol == ' ')
            {
                Jump(preds.Length + 1, options.Alpha + next[cheapest]);
            }

            (row, next) = (next, row);
        }

        var coverage = 0.0;
        foreach (var visit in visits.AsSpan(0, preds.Length + 1))
        {
            coverage += visit >= 0 ? visit : 1;
        }

        coverage *= options.Rho;
        return Math.Min(1, (row[preds.Length] + coverage) / (target.Length + coverage));
    }

    /// <summary>A character that is visited once costs nothing; one that never is, as much as one that is visited twice.</summary>
    private void Start(int length)
    {
        if (row.Length < length)
        {
            row = new double[length];
            next = new double[length];
            visits = new int[length];
        }

        row.AsSpan(0, length).Fill(1);
        row[0] = 0;
        visits.AsSpan(0, length).Fill(-1);
    }

    private static int FirstMinimum(ReadOnlySpan<double> costs)
    {
        var first = 0;
        for (var i = 1; i < costs.Length; i++)
        {
            if (costs[i] < costs[first])
            {
                first = i;
            }
        }

        return first;
    }

    private void FillNext(ReadOnlySpan<int> preds, int symbol)
    {
        next[0] = row[0] + 1;
        for (var i = 1; i <= preds.Length; i++)
        {
            var substituted = row[i - 1] + (preds[i - 1] == symbol ? 0 : 1);
            next[i] = Math.Min(Math.Min(next[i - 1] + options.Deletion, substituted), row[i] + options.Insertion);
        }
    }

    private void Jump(int length, double cost)
    {
        foreach (ref var cell in next.AsSpan(0, length))
        {
            cell = Math.Min(cell, cost);
        }
    }
}
