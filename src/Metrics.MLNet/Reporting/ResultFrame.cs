using Microsoft.Data.Analysis;

namespace Metrics.MLNet;

/// <summary>Results as a data frame: a row for each number, columns for what it is of.</summary>
internal static class ResultFrame
{
    public static DataFrame Of(IEnumerable<ResultRow> numbers)
    {
        var rows = numbers.ToList();
        DataFrameColumn[] values =
        [
            new StringDataFrameColumn("Metric", rows.Select(row => row.Metric)),
            new StringDataFrameColumn("Class", rows.Select(row => row.Class)),
            new DoubleDataFrameColumn("Value", rows.Select(row => row.Value)),
            new DoubleDataFrameColumn("Lower", rows.Select(row => row.Interval?.Lower)),
            new DoubleDataFrameColumn("Upper", rows.Select(row => row.Interval?.Upper)),
            new Int64DataFrameColumn("Rows", rows.Select(row => row.RowCount)),
        ];
        DataFrameColumn[] folds = rows.Exists(row => row.Fold is not null) ? [new Int32DataFrameColumn("Fold", rows.Select(row => row.Fold))] : [];
        string[] taken = [.. folds.Concat(values).Select(column => column.Name)];
        return new([.. folds, .. GroupColumns(rows, taken), .. values]);
    }

    /// <summary>A column for each part of the groups' keys, null for the numbers over all rows.</summary>
    private static IEnumerable<DataFrameColumn> GroupColumns(List<ResultRow> rows, string[] taken)
    {
        var key = rows.Select(row => row.Group).FirstOrDefault(group => group.Count > 0) ?? [];
        return key.Select((part, index) => new StringDataFrameColumn(
            taken.Contains(part.Key) ? $"Group.{part.Key}" : part.Key, rows.Select(row => row.Group.Count > 0 ? row.Group[index].Value : null)));
    }
}
