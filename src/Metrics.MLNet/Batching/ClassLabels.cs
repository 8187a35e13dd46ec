using System.Globalization;
using System.Numerics;

namespace Metrics.MLNet;

/// <summary>Which class a key or a number stands for.</summary>
internal static class ClassLabels
{
    /// <summary>The class of a missing label, where rows with one are passed on.</summary>
    public const long Missing = -1;

    /// <param name="classOfKey">The class of each key, −1 for one that is none of the classes; <see langword="null"/> if key k is class k−1.</param>
    public static string ExpectedKey(long[]? classOfKey) =>
        classOfKey is null ? "a key" : $"a key from 1 to {classOfKey.Length.ToString(CultureInfo.InvariantCulture)} that is one of the classes";

    /// <param name="classCount">The number of classes, if it is known.</param>
    public static string ExpectedNumber(int? classCount) =>
        classCount is { } count ? $"the number of a class, from 0 to {(count - 1).ToString(CultureInfo.InvariantCulture)}" : "the number of a class";

    public static string ExpectedText(IReadOnlyList<string> classNames) => $"the name of a class ({string.Join(", ", classNames)})";

    /// <summary>
    /// The class of each key. Keys are in the order of the classes, unless both are named and the names say otherwise: data may
    /// have been keyed apart from the model's training data.
    /// </summary>
    /// <param name="column">The column of the keys.</param>
    /// <param name="classCount">The number of classes, if it is known.</param>
    /// <param name="classNames">The names of the classes, if they are known.</param>
    /// <returns>Class numbers, −1 for a key that is none of the classes; <see langword="null"/> if key k is class k−1.</returns>
    public static long[]? ClassOfKey(DataViewSchema.Column column, int? classCount, IReadOnlyList<string>? classNames)
    {
        if (classNames is not null && ClassNames.OfKeys(column) is { } keyNames && !keyNames.SequenceEqual(classNames.Take(keyNames.Count)))
        {
            var classes = classNames.ToList();
            return [.. keyNames.Select(name => (long)classes.IndexOf(name))];
        }

        return classCount is { } count ? [.. Enumerable.Range(0, count)] : null;
    }

    /// <summary>The class that a name says; empty text is missing.</summary>
    /// <param name="classNames">The names of the classes.</param>
    public sealed class OfText(IReadOnlyList<string> classNames) : IConversion<ReadOnlyMemory<char>, long>
    {
        private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> classes =
            classNames.Index().ToDictionary(entry => entry.Item, entry => (long)entry.Index, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        public Reading Convert(in ReadOnlyMemory<char> raw, out long element)
        {
            element = Missing;
            return raw.IsEmpty ? Reading.Missing : classes.TryGetValue(raw.Span, out element) ? Reading.Value : Reading.Unexpected;
        }
    }

    /// <summary>The class of a key; key 0 is missing.</summary>
    /// <param name="classOfKey">The class of each key, −1 for one that is none of the classes; <see langword="null"/> if key k is class k−1.</param>
    public readonly struct OfKey<T>(long[]? classOfKey) : IConversion<T, long>
        where T : unmanaged, INumber<T>
    {
        public Reading Convert(in T raw, out long element)
        {
            element = long.CreateSaturating(raw) - 1;
            if (element == Missing)
            {
                return Reading.Missing;
            }

            if (classOfKey is not null)
            {
                element = element < classOfKey.Length ? classOfKey[element] : -1;
            }

            return element < 0 ? Reading.Unexpected : Reading.Value;
        }
    }

    /// <summary>The class that a number says; NaN is missing.</summary>
    /// <param name="classCount">The number of classes, if it is known.</param>
    public readonly struct OfNumber<T>(int? classCount) : IConversion<T, long>
        where T : unmanaged, INumber<T>
    {
        private readonly long limit = classCount ?? long.MaxValue;

        public Reading Convert(in T raw, out long element)
        {
            if (T.IsNaN(raw))
            {
                element = Missing;
                return Reading.Missing;
            }

            element = long.CreateSaturating(raw);
            return T.IsInteger(raw) && element >= 0 && element < limit ? Reading.Value : Reading.Unexpected;
        }
    }
}
