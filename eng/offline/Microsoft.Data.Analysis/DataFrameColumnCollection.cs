using System.Collections.ObjectModel;

namespace Microsoft.Data.Analysis;

public class DataFrameColumnCollection : Collection<DataFrameColumn>
{
    private readonly Action _changed;

    internal DataFrameColumnCollection(IEnumerable<DataFrameColumn> columns, Action changed)
    {
        _changed = changed;
        foreach (var column in columns)
        {
            Add(column);
        }
    }

    public DataFrameColumn this[string columnName]
    {
        get => IndexOf(columnName) is >= 0 and var index
            ? this[index]
            : throw new ArgumentException($"Column '{columnName}' does not exist", nameof(columnName));
        set
        {
            value.Name = columnName;
            if (IndexOf(columnName) is >= 0 and var index)
                this[index] = value;
            else
                Add(value);
        }
    }

    internal long RowCount { get; set; }

    public int IndexOf(string columnName) => Items.Select(column => column.Name).ToList().IndexOf(columnName);

    public void Remove(string columnName)
    {
        if (IndexOf(columnName) is >= 0 and var index)
            RemoveAt(index);
    }

    public PrimitiveDataFrameColumn<T> GetPrimitiveColumn<T>(string name)
        where T : unmanaged => Get<PrimitiveDataFrameColumn<T>>(name);

    public StringDataFrameColumn GetStringColumn(string name) => Get<StringDataFrameColumn>(name);

    public DoubleDataFrameColumn GetDoubleColumn(string name) => Get<DoubleDataFrameColumn>(name);

    public SingleDataFrameColumn GetSingleColumn(string name) => Get<SingleDataFrameColumn>(name);

    public Int32DataFrameColumn GetInt32Column(string name) => Get<Int32DataFrameColumn>(name);

    protected override void InsertItem(int columnIndex, DataFrameColumn column)
    {
        Check(column, columnIndex: -1, otherColumns: Count);
        RowCount = column.Length;
        base.InsertItem(columnIndex, column);
        _changed();
    }

    protected override void SetItem(int columnIndex, DataFrameColumn column)
    {
        Check(column, columnIndex, otherColumns: Count - 1);
        RowCount = column.Length;
        base.SetItem(columnIndex, column);
        _changed();
    }

    protected override void RemoveItem(int columnIndex)
    {
        base.RemoveItem(columnIndex);
        if (Count == 0) RowCount = 0;
        _changed();
    }

    protected override void ClearItems()
    {
        base.ClearItems();
        RowCount = 0;
        _changed();
    }

    /// <summary>All columns of a frame have the same length and names of their own.</summary>
    private void Check(DataFrameColumn column, int columnIndex, int otherColumns)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (otherColumns > 0 && column.Length != RowCount)
            throw new ArgumentException("Column lengths are mismatched", nameof(column));
        if (IndexOf(column.Name) is >= 0 and var index && index != columnIndex)
            throw new ArgumentException($"DataFrame already contains a column called {column.Name}", nameof(column));
    }

    private TColumn Get<TColumn>(string name)
        where TColumn : DataFrameColumn =>
        this[name] as TColumn ?? throw new ArgumentException($"Cannot cast column holding {this[name].DataType} values to type {typeof(TColumn)}", nameof(name));
}
