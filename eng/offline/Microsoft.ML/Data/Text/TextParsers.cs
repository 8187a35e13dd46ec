using System.Globalization;
using System.Numerics;

namespace Microsoft.ML.Data;

internal delegate bool TextParser<T>(ReadOnlyMemory<char> text, out T value);

/// <summary>How fields of a text file become values. An empty field is the default of its type, an unreadable real is NaN.</summary>
internal static class TextParsers
{
    public static TextParser<T> For<T>(DataViewType itemType, TextLoader.Options options)
    {
        Delegate parser = itemType switch
        {
            KeyDataViewType key => Key<T>(key),
            _ when typeof(T) == typeof(float) => Real<float>(options),
            _ when typeof(T) == typeof(double) => Real<double>(options),
            _ when typeof(T) == typeof(sbyte) => Integer<sbyte>(),
            _ when typeof(T) == typeof(byte) => Integer<byte>(),
            _ when typeof(T) == typeof(short) => Integer<short>(),
            _ when typeof(T) == typeof(ushort) => Integer<ushort>(),
            _ when typeof(T) == typeof(int) => Integer<int>(),
            _ when typeof(T) == typeof(uint) => Integer<uint>(),
            _ when typeof(T) == typeof(long) => Integer<long>(),
            _ when typeof(T) == typeof(ulong) => Integer<ulong>(),
            _ when typeof(T) == typeof(bool) => new TextParser<bool>(TryParseBoolean),
            _ when typeof(T) == typeof(ReadOnlyMemory<char>) => new TextParser<ReadOnlyMemory<char>>(TakeText),
            _ when typeof(T) == typeof(TimeSpan) => Parsable<TimeSpan>(),
            _ when typeof(T) == typeof(DateTime) => Parsable<DateTime>(),
            _ when typeof(T) == typeof(DateTimeOffset) => Parsable<DateTimeOffset>(),
            _ => throw new NotSupportedException($"Text is not read as {itemType}."),
        };
        return (TextParser<T>)parser;
    }

    private static TextParser<T> Real<T>(TextLoader.Options options)
        where T : IFloatingPointIeee754<T>
        => (ReadOnlyMemory<char> text, out T value) =>
        {
            if (text.IsEmpty)
            {
                value = options.MissingRealsAsNaNs ? T.NaN : T.Zero;
            }
            else if (!TryParseReal(text.Span, options.DecimalMarker, out value))
            {
                value = T.NaN;
            }

            return true;
        };

    private static bool TryParseReal<T>(ReadOnlySpan<char> text, char decimalMarker, out T value)
        where T : IFloatingPointIeee754<T>
    {
        if (decimalMarker == '.')
        {
            return T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        }

        Span<char> invariant = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        text.Replace(invariant, decimalMarker, '.');
        return T.TryParse(invariant, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static TextParser<T> Integer<T>()
        where T : IBinaryInteger<T>
        => (ReadOnlyMemory<char> text, out T value) =>
        {
            value = T.Zero;
            return text.IsEmpty || T.TryParse(text.Span, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);
        };

    private static TextParser<T> Parsable<T>()
        where T : ISpanParsable<T>
        => (ReadOnlyMemory<char> text, out T value) =>
        {
            value = default;
            return text.IsEmpty || T.TryParse(text.Span, CultureInfo.InvariantCulture, out value);
        };

    /// <summary>A key is written as its number from 0; what is not below the count is missing.</summary>
    private static TextParser<T> Key<T>(KeyDataViewType key)
    {
        var toKey = KeyNumbering.FromObject<T>(key);
        var parseIndex = For<T>(ItemTypes.OfRaw(typeof(T)), options: null);
        return (ReadOnlyMemory<char> text, out T value) =>
        {
            value = !text.IsEmpty && parseIndex(text, out var index) ? toKey(index) : default;
            return true;
        };
    }

    private static bool TakeText(ReadOnlyMemory<char> text, out ReadOnlyMemory<char> value)
    {
        value = text;
        return true;
    }

    private static bool TryParseBoolean(ReadOnlyMemory<char> text, out bool value)
    {
        bool? parsed = text.Span.Trim() switch
        {
            "" or "0" or "-" or "-1" => false,
            "1" or "+" or "+1" => true,
            var word when IsOneOf(word, "false", "no", "f", "n") => false,
            var word when IsOneOf(word, "true", "yes", "t", "y") => true,
            _ => null,
        };
        value = parsed ?? false;
        return parsed is not null;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
