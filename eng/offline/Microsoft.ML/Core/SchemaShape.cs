using System.Collections;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>What is known of a schema before there is data: names and kinds of columns, without sizes and values.</summary>
public sealed class SchemaShape : IReadOnlyList<SchemaShape.Column>
{
    private readonly Column[] _columns;

    public SchemaShape(IEnumerable<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _columns = [.. columns];
    }

    public int Count => _columns.Length;

    public Column this[int index] => _columns[index];

    public IEnumerator<Column> GetEnumerator() => ((IEnumerable<Column>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static SchemaShape Empty { get; } = new([]);

    internal static SchemaShape Create(DataViewSchema schema) =>
        new(schema.Where(column => !column.IsHidden).Select(column => new Column(column.Name, column.Type, Create(column.Annotations.Schema))));

    internal Column? Find(string name)
    {
        var index = Array.FindIndex(_columns, column => column.Name == name);
        return index < 0 ? null : _columns[index];
    }

    internal Column Get(string name) =>
        Find(name) ?? throw new ArgumentOutOfRangeException(nameof(name), $"Could not find input column '{name}'.");

    /// <summary>This shape with the columns that are computed from one column each.</summary>
    /// <param name="pairs">The names of the columns read and of those made from them.</param>
    /// <param name="outputOf">The column made from a column, under a name.</param>
    internal SchemaShape With(IEnumerable<InputOutputColumnPair> pairs, Func<Column, string, Column> outputOf) =>
        With(pairs.Select(pair => outputOf(Get(pair.InputColumnName), pair.OutputColumnName)));

    /// <summary>This shape with columns added; one of an existing name takes its place.</summary>
    internal SchemaShape With(params IEnumerable<Column> added)
    {
        var byName = new Dictionary<string, Column>(StringComparer.Ordinal);
        foreach (var column in _columns.Concat(added))
        {
            byName[column.Name] = column;
        }

        return new SchemaShape(byName.Values);
    }

    public readonly struct Column
    {
        public readonly string Name;

        public readonly VectorKind Kind;

        public readonly DataViewType ItemType;

        public readonly bool IsKey;

        public readonly SchemaShape Annotations;

        internal Column(string name, VectorKind kind, DataViewType itemType, bool isKey, SchemaShape annotations = null)
        {
            Name = name;
            Kind = kind;
            ItemType = itemType;
            IsKey = isKey;
            Annotations = annotations ?? Empty;
        }

        internal Column(string name, DataViewType type, SchemaShape annotations = null)
            : this(name, KindOf(type), NumberOfKey(type.ItemType()), type.ItemType() is KeyDataViewType, annotations)
        {
        }

        internal Column Renamed(string name) => new(name, Kind, ItemType, IsKey, Annotations);

        /// <summary>A shape tells a key by <see cref="IsKey"/> alone, because the count is not known yet.</summary>
        private static DataViewType NumberOfKey(DataViewType type) =>
            type is KeyDataViewType ? ItemTypes.OfRaw(type.RawType) : type;

        private static VectorKind KindOf(DataViewType type) => type switch
        {
            VectorDataViewType { IsKnownSize: true } => VectorKind.Vector,
            VectorDataViewType => VectorKind.VariableVector,
            _ => VectorKind.Scalar,
        };

        public enum VectorKind
        {
            Scalar = 0,
            Vector = 1,
            VariableVector = 2,
        }
    }
}
