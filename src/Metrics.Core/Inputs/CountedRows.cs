namespace Metrics;

/// <summary>What each row of a batch adds to some sums, counted row by row in main memory. Whole numbers are exact up to 2⁵³.</summary>
/// <param name="rows">The number of rows.</param>
/// <param name="width">The number of sums.</param>
internal sealed class CountedRows(int rows, int width)
{
    private readonly double[] numbers = new double[rows * width];

    /// <summary>The number of rows.</summary>
    public int Count => rows;

    /// <summary>What a row adds, 0 at first.</summary>
    /// <param name="row">The number of the row.</param>
    public Span<double> this[int row] => numbers.AsSpan(row * width, width);

    /// <summary>What all rows add, float64 [rows, width].</summary>
    public Tensor ToTensor(Device device) => tensor(numbers, [rows, width], device: device);

    /// <summary>The sums, float64 [width].</summary>
    public Tensor Sum(Device device)
    {
        var sums = new double[width];
        for (var row = 0; row < rows; row++)
        {
            var own = this[row];
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += own[i];
            }
        }

        return tensor(sums, device: device);
    }
}
