using System.Globalization;
using System.Text;

namespace Microsoft.Data.Analysis;

public partial class DataFrame
{
    private const int RowsInPreview = 25;

    public DataFrame(IEnumerable<DataFrameColumn> columns)
    {
        Columns = new DataFrameColumnCollection(columns, () => _schema = null);
        Rows = new DataFrameRowCollection(this);
    }

    public DataFrame(params DataFrameColumn[] columns)
        : this((IEnumerable<DataFrameColumn>)columns)
    {
    }

    public DataFrameColumnCollection Columns { get; }

    public DataFrameRowCollection Rows { get; }

    public object this[long rowIndex, int columnIndex]
    {
        get => Columns[columnIndex][rowIndex];
        set => Columns[columnIndex][rowIndex] = value;
    }

    public DataFrameColumn this[string columnName]
    {
        get => Columns[columnName];
        set => Columns[columnName] = value;
    }

    public DataFrame Clone() => new(Columns.Select(column => column.Clone()));

    public DataFrame Filter(PrimitiveDataFrameColumn<bool> filter) => Pick(filter);

    public DataFrame Filter(PrimitiveDataFrameColumn<int> rowIndices) => Pick(rowIndices);

    public DataFrame Filter(PrimitiveDataFrameColumn<long> rowIndices) => Pick(rowIndices);

    public DataFrame Head(int numberOfRows) => Pick(new PrimitiveDataFrameColumn<int>("Filter", Enumerable.Range(0, numberOfRows)));

    public DataFrame Tail(int numberOfRows) =>
        Pick(new PrimitiveDataFrameColumn<long>("Filter", DataFrameColumn.Rows(numberOfRows).Select(row => Rows.Count - numberOfRows + row)));

    public DataFrame OrderBy(string columnName, bool ascending = true, bool putNullValuesLast = true) =>
        Pick(Columns[columnName].GetSortIndices(ascending, putNullValuesLast));

    public DataFrame OrderByDescending(string columnName, bool putNullValuesLast = true) => OrderBy(columnName, ascending: false, putNullValuesLast);

    public DataFrame Info()
    {
        var labels = new StringDataFrameColumn("Info", ["DataType", "Length (excluding null values)"]);
        return Columns.Count == 0 ? new DataFrame() : new DataFrame(Columns.Select(column => column.Info()).Prepend(labels));
    }

    /// <summary>Adds a row; missing values at its end are nulls, as is text that says so and empty text in other columns than text.</summary>
    public DataFrame Append(IEnumerable<object> row = null, bool inPlace = false, CultureInfo cultureInfo = null)
    {
        var values = (row ?? []).ToList();
        if (values.Count > Columns.Count)
            throw new ArgumentException($"Parameter.Count exceeds the number of columns({Columns.Count}) in the DataFrame ", nameof(row));

        var converted = values.Select((value, index) => Convert(value, Columns[index].DataType, cultureInfo ?? CultureInfo.CurrentCulture)).ToList();
        var frame = inPlace ? this : Clone();
        for (var index = 0; index < frame.Columns.Count; index++)
        {
            var column = frame.Columns[index];
            column.Resize(column.Length + 1);
            if (index < converted.Count) column[column.Length - 1] = converted[index];
        }

        frame.Columns.RowCount++;
        return frame;
    }

    public override string ToString() => ToString(RowsInPreview);

    public string ToString(long rowsToShow)
    {
        var width = Math.Max(10, Columns.Select(column => column.Name.Length + 1).DefaultIfEmpty().Max());
        var text = new StringBuilder().AppendLine(string.Concat(Columns.Select(column => column.Name.PadRight(width))));
        foreach (var row in Rows.Take((int)rowsToShow))
        {
            text.AppendLine(string.Concat(row.Select(value => (value ?? "null").ToString().PadRight(width))));
        }

        if (rowsToShow < Rows.Count) text.AppendLine(CultureInfo.CurrentCulture, $"  ... {rowsToShow} of total {Rows.Count}");
        return text.ToString();
    }

    private static object Convert(object value, Type type, CultureInfo culture) => value switch
    {
        null => null,
        string { Length: 0 } when type != typeof(string) => null,
        string text when text.Equals("null", StringComparison.OrdinalIgnoreCase) => null,
        _ => System.Convert.ChangeType(value, type, culture),
    };

    private DataFrame Pick(DataFrameColumn mapIndices) => new(Columns.Select(column => column.Clone(mapIndices)));
}
