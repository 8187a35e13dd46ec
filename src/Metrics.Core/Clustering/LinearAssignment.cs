namespace Metrics;

/// <summary>Assigns each row of a square matrix a column of its own so that the sum of costs is as small as it can be.</summary>
/// <remarks>
/// Shortest augmenting paths over reduced costs, O(n³). Source: Jonker and Volgenant, A shortest augmenting path algorithm for dense and
/// sparse linear assignment problems (1987).
/// </remarks>
internal static class LinearAssignment
{
    /// <returns>The column of each row.</returns>
    public static int[] Minimize(double[,] costs)
    {
        var size = costs.GetLength(0);
        var search = new Search(costs, size);
        for (var row = 0; row < size; row++)
        {
            search.Assign(row);
        }

        return search.Columns();
    }

    /// <summary>Rows and columns with their prices. Column number <c>size</c> stands for the row that is being assigned.</summary>
    private sealed class Search(double[,] costs, int size)
    {
        private const int None = -1;
        private readonly double[] rowPrices = new double[size];
        private readonly double[] columnPrices = new double[size + 1];
        private readonly int[] rowOf = [.. Enumerable.Repeat(None, size + 1)];
        private readonly int[] previous = new int[size];
        private readonly double[] distances = new double[size];
        private readonly bool[] reached = new bool[size + 1];

        public int[] Columns()
        {
            var columns = new int[size];
            for (var column = 0; column < size; column++)
            {
                columns[rowOf[column]] = column;
            }

            return columns;
        }

        /// <summary>Grows a tree of shortest paths from a row until it reaches a free column, then moves the assignments along the path.</summary>
        public void Assign(int row)
        {
            Array.Fill(distances, double.PositiveInfinity);
            Array.Fill(reached, value: false);
            rowOf[size] = row;
            var column = size;
            while (rowOf[column] != None)
            {
                reached[column] = true;
                column = Nearest(column, out var distance);
                ShiftPrices(distance);
            }

            while (column != size)
            {
                rowOf[column] = rowOf[previous[column]];
                column = previous[column];
            }
        }

        /// <summary>Looks at all columns from the row of the column reached last, and returns the nearest of those not yet reached.</summary>
        private int Nearest(int from, out double distance)
        {
            var row = rowOf[from];
            var nearest = None;
            distance = double.PositiveInfinity;
            for (var column = 0; column < size; column++)
            {
                if (reached[column])
                {
                    continue;
                }

                var reduced = costs[row, column] - rowPrices[row] - columnPrices[column];
                if (reduced < distances[column])
                {
                    (distances[column], previous[column]) = (reduced, from);
                }

                if (nearest == None || distances[column] < distance)
                {
                    (nearest, distance) = (column, distances[column]);
                }
            }

            return nearest;
        }

        private void ShiftPrices(double distance)
        {
            for (var column = 0; column <= size; column++)
            {
                if (reached[column])
                {
                    rowPrices[rowOf[column]] += distance;
                    columnPrices[column] -= distance;
                }
                else if (column < size)
                {
                    distances[column] -= distance;
                }
            }
        }
    }
}
