namespace Metrics.MLNet;

/// <summary>One number of a result, and which rows it is of.</summary>
/// <param name="Metric">The name of the metric.</param>
/// <param name="Class">The class that it is of, if it is of one.</param>
/// <param name="Value">The number.</param>
/// <param name="Interval">Its bounds, if there are any.</param>
/// <param name="RowCount">How many rows it is over.</param>
internal sealed record ResultRow(string Metric, string? Class, double Value, Interval? Interval, long RowCount)
{
    /// <summary>The key of the group, empty for all rows.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Group { get; private init; } = [];

    /// <summary>The number of the fold, from 1, in a cross validation.</summary>
    public int? Fold { get; private init; }

    /// <summary>The numbers over all rows, then those of the groups.</summary>
    public static IEnumerable<ResultRow> Of(EvaluationResult result) =>
    [
        .. result.Entries.SelectMany(entry => Of(entry, result.RowCount)),
        .. result.Groups.SelectMany(group => Of(group.Result).Select(row => row with { Group = group.Key })),
    ];

    public static IEnumerable<ResultRow> Of(CrossValidationSummary summary) =>
        summary.Folds.SelectMany((fold, index) => Of(fold.Result).Select(row => row with { Fold = index + 1 }));

    private static IEnumerable<ResultRow> Of(EvaluationEntry entry, long rowCount) =>
        entry.Scalar is { } scalar
            ? [new(entry.Metric, entry.Class, scalar, entry.Interval, rowCount)]
            : (entry.Classes ?? []).Select(value => new ResultRow(entry.Name, value.Key, value.Value, Interval: null, rowCount));
}
