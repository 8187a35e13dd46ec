using Microsoft.Data.Analysis;

namespace Metrics.MLNet;

/// <summary>What an evaluation found: a value for each metric, on how many rows.</summary>
/// <remarks>
/// The tensors in it belong to the dispose scope in which the evaluation was called; single numbers, bounds and values per
/// class are plain numbers that stay.
/// </remarks>
/// <example>
/// <code>
/// var result = mlContext.BinaryClassification.Evaluate(predictions, metrics, new EvaluationOptions { ConfidenceLevel = 0.95 });
/// double auroc = result["BinaryAuroc"];
/// var roc = result.Results.Get&lt;RocCurve&gt;("BinaryRoc");
/// Console.Write(result);                          // a table
/// File.WriteAllText("result.json", result.ToJson());
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatters), PreferredMimeTypes = [NotebookFormatters.Html])]
public sealed class EvaluationResult
{
    /// <summary>The metrics that were evaluated, and the name of each result; unknown for a result that was read from a file.</summary>
    private readonly IReadOnlyDictionary<Metric, string>? namesOfMetrics;

    internal EvaluationResult(
        NamedResults results,
        long rowCount,
        IReadOnlyList<string>? classNames = null,
        double? confidenceLevel = null,
        IReadOnlyDictionary<string, Interval>? intervals = null,
        long skippedRowCount = 0,
        IReadOnlyList<GroupResult>? groups = null,
        EvaluationSettings? settings = null,
        IReadOnlyDictionary<Metric, string>? namesOfMetrics = null)
    {
        this.namesOfMetrics = namesOfMetrics;
        Results = results;
        RowCount = rowCount;
        SkippedRowCount = skippedRowCount;
        Groups = groups ?? [];
        Settings = settings;
        ClassNames = classNames is null ? null : [.. classNames];
        ConfidenceLevel = confidenceLevel;
        Entries = [.. results.Select(entry => EntryOf(entry.Key, entry.Value, intervals))];
    }

    /// <summary>The results in the order of the metrics.</summary>
    public IReadOnlyList<EvaluationEntry> Entries { get; }

    /// <summary>The results with their types: tensors, curves.</summary>
    public NamedResults Results { get; }

    /// <summary>The number of rows that were evaluated.</summary>
    public long RowCount { get; }

    /// <summary>The number of rows that were left out, because a value is missing; see <see cref="ReadingOptions.MissingValues"/>.</summary>
    public long SkippedRowCount { get; }

    /// <summary>The names of the classes in the order of their numbers, if the data has them.</summary>
    public IReadOnlyList<string>? ClassNames { get; }

    /// <summary>The results of the groups, if the evaluation was asked for them, in the order in which the data came to them.</summary>
    public IReadOnlyList<GroupResult> Groups { get; }

    /// <summary>When and how the evaluation was done; <see langword="null"/> for a group, and for what an accumulating step computes.</summary>
    public EvaluationSettings? Settings { get; }

    /// <summary>The coverage of the bounds, if there are any.</summary>
    public double? ConfidenceLevel { get; }

