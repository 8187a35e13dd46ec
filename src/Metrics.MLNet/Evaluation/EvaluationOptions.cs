namespace Metrics.MLNet;

/// <summary>How an evaluation reads its data, and what it reports beside the values.</summary>
/// <example>
/// <code>
/// var options = new EvaluationOptions
/// {
///     LabelColumnName = "diagnosis",
///     ConfidenceLevel = 0.95,
///     Progress = new Progress&lt;EvaluationProgress&gt;(p => Console.Write($"\r{p.RowsRead} rows")),
/// };
/// var result = mlContext.BinaryClassification.Evaluate(predictions, metrics, options);
/// </code>
/// </example>
public sealed record EvaluationOptions : ReadingOptions
{
    /// <summary>Told after each batch how far the evaluation has come. Default: nobody.</summary>
    public IProgress<EvaluationProgress>? Progress { get; init; }

    /// <summary>
    /// The context whose <see cref="MLContext.Log"/> is told how far the evaluation has come, once a second, and what it has read when it
    /// is through. Default: that of <c>mlContext.Evaluate</c> and <c>mlContext.CrossValidate</c>; else none, as a catalog does not tell
    /// the context that it belongs to.
    /// </summary>
    public MLContext? LogTo { get; init; }

    /// <summary>Stops the evaluation between two batches. The metric is then as it was before.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>
    /// If set, the coverage of the bounds that every single number gets, between 0 and 1 (0.95): quantiles over bootstrap
    /// replicates that are counted in the same pass over the data. Default: no bounds.
    /// </summary>
    public double? ConfidenceLevel { get; init; }

    /// <summary>The number of bootstrap replicates, at least 2. Where counts, sums or ranked samples are resampled, they cost little; where not, each takes the time and memory of the metric itself. Default: 200.</summary>
    public int BootstrapReplicates { get; init; } = 200;

    /// <summary>The seed of the bootstrap; the bounds depend on it, on the data and on the batch size. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// Columns (text, Boolean, keys, numbers) by whose values rows are grouped: the same metrics are computed for each group in
    /// the same pass, and are found in <see cref="EvaluationResult.Groups"/>. Thousands of groups work. Default: none.
    /// </summary>
    public IReadOnlyList<string> GroupBy { get; init; } = [];

    /// <summary>The same options, or the defaults, with a log: that of the context unless another was chosen.</summary>
    internal static EvaluationOptions With(MLContext context, EvaluationOptions? options)
    {
        var given = options ?? new();
        return given.LogTo is null ? given with { LogTo = context } : given;
    }

    /// <inheritdoc/>
    internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(BootstrapReplicates, 2);
        foreach (var name in GroupBy)
        {
            ArgumentRange.NotEmpty(name, nameof(GroupBy));
        }

        ArgumentRange.That(string.Join(", ", GroupBy), GroupBy.Distinct(StringComparer.Ordinal).Count() == GroupBy.Count, "columns that are each named once", nameof(GroupBy));
        if (ConfidenceLevel is { } level)
        {
            ArgumentRange.Inside(level, 0, 1, nameof(ConfidenceLevel));
        }
    }
}
