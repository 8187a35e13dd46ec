using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Lookup tables of pairs, which are seen as a view of two columns.</summary>
internal static class LookupPairs
{
    public static LookupTable TableOf<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> pairs, bool valuesAsKeys)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        Pair<TKey, TValue>[] rows = [.. pairs.Select(pair => new Pair<TKey, TValue>(pair.Key, pair.Value))];
        var definition = SchemaDefinition.Create(typeof(Pair<TKey, TValue>), SchemaDefinition.Direction.Read);
        var value = definition[nameof(Pair<TKey, TValue>.Value)];
        if (value.ColumnType is VectorDataViewType vector && CommonLength(rows) is { } length)
        {
            value.ColumnType = new VectorDataViewType(vector.ItemType, length);
        }

        IDataView view = new EnumerableView<Pair<TKey, TValue>>(rows, new ObjectReader<Pair<TKey, TValue>>(definition));
        if (valuesAsKeys)
        {
            view = Numbered(view, value.ColumnName);
        }

        return LookupTable.Create(view, view.Schema[nameof(Pair<TKey, TValue>.Key)], view.Schema[value.ColumnName]);
    }

    private static IDataView Numbered(IDataView view, string column)
    {
        if (view.Schema[column].Type.RawType is var type && (type == typeof(uint) || type == typeof(ulong)))
        {
            throw new NotSupportedException("Numbers that are keys already are not taken as key values here.");
        }

        var options = new KeyMapOptions(int.MaxValue, ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence, KeyValuesAsText: false);
        return new ValueToKeyMappingEstimator([new InputOutputColumnPair(column)], options, keyData: null).Fit(view).Transform(view);
    }

    /// <summary>The length that all vectors have; null where there is none.</summary>
    private static int? CommonLength<TKey, TValue>(Pair<TKey, TValue>[] pairs)
    {
        var lengths = pairs.Select(pair => (pair.Value as Array)?.Length ?? 0).Distinct().Take(2).ToArray();
        return lengths.Length == 1 ? lengths[0] : null;
    }

    private sealed record Pair<TKey, TValue>(TKey Key, TValue Value);
}
