namespace Metrics.MLNet;

/// <summary>What a metric reads of the data views of one schema: some columns, and the input made of them.</summary>
/// <param name="Label">The column whose values a row to be predicted need not have.</param>
/// <param name="Others">The other columns.</param>
/// <param name="Assemble">Makes the input of a batch, whose columns are the label and then the others in their order.</param>
/// <param name="ClassNames">The names of the classes, in the order of their numbers, if they are known.</param>
/// <typeparam name="TInput">The input of the metric.</typeparam>
internal sealed record InputReader<TInput>(
    InputColumn Label, IReadOnlyList<InputColumn> Others, Func<BatchColumns, TInput> Assemble, IReadOnlyList<string>? ClassNames = null)
    where TInput : class, IMetricInput<TInput>
{
    /// <summary>The sources in the order in which they are read.</summary>
    public IReadOnlyList<InputColumn> Sources { get; } = [Label, .. Others];

    /// <summary>Says what is wrong with a row of a batch whose columns contradict each other; <see langword="null"/> if nothing is.</summary>
    public Func<BatchColumns, int, string?>? Contradiction { get; init; }

    /// <summary>The columns that must be active.</summary>
    public IEnumerable<DataViewSchema.Column> Columns => Sources.Select(source => source.Column);
}
