using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataOperationsCatalog
{
    public IDataView Cache(IDataView input, params string[] columnsToPrefetch)
    {
        ArgumentNullException.ThrowIfNull(input);
        var cache = new CacheView(input);
        if (columnsToPrefetch is { Length: > 0 })
        {
            cache.GetRowCursor(columnsToPrefetch.Select(name => input.Schema[name])).Dispose();
        }

        return cache;
    }

    public IDataView FilterRowsByColumn(
        IDataView input, string columnName, double lowerBound = double.NegativeInfinity, double upperBound = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(input);
        var column = input.Schema[columnName];
        return new FilterView(input, [column], row =>
        {
            var getter = row.DoubleGetter(column);
            return () => getter() is var value && value >= lowerBound && value < upperBound;
        });
    }

    public IDataView FilterRowsByMissingValues(IDataView input, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(input);
        var tested = columns.Select(name => input.Schema[name]).ToArray();
        return new FilterView(input, tested, row =>
        {
            var isMissing = tested.Select(column => MissingValues.Test(row, column)).ToArray();
            return () => !Array.Exists(isMissing, test => test());
        });
    }

    public IDataView ShuffleRows(IDataView input, int? seed = null, int shufflePoolSize = 1000, bool shuffleSource = true)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ShuffledView(input, seed ?? Environment.Register(nameof(ShuffleRows)).Rand.Next());
    }

    public IDataView SkipRows(IDataView input, long count) => RowRange(input, skip: count, take: long.MaxValue);

    public IDataView TakeRows(IDataView input, long count) => RowRange(input, skip: 0, take: count);

    private static RowRangeView RowRange(IDataView input, long skip, long take)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return new RowRangeView(input, skip, take);
    }
}
