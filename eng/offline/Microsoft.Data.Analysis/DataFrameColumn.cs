using System.Collections;
using System.Globalization;
using Microsoft.ML;

namespace Microsoft.Data.Analysis;

public abstract class DataFrameColumn : IEnumerable
{
    private long _length;

    protected DataFrameColumn(string name, long length, Type type)
    {
        Name = name;
        Length = length;
        DataType = type;
    }

    public string Name { get; internal set; }

    public Type DataType { get; }

    public abstract long NullCount { get; }

    public long Length
    {
        get => _length;
        protected set => _length = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A length cannot be negative.");
    }

    public object this[long rowIndex]
    {
        get => GetValue(rowIndex);
        set => SetValue(rowIndex, value);
    }

    public IReadOnlyList<object> this[long startIndex, int length] => GetValues(startIndex, length);

    public static PrimitiveDataFrameColumn<T> Create<T>(string name, IEnumerable<T?> values)
        where T : unmanaged => new(name, values);

    public static PrimitiveDataFrameColumn<T> Create<T>(string name, IEnumerable<T> values)
        where T : unmanaged => new(name, values);

    public static StringDataFrameColumn Create(string name, IEnumerable<string> values) => new(name, values);

    public virtual bool IsValid(long index) => this[index] is not null;

    public DataFrameColumn Clone(long numberOfNullsToAppend = 0) => CloneImplementation(numberOfNullsToAppend);

    public DataFrameColumn Clone(DataFrameColumn mapIndices, bool invertMapIndices = false, long numberOfNullsToAppend = 0) =>
        CloneImplementation(mapIndices, invertMapIndices, numberOfNullsToAppend);

    public DataFrameColumn Sort(bool ascending = true, bool putNullValuesLast = true) => Clone(GetSortIndices(ascending, putNullValuesLast));

    public virtual DataFrameColumn FillNulls(object value, bool inPlace = false) => FillNullsImplementation(value, inPlace);

    public virtual DataFrameColumn DropNulls() => DropNullsImplementation();

    public virtual StringDataFrameColumn Info() => new(Name, [DataType.ToString(), (Length - NullCount).ToString(CultureInfo.CurrentCulture)]);

    /// <summary>The rows in which each value stands.</summary>
    public virtual Dictionary<TKey, ICollection<long>> GroupColumnValues<TKey>(out HashSet<long> nullIndices)
    {
        var rows = Rows(Length).ToLookup(IsValid);
        nullIndices = [.. rows[false]];
        return rows[true].GroupBy(row => (TKey)this[row]).ToDictionary(group => group.Key, group => (ICollection<long>)[.. group]);
    }

    public abstract Dictionary<long, ICollection<long>> GetGroupedOccurrences(DataFrameColumn other, out HashSet<long> otherColumnNullIndices);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumeratorCore();

    protected internal virtual void Resize(long length) => throw NotSupported();

    protected internal virtual void AddDataViewColumn(DataViewSchema.Builder builder) => throw NotSupported();

    protected internal virtual Delegate GetDataViewGetter(DataViewRowCursor cursor) => throw NotSupported();

    protected internal virtual Delegate GetValueGetterUsingCursor(DataViewRowCursor cursor, DataViewSchema.Column schemaColumn) => throw NotSupported();

    protected internal virtual void AddValueUsingCursor(DataViewRowCursor cursor, Delegate ValueGetter) => throw NotSupported();

    protected internal abstract PrimitiveDataFrameColumn<long> GetSortIndices(bool ascending, bool putNullValuesLast);

    /// <summary>The rows of another column with the value that this one has in a row.</summary>
    protected Dictionary<long, ICollection<long>> GetGroupedOccurrences<TKey>(DataFrameColumn other, out HashSet<long> otherColumnNullIndices)
    {
        if (other.DataType != DataType)
            throw new ArgumentException($"Expected column to hold values of type {DataType}", nameof(other));

        var rowsOf = other.GroupColumnValues<TKey>(out otherColumnNullIndices);
        return Rows(Length).Where(row => IsValid(row) && rowsOf.ContainsKey((TKey)this[row])).ToDictionary(row => row, row => rowsOf[(TKey)this[row]]);
    }

    protected abstract object GetValue(long rowIndex);

    protected abstract IReadOnlyList<object> GetValues(long startIndex, int length);

    protected abstract void SetValue(long rowIndex, object value);

    protected abstract IEnumerator GetEnumeratorCore();

    protected abstract DataFrameColumn CloneImplementation(DataFrameColumn mapIndices, bool invertMapIndices, long numberOfNullsToAppend);

    protected abstract DataFrameColumn CloneImplementation(long numberOfNullsToAppend = 0);

    protected abstract DataFrameColumn FillNullsImplementation(object value, bool inPlace);

    protected abstract DataFrameColumn DropNullsImplementation();

    internal static IEnumerable<long> Rows(long length)
    {
        for (var row = 0L; row < length; row++)
        {
            yield return row;
        }
    }

    /// <summary>The rows that a column of indices or of flags picks; null where there is no index, all rows where there is no column.</summary>
    private protected IEnumerable<long?> Picked(DataFrameColumn mapIndices, bool invertMapIndices)
    {
        var rows = mapIndices switch
        {
            null => Rows(Length).Select(row => (long?)row),
            PrimitiveDataFrameColumn<long> indices => indices,
            PrimitiveDataFrameColumn<int> indices => indices.Select(row => (long?)row),
            PrimitiveDataFrameColumn<bool> flags when flags.Length <= Length => Rows(flags.Length).Where(row => flags[row] is true).Select(row => (long?)row),
            PrimitiveDataFrameColumn<bool> => throw new ArgumentException("MapIndices exceeds column length", nameof(mapIndices)),
            _ => throw new ArgumentException($"Expected value to be of type {typeof(long)}, {typeof(int)} or {typeof(bool)}", nameof(mapIndices)),
        };
        return invertMapIndices ? rows.Reverse() : rows;
    }

    /// <summary>The rows in the order of their values.</summary>
    private protected PrimitiveDataFrameColumn<long> SortedBy<TKey>(Func<long, TKey> key, bool ascending, bool putNullValuesLast)
    {
        var rows = Rows(Length).ToLookup(IsValid);
        var sorted = ascending ? rows[true].OrderBy(key) : rows[true].OrderByDescending(key);
        return new("SortIndices", putNullValuesLast ? sorted.Concat(rows[false]) : rows[false].Concat(sorted));
    }

    /// <summary>Puts the value of the cursor's row where a data frame expects it: at the end, or over the one that is there.</summary>
    private protected void Put<TValue>(long row, TValue value, Action<TValue> append)
    {
        if (row < Length)
            this[row] = value;
        else if (row == Length)
            append(value);
        else
            throw new ArgumentOutOfRangeException(nameof(row), row, $"Column '{Name}' has {Length} rows.");
    }

    private protected ArgumentException WrongType() => new($"Expected value to be of type {DataType}", "value");

    private protected void CheckGrowth(long length)
    {
        if (length < Length)
            throw new ArgumentException("Cannot resize down", nameof(length));
    }

    private NotSupportedException NotSupported() => new($"A column of type {DataType} does not do this.");
}
