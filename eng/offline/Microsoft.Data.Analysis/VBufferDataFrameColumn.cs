using System.Collections;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Microsoft.Data.Analysis;

public class VBufferDataFrameColumn<T> : DataFrameColumn, IEnumerable<VBuffer<T>>
{
    private readonly List<VBuffer<T>> _values;

    public VBufferDataFrameColumn(string name, IEnumerable<VBuffer<T>> values)
        : base(name, 0, typeof(VBuffer<T>))
    {
        _values = [.. values];
        Length = _values.Count;
    }

    public VBufferDataFrameColumn(string name, long length = 0)
        : this(name, new VBuffer<T>[length])
    {
    }

    public override long NullCount => 0;

    public new VBuffer<T> this[long rowIndex]
    {
        get => GetTypedValue(rowIndex);
        set => SetTypedValue(rowIndex, value);
    }

    public void Append(VBuffer<T> value)
    {
        _values.Add(value);
        Length++;
    }

    public new VBufferDataFrameColumn<T> Clone(long numberOfNullsToAppend = 0) => (VBufferDataFrameColumn<T>)CloneImplementation(numberOfNullsToAppend);

    public IEnumerator<VBuffer<T>> GetEnumerator() => _values.GetEnumerator();

    public override Dictionary<long, ICollection<long>> GetGroupedOccurrences(DataFrameColumn other, out HashSet<long> otherColumnNullIndices) =>
        GetGroupedOccurrences<VBuffer<T>>(other, out otherColumnNullIndices);

    protected internal override PrimitiveDataFrameColumn<long> GetSortIndices(bool ascending, bool putNullValuesLast) =>
        throw new NotSupportedException("Vectors have no order.");

    protected internal override void Resize(long length)
    {
        CheckGrowth(length);
        while (Length < length)
        {
            Append(default);
        }
    }

    /// <summary>Rows may differ in length, so the column is of variable size.</summary>
    protected internal override void AddDataViewColumn(DataViewSchema.Builder builder) =>
        builder.AddColumn(Name, new VectorDataViewType(ColumnTypes.DataViewTypeOf(typeof(T))));

    protected internal override Delegate GetDataViewGetter(DataViewRowCursor cursor) =>
        (ValueGetter<VBuffer<T>>)((ref VBuffer<T> value) => value = this[cursor.Position]);

    protected internal override Delegate GetValueGetterUsingCursor(DataViewRowCursor cursor, DataViewSchema.Column schemaColumn) =>
        cursor.GetGetter<VBuffer<T>>(schemaColumn);

    protected internal override void AddValueUsingCursor(DataViewRowCursor cursor, Delegate getter)
    {
        VBuffer<T> value = default; // a new one for each row: the column keeps it
        ((ValueGetter<VBuffer<T>>)getter)(ref value);
        Put(cursor.Position, value, Append);
    }

    protected VBuffer<T> GetTypedValue(long rowIndex) => _values[(int)rowIndex];

    protected void SetTypedValue(long rowIndex, VBuffer<T> value) => _values[(int)rowIndex] = value;

    protected override object GetValue(long rowIndex) => GetTypedValue(rowIndex);

    protected override IReadOnlyList<object> GetValues(long startIndex, int length) =>
        [.. _values.GetRange((int)startIndex, (int)Math.Min(length, Length - startIndex)).Cast<object>()];

    protected override void SetValue(long rowIndex, object value) => SetTypedValue(rowIndex, value is VBuffer<T> vector ? vector : throw WrongType());

    protected override IEnumerator GetEnumeratorCore() => GetEnumerator();

    protected override DataFrameColumn CloneImplementation(DataFrameColumn mapIndices, bool invertMapIndices = false, long numberOfNullsToAppend = 0) =>
        new VBufferDataFrameColumn<T>(Name, Picked(mapIndices, invertMapIndices).Select(row => row is { } index ? this[index] : default));

    protected override DataFrameColumn CloneImplementation(long numberOfNullsToAppend) => CloneImplementation(null);

    protected override DataFrameColumn FillNullsImplementation(object value, bool inPlace) => inPlace ? this : Clone();

    protected override DataFrameColumn DropNullsImplementation() => Clone();
}
