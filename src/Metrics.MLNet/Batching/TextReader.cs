using System.Globalization;

namespace Metrics.MLNet;

/// <summary>Finds predicted texts and their references.</summary>
internal static class TextReader
{
    /// <summary>Texts and what they should have been.</summary>
    /// <exception cref="ArgumentException">A column is not there or has a type that does not fit.</exception>
    public static InputReader<TextPair> Texts(DataViewSchema schema, ReadingOptions options) => new(
        References(schema, options), [Predictions(schema, options)], columns => new(Best(columns), columns.Rows<IReadOnlyList<IReadOnlyList<string>>>(0)));

    /// <summary>Answers and the true ones; each row is a question of its own.</summary>
    /// <exception cref="ArgumentException">A column is not there or has a type that does not fit.</exception>
    public static InputReader<SquadPair> Answers(DataViewSchema schema, ReadingOptions options) => new(
        References(schema, options),
        [Predictions(schema, options)],
        columns => new(
            [.. Best(columns).Select((answer, row) => new SquadPrediction(Id(row), answer))],
            [.. columns.Rows<IReadOnlyList<IReadOnlyList<string>>>(0).Select((answers, row) => new SquadTarget(Id(row), answers))]));

    private static TextColumn References(DataViewSchema schema, ReadingOptions options) => TextColumn.Create(schema, options.LabelColumnName, mayBeNone: false);

    private static TextColumn Predictions(DataViewSchema schema, ReadingOptions options) => TextColumn.Create(schema, options.PredictedLabelColumnName, mayBeNone: true);

    /// <summary>The first of the predicted texts, which is the best; none is the empty one.</summary>
    private static List<string> Best(BatchColumns columns) => [.. columns.Rows<IReadOnlyList<IReadOnlyList<string>>>(1).Select(texts => texts.Count == 0 ? string.Empty : texts[0])];

    private static string Id(int row) => row.ToString(CultureInfo.InvariantCulture);
}
