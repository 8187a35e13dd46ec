using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataOperationsCatalog
{
    public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, SchemaDefinition schemaDefinition = null)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(data);
        return new EnumerableView<TRow>(data, new ObjectReader<TRow>(schemaDefinition));
    }

    /// <summary>Takes the annotations, and the types where they differ in size or count only, from a schema.</summary>
    public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, DataViewSchema schema)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(data);
        return new EnumerableView<TRow>(data, new ObjectReader<TRow>(SchemaDefinition.Like(typeof(TRow), schema)));
    }

    public IEnumerable<TRow> CreateEnumerable<TRow>(
        IDataView data, bool reuseRowObject, bool ignoreMissingColumns = false, SchemaDefinition schemaDefinition = null)
        where TRow : class, new()
    {
        ArgumentNullException.ThrowIfNull(data);
        var writer = new ObjectWriter<TRow>(data.Schema, ignoreMissingColumns, schemaDefinition);
        return Objects();

        IEnumerable<TRow> Objects()
        {
            using var cursor = data.GetRowCursor(writer.Columns);
            var write = writer.Bind(cursor);
            var row = new TRow();
            while (cursor.MoveNext())
            {
                row = reuseRowObject ? row : new TRow();
                write(row);
                yield return row;
            }
        }
    }
}
