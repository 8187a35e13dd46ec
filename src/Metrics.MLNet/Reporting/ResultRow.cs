namespace Metrics.MLNet;

/// <summary>One number of a result, as a row of a data view.</summary>
internal sealed class ResultRow
{
    public string Metric { get; set; } = string.Empty;

    public string Class { get; set; } = string.Empty;

    public double Value { get; set; }

    public double Lower { get; set; } = double.NaN;

    public double Upper { get; set; } = double.NaN;

    public static IEnumerable<ResultRow> Of(EvaluationResult result) => result.Entries.SelectMany(Of);

    private static IEnumerable<ResultRow> Of(EvaluationEntry entry) =>
        entry.Scalar is { } scalar
            ? [new() { Metric = entry.Name, Value = scalar, Lower = entry.Interval?.Lower ?? double.NaN, Upper = entry.Interval?.Upper ?? double.NaN }]
            : (entry.Classes ?? []).Select(value => new ResultRow { Metric = entry.Name, Class = value.Key, Value = value.Value });
}
