using System.Globalization;
using Microsoft.Data.Analysis;

namespace Metrics.MLNet;

/// <summary>What a cross validation found: each fold, and the mean and spread of every single number over the folds.</summary>
/// <example>
/// <code>
/// var best = summary.Folds.MaxBy(fold => fold.Result["BinaryAuroc"])!.Model;
/// File.WriteAllText("folds.json", summary.ToJson());
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatters), PreferredMimeTypes = [NotebookFormatters.Html])]
public sealed class CrossValidationSummary
{
    internal CrossValidationSummary(IReadOnlyList<CrossValidationFold> folds)
    {
        Folds = folds.Count > 0 ? folds : throw new ArgumentException("Expected at least one fold, got none.", nameof(folds));
        var numbers = folds.SelectMany(fold => fold.Result.Entries).Where(entry => entry.Scalar is not null).Select(entry => entry.Title).Distinct(StringComparer.Ordinal);
        Entries = [.. numbers.Select(name => CrossValidationEntry.Of(name, [.. folds.Select(fold => fold.Result.NumberOrNaN(name))]))];
    }

    /// <summary>The folds in order.</summary>
    public IReadOnlyList<CrossValidationFold> Folds { get; }

    /// <summary>The single numbers, in the order of the metrics.</summary>
    public IReadOnlyList<CrossValidationEntry> Entries { get; }

    /// <summary>The single number under a name.</summary>
    /// <param name="name">The name of a result.</param>
    /// <exception cref="KeyNotFoundException">There is no single number of this name; the message lists those there are.</exception>
    public CrossValidationEntry this[string name] =>
        Entries.FirstOrDefault(entry => entry.Name == name)
        ?? throw new KeyNotFoundException($"There is no single number named '{name}'; there are: {string.Join(", ", Entries.Select(entry => entry.Name))}.");

    /// <summary>Draws a table: a line for each metric, with mean, standard deviation and the value of each fold.</summary>
    public override string ToString() => TextTable.Draw(Lines(), namedColumns: 1);

    /// <summary>Writes the numbers and the result of each fold as JSON; no digit is lost. Models are not written.</summary>
    /// <returns>
    /// An object with <c>metrics</c> (<c>name</c>, <c>mean</c>, <c>standard_deviation</c>, and the <c>values</c> of the folds) and
    /// <c>folds</c>, each as <see cref="EvaluationResult.ToJson"/> writes it and <see cref="EvaluationResult.FromJson"/> reads it.
    /// </returns>
    public string ToJson() => ResultJson.Write(this);

    /// <summary>Draws the table as HTML.</summary>
    public string ToHtml() => HtmlTable.Of(Lines(), namedColumns: 1).ToString();

    /// <summary>The numbers of all folds as rows of a data frame.</summary>
    /// <returns>
    /// The columns of <see cref="EvaluationResult.ToDataFrame"/> behind <c>Fold</c> (Int32), the number of the fold, from 1.
    /// </returns>
    public DataFrame ToDataFrame() => ResultFrame.Of(ResultRow.Of(this));

    private List<string[]> Lines() =>
    [
        ["Metric", "Mean", "Std", .. Folds.Index().Select(fold => $"Fold {(fold.Index + 1).ToString(CultureInfo.InvariantCulture)}")],
        .. Entries.Select(entry => (string[])
        [
            entry.Name, ResultLines.Number(entry.Mean), ResultLines.Number(entry.StandardDeviation), .. entry.Values.Select(ResultLines.Number),
        ]),
    ];
}
