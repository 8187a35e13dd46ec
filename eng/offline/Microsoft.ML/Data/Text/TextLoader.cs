namespace Microsoft.ML.Data;

/// <summary>Loads files of one row a line, with fields between separators.</summary>
public sealed partial class TextLoader : IDataLoader<IMultiStreamSource>
{
    private readonly Options _options;
    private readonly TextColumn[] _columns;
    private readonly DataViewSchema _schema;

    internal TextLoader(Options options, IMultiStreamSource dataSample = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.AllowSparse)
        {
            throw new NotSupportedException("Sparse rows are not read here.");
        }

        if (options.Columns is not { Length: > 0 })
        {
            throw new ArgumentException("A text file is read by the columns given.", nameof(options));
        }

        _options = options;
        var firstLine = dataSample is { Count: > 0 } ? FirstLine(dataSample) : null;
        _columns = [.. options.Columns.Select(column => new TextColumn(column, firstLine?.Length))];
        var builder = new DataViewSchema.Builder();
        foreach (var column in _columns)
        {
            builder.AddColumn(column.Name, column.Type, options.HasHeader ? column.SlotNames(firstLine) : null);
        }

        _schema = builder.ToSchema();
    }

    public DataViewSchema GetOutputSchema() => _schema;

    public IDataView Load(IMultiStreamSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new TextView(source, _options, _schema, _columns);
    }

    private ReadOnlyMemory<char>[] FirstLine(IMultiStreamSource sample)
    {
        using var reader = new TextRowReader(sample, _options, skipHeaders: false);
        return reader.ReadRow() ? [.. reader.Fields] : null;
    }
}
