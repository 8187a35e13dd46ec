using Microsoft.Data.Analysis;
using Microsoft.ML.Data;

namespace Microsoft.ML;

public static class IDataViewExtensions
{
    private const int DefaultRows = 100;

    public static DataFrame ToDataFrame(this IDataView dataView, long maxRows = DefaultRows) => ToDataFrame(dataView, maxRows, null);

    public static DataFrame ToDataFrame(this IDataView dataView, params string[] selectColumns) => ToDataFrame(dataView, DefaultRows, selectColumns);

    /// <summary>The first rows (-1: all) of the chosen columns (none: all).</summary>
    public static DataFrame ToDataFrame(this IDataView dataView, long maxRows, params string[] selectColumns)
    {
        var chosen = dataView.Schema
            .Where(column => !column.IsHidden && (selectColumns is null or { Length: 0 } || selectColumns.Contains(column.Name)))
            .ToList();
        var columns = chosen.ConvertAll(NewColumn);
        using var cursor = dataView.GetRowCursor(chosen);
        var getters = columns.Zip(chosen, (column, source) => column.GetValueGetterUsingCursor(cursor, source)).ToList();
        while (cursor.MoveNext() && (maxRows < 0 || cursor.Position < maxRows))
        {
            for (var index = 0; index < columns.Count; index++)
            {
                columns[index].AddValueUsingCursor(cursor, getters[index]);
            }
        }

        return new DataFrame(columns);
    }

    private static DataFrameColumn NewColumn(DataViewSchema.Column source) => source.Type switch
    {
        VectorDataViewType vector => ColumnTypes.NewVectorColumn(source.Name, vector.ItemType.RawType),
        TextDataViewType => ColumnTypes.NewColumn(source.Name, typeof(string)),
        NumberDataViewType or BooleanDataViewType or DateTimeDataViewType => ColumnTypes.NewColumn(source.Name, source.Type.RawType),
        _ => throw new NotSupportedException($"{source.Type.RawType.Name} is not a supported column type."),
    };
}
