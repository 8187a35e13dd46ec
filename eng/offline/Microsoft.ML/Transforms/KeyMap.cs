using System.Globalization;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms;

/// <summary>How keys of a column are learned.</summary>
internal sealed record KeyMapOptions(int MaximumNumberOfKeys, ValueToKeyMappingEstimator.KeyOrdinality Ordinality, bool KeyValuesAsText);

/// <summary>The distinct values of a column, numbered from 1.</summary>
internal abstract class KeyMap
{
    public abstract PrimitiveDataViewType ItemType { get; }

    public abstract int Count { get; }

    public KeyDataViewType KeyType => new(typeof(uint), Math.Max(1, Count));

    public static KeyMap Learn(IDataView data, DataViewSchema.Column column, KeyMapOptions options) =>
        column.Type.VisitItem(new Learner(data, column, options));

    public static KeyMap Load(ModelReader reader)
    {
        var itemType = (PrimitiveDataViewType)reader.ReadColumnType();
        return itemType.VisitItem(new Loader(reader, itemType, reader.ReadBoolean()));
    }

    public abstract void Save(BinaryWriter writer);

    public abstract void AddKeyValues(DataViewSchema.Annotations.Builder annotations);

    public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column column);

    private sealed class Loader(ModelReader reader, PrimitiveDataViewType itemType, bool keyValuesAsText) : IRawTypeVisitor<KeyMap>
    {
        public KeyMap Visit<T>() => new KeyMap<T>(itemType, reader.ReadMany<T>(), keyValuesAsText);
    }

    private sealed class Learner(IDataView data, DataViewSchema.Column column, KeyMapOptions options) : IRawTypeVisitor<KeyMap>
    {
        public KeyMap Visit<T>()
        {
            var itemType = (PrimitiveDataViewType)column.Type.ItemType();
            var isMissing = MissingValues.Predicate<T>(itemType) ?? (_ => false);
            var items = column.Type is VectorDataViewType
                ? data.GetColumn<VBuffer<T>>(column).SelectMany(vector => vector.DenseValues())
                : data.GetColumn<T>(column);
            var distinct = new HashSet<T>(ItemComparers.Equality<T>());
            var values = new List<T>();
            foreach (var item in items)
            {
                if (!isMissing(item) && values.Count < options.MaximumNumberOfKeys && distinct.Add(item))
                {
                    values.Add(item);
                }
            }

            if (options.Ordinality == ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
            {
                values.Sort(ItemComparers.Order<T>());
            }

            return new KeyMap<T>(itemType, [.. values], options.KeyValuesAsText);
        }
    }
}

internal sealed class KeyMap<T> : KeyMap
{
    private readonly T[] _values;
    private readonly Dictionary<T, uint> _keys;
    private readonly bool _keyValuesAsText;

    public KeyMap(PrimitiveDataViewType itemType, T[] values, bool keyValuesAsText)
    {
        ItemType = itemType;
        _values = values;
        _keyValuesAsText = keyValuesAsText;
        _keys = new Dictionary<T, uint>(values.Length, ItemComparers.Equality<T>());
        foreach (var value in values)
        {
            _keys.Add(value, (uint)_keys.Count + 1);
        }
    }

    public override PrimitiveDataViewType ItemType { get; }

    public override int Count => _values.Length;

    public override void Save(BinaryWriter writer)
    {
        writer.Write(ItemType);
        writer.Write(_keyValuesAsText);
        writer.WriteMany<T>(_values);
    }

    public override void AddKeyValues(DataViewSchema.Annotations.Builder annotations)
    {
        if (_values.Length == 0)
        {
            return;
        }

        if (_keyValuesAsText)
        {
            ReadOnlyMemory<char>[] texts = [.. _values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture).AsMemory())];
            annotations.AddKeyValues(TextDataViewType.Instance, texts);
        }
        else
        {
            annotations.AddKeyValues(ItemType, _values);
        }
    }

    public override Delegate CreateGetter(DataViewRow row, DataViewSchema.Column column) =>
        ItemwiseGetter.Create(row, column, (T value) => _keys.GetValueOrDefault(value));
}
