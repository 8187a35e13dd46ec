using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

/// <summary>A value, which may be a vector, for each of some keys.</summary>
internal abstract class LookupTable
{
    private readonly StoredColumn _keys;
    private readonly StoredColumn _values;

    private protected LookupTable(DataViewSchema.DetachedColumn keyColumn, StoredColumn keys, DataViewSchema.DetachedColumn valueColumn, StoredColumn values)
    {
        KeyType = (PrimitiveDataViewType)keyColumn.Type;
        ValueColumn = valueColumn;
        _keys = keys;
        _values = values;
    }

    public PrimitiveDataViewType KeyType { get; }

    public DataViewSchema.DetachedColumn ValueColumn { get; }

    public static LookupTable Create(IDataView view, DataViewSchema.Column keyColumn, DataViewSchema.Column valueColumn) =>
        Create(new(keyColumn), StoredColumn.Read(view, keyColumn), new(valueColumn), StoredColumn.Read(view, valueColumn));

    public static LookupTable Load(ModelReader reader)
    {
        var columns = reader.ReadSchema();
        if (columns.Count != 2)
        {
            throw new InvalidDataException($"The model holds a lookup table of {columns.Count} columns.");
        }

        return Create(new(columns[0]), StoredColumn.Load(columns[0].Type, reader), new(columns[1]), StoredColumn.Load(columns[1].Type, reader));
    }

    public void Save(BinaryWriter writer)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumn("Key", KeyType);
        builder.AddColumn("Value", ValueColumn.Type, ValueColumn.Annotations);
        writer.Write(builder.ToSchema());
        _keys.Save(writer);
        _values.Save(writer);
    }

    /// <summary>A getter of the values for the keys in a column of a row.</summary>
    public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input);

    private static LookupTable Create(
        DataViewSchema.DetachedColumn keyColumn, StoredColumn keys, DataViewSchema.DetachedColumn valueColumn, StoredColumn values)
        => keyColumn.Type is PrimitiveDataViewType
            ? keyColumn.Type.VisitItem(new Factory(keyColumn, keys, valueColumn, values))
            : throw new ArgumentException($"A vector, such as column '{keyColumn.Name}' of type {keyColumn.Type}, is no key to look up.", nameof(keyColumn));

    private sealed class Factory(
        DataViewSchema.DetachedColumn keyColumn, StoredColumn keys, DataViewSchema.DetachedColumn valueColumn, StoredColumn values) : IRawTypeVisitor<LookupTable>
    {
        public LookupTable Visit<T>() => new LookupTable<T>(keyColumn, (StoredColumn<T>)keys, valueColumn, values);
    }
}

internal sealed class LookupTable<TKey> : LookupTable
{
    private readonly Dictionary<TKey, int> _positions = new(ItemComparers.Equality<TKey>());
    private readonly StoredColumn _values;

    public LookupTable(DataViewSchema.DetachedColumn keyColumn, StoredColumn<TKey> keys, DataViewSchema.DetachedColumn valueColumn, StoredColumn values)
        : base(keyColumn, keys, valueColumn, values)
    {
        _values = values;
        foreach (var key in keys.Values)
        {
            if (!_positions.TryAdd(key, _positions.Count))
            {
                throw new InvalidOperationException($"There are two values for the key '{key}'.");
            }
        }
    }

    public override Delegate CreateGetter(DataViewRow row, DataViewSchema.Column input) =>
        ValueColumn.Type.VisitItem(new GetterFactory(this, row, input));

    private sealed class GetterFactory(LookupTable<TKey> table, DataViewRow row, DataViewSchema.Column input) : IRawTypeVisitor<Delegate>
    {
        public Delegate Visit<T>()
        {
            if (table.ValueColumn.Type is VectorDataViewType vector)
            {
                return Scalar((StoredColumn<VBuffer<T>>)table._values, new VBuffer<T>(vector.Size, 0, [], []));
            }

            var values = (StoredColumn<T>)table._values;
            var missing = MissingValues.Of<T>(table.ValueColumn.Type);
            return input.Type is VectorDataViewType ? Itemwise(values, missing) : Scalar(values, missing);
        }

        private ValueGetter<TValue> Scalar<TValue>(StoredColumn<TValue> values, TValue missing)
        {
            var getKey = row.GetGetter<TKey>(input);
            TKey key = default;
            return (ref TValue value) =>
            {
                getKey(ref key);
                Get(values, missing, key, ref value);
            };
        }

        private Delegate Itemwise<TValue>(StoredColumn<TValue> values, TValue missing) =>
            ItemwiseGetter.Create(row, input, (TKey key) =>
            {
                TValue value = default;
                Get(values, missing, key, ref value);
                return value;
            });

        private void Get<TValue>(StoredColumn<TValue> values, TValue missing, TKey key, ref TValue value)
        {
            if (table._positions.TryGetValue(key, out var position))
            {
                values.Get(position, ref value);
            }
            else
            {
                value = missing;
            }
        }
    }
}