    /// <summary>The single number under a name.</summary>
    /// <param name="name">The name of a result; for that of a single class, with its number (<c>iou/cl_2</c>) or its name (<c>iou/cat</c>).</param>
    /// <exception cref="KeyNotFoundException">There is no such name; the message lists the names there are.</exception>
    /// <exception cref="InvalidCastException">The result is not a single number: take it from <see cref="Results"/>.</exception>
    public double this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            var entry = Find(name)
                ?? throw new KeyNotFoundException($"There is no result named '{name}'; there are: {string.Join(", ", Results.Names)}.");
            return entry.Scalar ?? throw new InvalidCastException($"The result '{name}' is not a single number: take it from {nameof(Results)}.");
        }
    }

    /// <summary>What a metric has computed here, with its type.</summary>
    /// <param name="metric">The metric that was evaluated, or a member of the collection that was.</param>
    /// <typeparam name="TInput">The input of the metric.</typeparam>
    /// <typeparam name="TResult">The type of its result. Results with names of their own are found by these in <see cref="Results"/>.</typeparam>
    /// <exception cref="ArgumentException">This is not a result of the metric.</exception>
    /// <example>
    /// <code>
    /// var roc = new BinaryRoc();
    /// var result = mlContext.BinaryClassification.Evaluate(predictions, MetricCollection.Of(new BinaryAuroc(), roc));
    /// RocCurve curve = result.Get(roc);
    /// </code>
    /// </example>
    public TResult Get<TInput, TResult>(Metric<TInput, TResult> metric)
        where TInput : class, IMetricInput<TInput>
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        if (namesOfMetrics is null || !namesOfMetrics.TryGetValue(metric, out var name))
        {
            throw new ArgumentException($"Expected a metric that was evaluated, got {metric.Name}; by their names the results are: {string.Join(", ", Results.Names)}.", nameof(metric));
        }

        return Results as TResult ?? Results.Get<TResult>(name);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <returns>
    /// The result, with its tensors on the CPU in the current dispose scope. Curves come back with their types and can be drawn
    /// by <see cref="Charts"/>; results that nest named results, or are of a class of one's own, come back as
    /// <see cref="NamedResults"/> with the names of their tensors.
    /// </returns>
    /// <exception cref="InvalidDataException">The text is not that of a result, was cut short, or contradicts itself.</exception>
    public static EvaluationResult FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ResultJson.Read(json);
    }

    /// <summary>Writes everything as JSON, tensors as flat lists with their shapes and dtypes; no digit is lost.</summary>
    public string ToJson() => ResultJson.Write(this);

    /// <summary>Draws a table of HTML, for a notebook or a page.</summary>
    public string ToHtml() => ResultTable.AsHtml(this);

    /// <summary>The single numbers and the values per class as rows of a data frame, those of the groups below those over all rows.</summary>
    /// <returns>
    /// A frame with a text column for each column that the rows were grouped by (null for numbers over all rows; a column that
    /// has one of the following names is called <c>Group.Class</c> and so on), and the columns <c>Metric</c> and <c>Class</c>
    /// (text, null where a value belongs to no class), <c>Value</c>, <c>Lower</c> and <c>Upper</c> (Double, null where there are
    /// no bounds), and <c>Rows</c> (Int64), the number of rows that a value is over.
    /// </returns>
    /// <example>
    /// <code>
    /// var frame = result.ToDataFrame().OrderBy("Value");
    /// </code>
    /// </example>
    public DataFrame ToDataFrame() => ResultFrame.Of(ResultRow.Of(this));

    /// <summary>The same rows and columns as <see cref="ToDataFrame"/>; missing text is empty, missing numbers are NaN.</summary>
    public IDataView ToDataView() => ToDataFrame();

    /// <summary>Draws a table: one line for each result, with its bounds if there are any, and one for each class.</summary>
    public override string ToString() => ResultTable.AsText(this);

    /// <summary>The single number under a name, NaN if there is none: not every group or fold has objects of each class.</summary>
    internal double NumberOrNaN(string name) => Find(name)?.Scalar ?? double.NaN;

    private EvaluationEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name || entry.Title == name);

    private EvaluationEntry EntryOf(string name, object value, IReadOnlyDictionary<string, Interval>? intervals)
    {
        if (value is not Tensor tensor)
        {
            return new(name, value);
        }

        var names = ResultClasses.Of(name, tensor, Results, ClassNames);
        if (tensor.NumberOfElements == 1)
        {
            var (metric, ofClass) = names is null ? ResultClasses.OfNumber(name, ClassNames) : (name, names[0]);
            Interval? bounds = intervals is not null && intervals.TryGetValue(name, out var interval) ? interval : null;
            return new(name, value, tensor.ToDouble(), bounds, Class: ofClass) { Metric = metric };
        }

        return new(name, value, Classes: names is null ? null : [.. names.Zip(tensor.ToDoubles(), KeyValuePair.Create)]);
    }
}
