using System.Globalization;
using System.Numerics;

namespace Metrics.MLNet;

/// <summary>The names of classes, as ML.NET notes them beside the columns that a classifier reads and writes.</summary>
internal static class ClassNames
{
    /// <summary>
    /// The classes in the order of the scores: those that the options give, or else the slot names of the score column, the label values that its trainer saw, or
    /// the key values of the predicted label. <see langword="null"/> if none of them is there.
    /// </summary>
    /// <exception cref="ArgumentException">The options give another number of names than there are scores.</exception>
    public static IReadOnlyList<string>? OfScores(DataViewSchema schema, DataViewSchema.Column score, ReadingOptions options)
    {
        if (options.ClassNames is { } given)
        {
            var count = score.Type is VectorDataViewType { IsKnownSize: true } scores ? scores.Size : score.Type is VectorDataViewType ? given.Count : 2;
            return given.Count == count
                ? given
                : throw new ArgumentException($"Expected {count} names of classes for the scores in '{score.Name}', got {given.Count}: {string.Join(", ", given)}.", nameof(options));
        }

        var names = Read(score, DefaultColumns.SlotNames) ?? Read(score, DefaultColumns.TrainingLabelValues);
        if (names is null && schema.GetColumnOrNull(options.PredictedLabelColumnName) is { Type: KeyDataViewType } predictedLabel)
        {
            names = Read(predictedLabel, DefaultColumns.KeyValues);
        }

        var fits = score.Type is not VectorDataViewType { IsKnownSize: true } vector || vector.Size == names?.Count;
        return fits ? names : null;
    }

    /// <summary>The values that the keys of a column stand for, or <see langword="null"/> if it does not say.</summary>
    public static IReadOnlyList<string>? OfKeys(DataViewSchema.Column column) => Read(column, DefaultColumns.KeyValues);

    private static List<string>? Read(DataViewSchema.Column column, string kind)
    {
        if (column.Annotations.Schema.GetColumnOrNull(kind)?.Type is not VectorDataViewType { ItemType: var itemType })
        {
            return null;
        }

        var names = itemType switch
        {
            TextDataViewType => Values<ReadOnlyMemory<char>>(column, kind).ConvertAll(text => text.ToString()),
            NumberDataViewType => NumberTypes.Accept(itemType.RawType, new NumberNames(column, kind)),
            BooleanDataViewType => Values<bool>(column, kind).ConvertAll(value => value.ToString(CultureInfo.InvariantCulture)),
            _ => [],
        };

        // Slots without a name have the empty one, and a name that stands twice tells no class from another.
        return names.Count > 0 && !names.Contains(string.Empty) && names.Distinct(StringComparer.Ordinal).Count() == names.Count ? names : null;
    }

    private static List<T> Values<T>(DataViewSchema.Column column, string kind)
    {
        VBuffer<T> values = default;
        column.Annotations.GetValue(kind, ref values);
        return [.. values.DenseValues()];
    }

    private sealed class NumberNames(DataViewSchema.Column column, string kind) : INumberVisitor<List<string>>
    {
        public List<string> Visit<T>()
            where T : unmanaged, INumber<T> =>
            Values<T>(column, kind).ConvertAll(value => value.ToString(null, CultureInfo.InvariantCulture));
    }
}
