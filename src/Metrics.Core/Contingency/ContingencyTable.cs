namespace Metrics;

/// <summary>How often each pair of a label of the target (a row) and one of the predictions (a column) occurs, as formulas read it.</summary>
internal sealed class ContingencyTable
{
    private ContingencyTable(ContingencyCell[] cells)
    {
        Cells = cells;
        RowSizes = Sizes(cells, cell => cell.Row);
        ColumnSizes = Sizes(cells, cell => cell.Column);
        Total = RowSizes.Sum();
    }

    /// <summary>The pairs that occur; rows and columns are numbered from 0.</summary>
    public IReadOnlyList<ContingencyCell> Cells { get; }

    /// <summary>How often each label of the target occurs, never 0.</summary>
    public IReadOnlyList<long> RowSizes { get; }

    /// <summary>How often each label of the predictions occurs, never 0.</summary>
    public IReadOnlyList<long> ColumnSizes { get; }

    /// <summary>The number of samples.</summary>
    public long Total { get; }

    /// <summary>Σ nᵢⱼ², which is the number of ordered pairs of samples, each with itself included, that have both labels in common.</summary>
    public double SumOfSquares => Cells.Sum(cell => (double)cell.Count * cell.Count);

    /// <summary>The entropy of the target, in nats.</summary>
    public double RowEntropy => Entropy(RowSizes);

    /// <summary>The entropy of the predictions, in nats.</summary>
    public double ColumnEntropy => Entropy(ColumnSizes);

    /// <summary>The mutual information of both, Σ nᵢⱼ/N · ln(N·nᵢⱼ / (aᵢ·bⱼ)), in nats.</summary>
    public double MutualInformation => Math.Max(0, Cells.Sum(MutualInformationOf));

    /// <summary>Reads a table of <see cref="LabelPairs"/>.</summary>
    public static ContingencyTable Read(Tensor pairs)
    {
        var numbers = pairs.cpu().flatten().data<long>().ToArray();
        var (targets, found) = (new Dictionary<long, int>(), new Dictionary<long, int>());
        var cells = new List<ContingencyCell>(numbers.Length / 3);
        for (var i = 0; i < numbers.Length; i += 3)
        {
            if (numbers[i + 2] > 0)
            {
                cells.Add(new(Number(targets, numbers[i]), Number(found, numbers[i + 1]), numbers[i + 2]));
            }
        }

        return new([.. cells]);
    }

    /// <summary>The table with the roles of target and predictions exchanged.</summary>
    public ContingencyTable Transpose() => new([.. Cells.Select(cell => new ContingencyCell(cell.Column, cell.Row, cell.Count))]);

    /// <summary>The counts as a matrix, zeros included.</summary>
    public long[,] ToMatrix()
    {
        var matrix = new long[RowSizes.Count, ColumnSizes.Count];
        foreach (var cell in Cells)
        {
            matrix[cell.Row, cell.Column] = cell.Count;
        }

        return matrix;
    }

    /// <summary>Σ sizeₖ², the number of ordered pairs of samples, each with itself included, that share a label.</summary>
    public static double SquaresOf(IEnumerable<long> sizes) => sizes.Sum(size => (double)size * size);

    private static int Number(Dictionary<long, int> numbers, long label)
    {
        if (!numbers.TryGetValue(label, out var number))
        {
            number = numbers.Count;
            numbers.Add(label, number);
        }

        return number;
    }

    private static long[] Sizes(ContingencyCell[] cells, Func<ContingencyCell, int> index)
    {
        var sizes = new long[cells.Length == 0 ? 0 : cells.Max(index) + 1];
        foreach (var cell in cells)
        {
            sizes[index(cell)] += cell.Count;
        }

        return sizes;
    }

    private double Entropy(IReadOnlyList<long> sizes) =>
        sizes.Count == 1 ? 0 : -sizes.Sum(size => (double)size / Total * Math.Log((double)size / Total));

    private double MutualInformationOf(ContingencyCell cell)
    {
        var expected = (double)RowSizes[cell.Row] * ColumnSizes[cell.Column] / Total;
        return cell.Count / (double)Total * Math.Log(cell.Count / expected);
    }
}

/// <summary>A pair of labels and how many samples have both.</summary>
/// <param name="Row">The number of the target's label.</param>
/// <param name="Column">The number of the predictions' label.</param>
/// <param name="Count">The number of samples, greater than 0.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct ContingencyCell(int Row, int Column, long Count);
