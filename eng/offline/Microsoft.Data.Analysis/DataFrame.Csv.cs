using System.Globalization;
using System.Text;

namespace Microsoft.Data.Analysis;

public partial class DataFrame
{
    public static DataFrame LoadCsv(
        string filename,
        char separator = ',',
        bool header = true,
        string[] columnNames = null,
        Type[] dataTypes = null,
        int numRows = -1,
        int guessRows = 10,
        bool addIndexColumn = false,
        Encoding encoding = null,
        bool renameDuplicatedColumns = false,
        CultureInfo cultureInfo = null)
    {
        var text = File.ReadAllText(filename, encoding ?? Encoding.UTF8);
        return LoadCsvFromString(text, separator, header, columnNames, dataTypes, numRows, guessRows, addIndexColumn, renameDuplicatedColumns, cultureInfo);
    }

    /// <summary>Types that are not given are guessed from the first lines: truth values, numbers (float), dates, or else text.</summary>
    public static DataFrame LoadCsvFromString(
        string csvString,
        char separator = ',',
        bool header = true,
        string[] columnNames = null,
        Type[] dataTypes = null,
        long numberOfRowsToRead = -1,
        int guessRows = 10,
        bool addIndexColumn = false,
        bool renameDuplicatedColumns = false,
        CultureInfo cultureInfo = null,
        Func<IEnumerable<string>, Type> guessTypeFunction = null)
    {
        if (dataTypes is null && guessRows <= 0)
            throw new ArgumentException($"Expected either {nameof(guessRows)} or {nameof(dataTypes)} to be provided");

        var lines = CsvLines.Read(csvString, separator).ToList();
        if (lines.Count == 0) throw new FormatException("Empty file");

        var rows = lines.Skip(header ? 1 : 0).ToList();
        var names = columnNames ?? (header ? NamesOf(lines[0], renameDuplicatedColumns) : [.. lines[0].Select((_, index) => $"Column{index}")]);
        var types = dataTypes ?? GuessTypes([.. rows.Take(header ? guessRows - 1 : guessRows)], guessTypeFunction ?? GuessType);
        var frame = new DataFrame(types.Select((type, index) => ColumnTypes.NewColumn(names[index], type)));
        foreach (var row in rows.Take(numberOfRowsToRead < 0 ? rows.Count : (int)numberOfRowsToRead))
        {
            frame.Append(row, inPlace: true, cultureInfo);
        }

        if (addIndexColumn) frame.Columns.Insert(0, new Int64DataFrameColumn("IndexColumn", DataFrameColumn.Rows(frame.Rows.Count)));
        return frame;
    }

    /// <summary>The names of the head; the second "x" is "x.1" where such are renamed.</summary>
    private static string[] NamesOf(string[] head, bool renameDuplicates) =>
        [.. head.Select((name, index) => renameDuplicates && head.Take(index).Count(other => other == name) is > 0 and var before ? $"{name}.{before}" : name)];

    private static Type[] GuessTypes(List<string[]> rows, Func<IEnumerable<string>, Type> guess) =>
        [.. Enumerable.Range(0, rows.Select(row => row.Length).DefaultIfEmpty().Max()).Select(column => guess(rows.Select(row => row[column])))];

    private static Type GuessType(IEnumerable<string> values)
    {
        var types = values
            .Where(value => value.Length > 0 && !value.Equals("null", StringComparison.OrdinalIgnoreCase))
            .Select(TypeOf)
            .ToHashSet();
        Type[] fromWideToNarrow = [typeof(string), typeof(float), typeof(bool), typeof(DateTime)];
        return fromWideToNarrow.FirstOrDefault(types.Contains, typeof(string));
    }

    private static Type TypeOf(string value) =>
        bool.TryParse(value, out _) ? typeof(bool)
        : float.TryParse(value, CultureInfo.CurrentCulture, out _) ? typeof(float)
        : DateTime.TryParse(value, CultureInfo.CurrentCulture, out _) ? typeof(DateTime)
        : typeof(string);
}
