using System.Collections.Concurrent;

namespace Microsoft.ML.Data;

/// <summary>A view that reads each column of its source once, when it is first asked for, and keeps it in memory.</summary>
internal sealed class CacheView(IDataView source) : IDataView
{
    private readonly ConcurrentDictionary<int, StoredColumn> _columns = [];
    private readonly Lock _reading = new();
    private long? _rowCount;

    public bool CanShuffle => true;

    public DataViewSchema Schema => source.Schema;

    public long? GetRowCount() => _rowCount ?? source.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
    {
        var needed = columnsNeeded.ToArray();
        return CreateCursor(needed, rand is null ? Rows(Load(needed), RowPartition.All) : Shuffled(Load(needed), rand));
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        var needed = columnsNeeded.ToArray();
        return rand is not null || n <= 1
            ? [GetRowCursor(needed, rand)]
            : [.. RowPartition.Split(n).Select(partition => CreateCursor(needed, Rows(Load(needed), partition)))];
    }

    private static IEnumerable<long> Rows(long count, RowPartition partition)
    {
        for (long row = 0; row < count; row++)
        {
            if (partition.Contains(row))
            {
                yield return row;
            }
        }
    }

    private static long[] Shuffled(long count, Random random)
    {
        long[] rows = [.. Rows(count, RowPartition.All)];
        random.Shuffle(rows);
        return rows;
    }

    private StoredRowsCursor CreateCursor(DataViewSchema.Column[] needed, IEnumerable<long> rows) =>
        new(Schema, needed, column => _columns[column.Index], rows);

    /// <summary>Reads the columns that are not there yet, and returns the number of rows.</summary>
    private long Load(DataViewSchema.Column[] needed)
    {
        lock (_reading)
        {
            var missing = needed.Where(column => !_columns.ContainsKey(column.Index)).DistinctBy(column => column.Index).ToArray();
            if (missing.Length > 0 || _rowCount is null)
            {
                var stored = missing.Select(column => StoredColumn.Create(column.Type)).ToArray();
                using var cursor = source.GetRowCursor(missing);
                var appenders = missing.Select((column, i) => stored[i].CreateAppender(cursor, column)).ToArray();
                long count = 0;
                while (cursor.MoveNext())
                {
                    foreach (var append in appenders)
                    {
                        append();
                    }

                    count++;
                }

                _rowCount = count;
                for (var i = 0; i < missing.Length; i++)
                {
                    _columns[missing[i].Index] = stored[i];
                }
            }

            return _rowCount.Value;
        }
    }
}
