using System.Collections;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Microsoft.Data.Analysis;

public class StringDataFrameColumn : DataFrameColumn, IEnumerable<string>
{
    private readonly List<string> _values;

    public StringDataFrameColumn(string name, IEnumerable<string> values)
        : base(name, 0, typeof(string))
    {
        _values = [.. values];
        Length = _values.Count;
    }

    public StringDataFrameColumn(string name, long length = 0)
        : this(name, new string[length])
    {
    }

    public override long NullCount => _values.LongCount(value => value is null);

    public new string this[long rowIndex]
    {
        get => _values[(int)rowIndex];
        set => _values[(int)rowIndex] = value;
    }

    public new List<string> this[long startIndex, int length] => _values.GetRange((int)startIndex, (int)Math.Min(length, Length - startIndex));

    public void Append(string value)
    {
        _values.Add(value);
        Length++;
    }

    public new StringDataFrameColumn Clone(long numberOfNullsToAppend = 0) => Clone(null, false, numberOfNullsToAppend);

    public new StringDataFrameColumn Clone(DataFrameColumn mapIndices, bool invertMapIndices, long numberOfNullsToAppend) =>
        (StringDataFrameColumn)CloneImplementation(mapIndices, invertMapIndices, numberOfNullsToAppend);

    public new StringDataFrameColumn Sort(bool ascending = true, bool putNullValuesLast = true) =>
        Clone(GetSortIndices(ascending, putNullValuesLast), false, 0);

    public StringDataFrameColumn FillNulls(string value, bool inPlace = false)
    {
        var column = inPlace ? this : Clone();
        for (var row = 0; row < column._values.Count; row++)
        {
            column._values[row] ??= value;
        }

        return column;
    }

    public new StringDataFrameColumn DropNulls() => (StringDataFrameColumn)DropNullsImplementation();

    public IEnumerator<string> GetEnumerator() => _values.GetEnumerator();

    public override Dictionary<long, ICollection<long>> GetGroupedOccurrences(DataFrameColumn other, out HashSet<long> otherColumnNullIndices) =>
        GetGroupedOccurrences<string>(other, out otherColumnNullIndices);

    protected internal override PrimitiveDataFrameColumn<long> GetSortIndices(bool ascending, bool putNullValuesLast) =>
        SortedBy(row => this[row], ascending, putNullValuesLast);

    protected internal override void Resize(long length)
    {
        CheckGrowth(length);
        while (Length < length)
        {
            Append(null);
        }
    }

    protected internal override void AddDataViewColumn(DataViewSchema.Builder builder) => builder.AddColumn(Name, TextDataViewType.Instance);

    protected internal override Delegate GetDataViewGetter(DataViewRowCursor cursor) =>
        (ValueGetter<ReadOnlyMemory<char>>)((ref ReadOnlyMemory<char> value) => value = this[cursor.Position].AsMemory());

    protected internal override Delegate GetValueGetterUsingCursor(DataViewRowCursor cursor, DataViewSchema.Column schemaColumn) =>
        cursor.GetGetter<ReadOnlyMemory<char>>(schemaColumn);

    protected internal override void AddValueUsingCursor(DataViewRowCursor cursor, Delegate getter)
    {
        ReadOnlyMemory<char> value = default;
        ((ValueGetter<ReadOnlyMemory<char>>)getter)(ref value);
        Put(cursor.Position, value.ToString(), Append);
    }

    protected override object GetValue(long rowIndex) => this[rowIndex];

    protected override IReadOnlyList<object> GetValues(long startIndex, int length) => this[startIndex, length];

    protected override void SetValue(long rowIndex, object value) => this[rowIndex] = value is null or string ? (string)value : throw WrongType();

    protected override IEnumerator GetEnumeratorCore() => GetEnumerator();

    protected override DataFrameColumn CloneImplementation(DataFrameColumn mapIndices, bool invertMapIndices = false, long numberOfNullsToAppend = 0)
    {
        var picked = Picked(mapIndices, invertMapIndices).Select(row => row is { } index ? this[index] : null);
        return new StringDataFrameColumn(Name, picked.Concat(new string[numberOfNullsToAppend]));
    }

    protected override DataFrameColumn CloneImplementation(long numberOfNullsToAppend) => CloneImplementation(null, false, numberOfNullsToAppend);

    protected override DataFrameColumn FillNullsImplementation(object value, bool inPlace) =>
        value is string text ? FillNulls(text, inPlace) : throw WrongType();

    protected override DataFrameColumn DropNullsImplementation() => new StringDataFrameColumn(Name, _values.Where(value => value is not null));
}
