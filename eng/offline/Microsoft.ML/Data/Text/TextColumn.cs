using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>A column of a text file: its type, and the fields it is read from.</summary>
internal sealed class TextColumn
{
    private readonly int[] _fields;

    /// <param name="column">What the loader was told.</param>
    /// <param name="fieldCount">The number of fields in a line, where the file could be looked at.</param>
    public TextColumn(TextLoader.Column column, int? fieldCount)
    {
        ArgumentException.ThrowIfNullOrEmpty(column.Name);
        if (column.Source is not { Length: > 0 } ranges)
        {
            throw new ArgumentException($"Column '{column.Name}' has no source fields.", nameof(column));
        }

        Name = column.Name;
        _fields = [.. ranges.SelectMany(range => FieldsOf(range, fieldCount))];
        var itemType = column.DataKind.ToType();
        if (column.KeyCount is { } keys)
        {
            itemType = new KeyDataViewType(itemType.RawType, keys.Count ?? KeyDataViewType.LargestCount(itemType.RawType));
        }

        var isScalar = ranges is [{ ForceVector: false, AutoEnd: false }] && _fields.Length == 1;
        Type = isScalar ? itemType : new VectorDataViewType(itemType, _fields.Length);
    }

    public string Name { get; }

    public DataViewType Type { get; }

    /// <summary>The names of the slots are those of their fields in the header.</summary>
    public DataViewSchema.Annotations SlotNames(ReadOnlyMemory<char>[] header) =>
        header is null || Type is not VectorDataViewType
            ? null
            : ColumnAnnotations.SlotNames([.. _fields.Select(field => field < header.Length ? header[field] : default)]);

    /// <summary>A getter that reads the fields of the moment.</summary>
    public Delegate CreateGetter(TextRowReader row, TextLoader.Options options, Func<long> rowNumber) =>
        Type.VisitItem(new GetterFactory(this, row, options, rowNumber));

    /// <summary>What the loader was told, with the fields that ranges without an end were found to have.</summary>
    public static TextLoader.Column Load(ModelReader reader)
    {
        var name = reader.ReadString();
        var kind = (DataKind)reader.ReadByte();
        var keyCount = reader.ReadUInt64();
        var isVector = reader.ReadBoolean();
        var source = new TextLoader.Range[reader.ReadCount(sizeof(int))];
        for (var i = 0; i < source.Length; i++)
        {
            source[i] = new TextLoader.Range(reader.ReadInt32()) { ForceVector = isVector };
        }

        return new TextLoader.Column(name, kind, source, keyCount == 0 ? null : new KeyCount(keyCount));
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(Name);
        writer.Write((byte)DataKinds.OfType((PrimitiveDataViewType)Type.ItemType()));
        writer.Write((Type.ItemType() as KeyDataViewType)?.Count ?? 0);
        writer.Write(Type is VectorDataViewType);
        writer.Write(_fields.Length);
        foreach (var field in _fields)
        {
            writer.Write(field);
        }
    }

    private static IEnumerable<int> FieldsOf(TextLoader.Range range, int? fieldCount)
    {
        var last = range.AutoEnd || range.Max is null
            ? fieldCount - 1 ?? throw new InvalidOperationException("A range without an end needs a file to count the fields of.")
            : range.Max.Value;
        return range.Min >= 0 && last >= range.Min
            ? Enumerable.Range(range.Min, last - range.Min + 1)
            : throw new ArgumentOutOfRangeException(nameof(range), $"Fields {range.Min} to {last} are no range.");
    }

    private sealed class GetterFactory(TextColumn column, TextRowReader row, TextLoader.Options options, Func<long> rowNumber) : IRawTypeVisitor<Delegate>
    {
        public Delegate Visit<T>()
        {
            var parser = TextParsers.For<T>(column.Type.ItemType(), options);
            if (column.Type is not VectorDataViewType)
            {
                ValueGetter<T> getter = (ref T value) => value = Parse(parser, column._fields[0]);
                return getter;
            }

            ValueGetter<VBuffer<T>> vectorGetter = (ref VBuffer<T> value) =>
            {
                var editor = VBufferEditor.Create(ref value, column._fields.Length);
                for (var slot = 0; slot < column._fields.Length; slot++)
                {
                    editor.Values[slot] = Parse(parser, column._fields[slot]);
                }

                value = editor.Commit();
            };
            return vectorGetter;
        }

        /// <summary>A field that a short line lacks is empty.</summary>
        private T Parse<T>(TextParser<T> parser, int field)
        {
            var text = field < row.Fields.Count ? row.Fields[field] : default;
            return parser(text, out var value)
                ? value
                : throw new InvalidOperationException($"Could not parse value {text} in row {rowNumber()}, column {column.Name}, as {column.Type.ItemType()}.");
        }
    }
}
