using System.Collections;
using System.Globalization;
using Microsoft.ML;

namespace Microsoft.Data.Analysis;

public class PrimitiveDataFrameColumn<T> : DataFrameColumn, IEnumerable<T?>
    where T : unmanaged
{
    private readonly List<T?> _values;

    public PrimitiveDataFrameColumn(string name, IEnumerable<T?> values)
        : base(name, 0, typeof(T))
    {
        _values = [.. values];
        Length = _values.Count;
    }

    public PrimitiveDataFrameColumn(string name, IEnumerable<T> values)
        : this(name, values.Select(value => (T?)value))
    {
    }

    public PrimitiveDataFrameColumn(string name, long length = 0)
        : this(name, new T?[length])
    {
    }

    public override long NullCount => _values.LongCount(value => value is null);

    public new T? this[long rowIndex]
    {
        get => GetTypedValue(rowIndex);
        set => _values[(int)rowIndex] = value;
    }

    public new IReadOnlyList<T?> this[long startIndex, int length] => _values.GetRange((int)startIndex, (int)Math.Min(length, Length - startIndex));

    public void Append(T? value)
    {
        _values.Add(value);
        Length++;
    }

    public void AppendMany(T? value, long count)
    {
        _values.AddRange(Enumerable.Repeat(value, (int)count));
        Length += count;
    }

    public override bool IsValid(long index) => this[index] is not null;

    public new PrimitiveDataFrameColumn<T> Clone(long numberOfNullsToAppend = 0) => Clone(null, false, numberOfNullsToAppend);

    public new PrimitiveDataFrameColumn<T> Clone(DataFrameColumn mapIndices, bool invertMapIndices = false, long numberOfNullsToAppend = 0) =>
        (PrimitiveDataFrameColumn<T>)CloneImplementation(mapIndices, invertMapIndices, numberOfNullsToAppend);

    public new PrimitiveDataFrameColumn<T> Sort(bool ascending = true, bool putNullValuesLast = true) => Clone(GetSortIndices(ascending, putNullValuesLast));

    public PrimitiveDataFrameColumn<T> FillNulls(T value, bool inPlace = false)
    {
        var column = inPlace ? this : Clone();
        for (var row = 0; row < column._values.Count; row++)
        {
            column._values[row] ??= value;
        }

        return column;
    }

    public new PrimitiveDataFrameColumn<T> DropNulls() => (PrimitiveDataFrameColumn<T>)DropNullsImplementation();

    public IEnumerator<T?> GetEnumerator() => _values.GetEnumerator();

    public override Dictionary<long, ICollection<long>> GetGroupedOccurrences(DataFrameColumn other, out HashSet<long> otherColumnNullIndices) =>
        GetGroupedOccurrences<T>(other, out otherColumnNullIndices);

    protected internal override PrimitiveDataFrameColumn<long> GetSortIndices(bool ascending = true, bool putNullValuesLast = true) =>
        SortedBy(row => this[row].Value, ascending, putNullValuesLast);

    protected internal override void Resize(long length)
    {
        CheckGrowth(length);
        AppendMany(null, length - Length);
    }

    protected internal override void AddDataViewColumn(DataViewSchema.Builder builder) => builder.AddColumn(Name, ColumnTypes.DataViewTypeOf(typeof(T)));

    /// <summary>Null is NaN where the type has it, and the type's default elsewhere.</summary>
    protected internal override Delegate GetDataViewGetter(DataViewRowCursor cursor)
    {
        var missing = default(T) switch
        {
            float => (T)(object)float.NaN,
            double => (T)(object)double.NaN,
            var other => other,
        };
        return (ValueGetter<T>)((ref T value) => value = this[cursor.Position] ?? missing);
    }

    protected internal override Delegate GetValueGetterUsingCursor(DataViewRowCursor cursor, DataViewSchema.Column schemaColumn) =>
        cursor.GetGetter<T>(schemaColumn);

    protected internal override void AddValueUsingCursor(DataViewRowCursor cursor, Delegate getter)
    {
        T value = default;
        ((ValueGetter<T>)getter)(ref value);
        Put<T?>(cursor.Position, value, Append);
    }

    protected virtual PrimitiveDataFrameColumn<T> CreateNewColumn(string name, long length = 0) => new(name, length);

    protected T? GetTypedValue(long rowIndex) => _values[(int)rowIndex];

    protected override object GetValue(long rowIndex) => GetTypedValue(rowIndex);

    protected override IReadOnlyList<object> GetValues(long startIndex, int length) => [.. this[startIndex, length].Cast<object>()];

    protected override void SetValue(long rowIndex, object value) => this[rowIndex] = value switch
    {
        null => null,
        T typed => typed,
        _ => throw WrongType(),
    };

    protected override IEnumerator GetEnumeratorCore() => GetEnumerator();

    protected override DataFrameColumn CloneImplementation(DataFrameColumn mapIndices, bool invertMapIndices, long numberOfNullsToAppend)
    {
        var clone = CreateNewColumn(Name);
        foreach (var row in Picked(mapIndices, invertMapIndices))
        {
            clone.Append(row is { } index ? this[index] : null);
        }

        clone.AppendMany(null, numberOfNullsToAppend);
        return clone;
    }

    protected override DataFrameColumn CloneImplementation(long numberOfNullsToAppend) => CloneImplementation(null, false, numberOfNullsToAppend);

    protected override DataFrameColumn FillNullsImplementation(object value, bool inPlace) =>
        FillNulls((T)Convert.ChangeType(value, typeof(T), CultureInfo.CurrentCulture), inPlace);

    protected override DataFrameColumn DropNullsImplementation() => Clone(new PrimitiveDataFrameColumn<bool>("Filter", _values.Select(value => value is not null)));
}
