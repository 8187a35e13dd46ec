using System.Globalization;
using System.Numerics;

namespace Metrics.MLNet;

/// <summary>A column by whose values rows are grouped.</summary>
internal abstract class GroupColumn(DataViewSchema.Column column)
{
    private const string Types = "text, Boolean, a key or a number";

    public DataViewSchema.Column Column { get; } = column;

    /// <exception cref="ArgumentException">There is no such column, or it has another type.</exception>
    public static GroupColumn Create(DataViewSchema schema, string name)
    {
        var column = schema.Find(name, Types, type => type is TextDataViewType or BooleanDataViewType or KeyDataViewType or NumberDataViewType);
        return column.Type switch
        {
            TextDataViewType => new Text(column),
            BooleanDataViewType => new Values<bool>(column, value => value.ToString(CultureInfo.InvariantCulture)),
            _ => NumberTypes.Accept(column.Type.RawType, new Numbers(column)),
        };
    }

    public abstract GroupColumnReader Open(DataViewRow row);

    private sealed class Text(DataViewSchema.Column column) : GroupColumn(column)
    {
        public override GroupColumnReader Open(DataViewRow row) => new TextReader(row.GetGetter<ReadOnlyMemory<char>>(Column));
    }

    private sealed class Values<T>(DataViewSchema.Column column, Func<T, string> nameOf) : GroupColumn(column)
        where T : notnull
    {
        public override GroupColumnReader Open(DataViewRow row) => new ValueReader<T>(row.GetGetter<T>(Column), nameOf);
    }

    private sealed class Numbers(DataViewSchema.Column column) : INumberVisitor<GroupColumn>
    {
        public GroupColumn Visit<T>()
            where T : unmanaged, INumber<T>
        {
            var names = column.Type is KeyDataViewType ? ClassNames.OfKeys(column) : null;
            return new Values<T>(column, value => NameOf(value, names));
        }

        /// <summary>The value that a key stands for; a missing key, and a key without a value, is its number.</summary>
        private static string NameOf<T>(T value, IReadOnlyList<string>? names)
            where T : unmanaged, INumber<T>
        {
            var index = names is null ? -1 : int.CreateSaturating(value) - 1;
            return index >= 0 && index < names!.Count ? names[index] : value.ToString(null, CultureInfo.InvariantCulture);
        }
    }

    private sealed class TextReader(ValueGetter<ReadOnlyMemory<char>> getter) : GroupColumnReader
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private ReadOnlyMemory<char> value;

        public override int Read()
        {
            getter(ref value);
            var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!known.TryGetValue(value.Span, out var number))
            {
                number = AddName(value.ToString());
                known[value.Span] = number;
            }

            return number;
        }
    }

    private sealed class ValueReader<T>(ValueGetter<T> getter, Func<T, string> nameOf) : GroupColumnReader
        where T : notnull
    {
        private readonly Dictionary<T, int> numbers = [];
        private T value = default!;

        public override int Read()
        {
            getter(ref value);
            if (!numbers.TryGetValue(value, out var number))
            {
                number = AddName(nameOf(value));
                numbers[value] = number;
            }

            return number;
        }
    }
}

/// <summary>Numbers the values of one column in the order in which they are first met.</summary>
internal abstract class GroupColumnReader
{
    private readonly List<string> names = [];

    /// <summary>The values met so far, as text.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The number of the value of the current row.</summary>
    public abstract int Read();

    protected int AddName(string name)
    {
        names.Add(name);
        return names.Count - 1;
    }
}
