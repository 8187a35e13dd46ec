namespace Metrics.MLNet;

/// <summary>What a metric reads of the data views of one schema: some columns that become tensors, and the input made of them.</summary>
/// <param name="Label">The column whose values a row to be predicted need not have.</param>
/// <param name="Others">The other columns.</param>
/// <param name="Assemble">Makes the input of the tensors: that of the label first, then those of the others in their order.</param>
/// <param name="ClassNames">The names of the classes, in the order of their numbers, if they are known.</param>
/// <typeparam name="TInput">The input of the metric.</typeparam>
internal sealed record InputReader<TInput>(
    TensorColumn Label, IReadOnlyList<TensorColumn> Others, Func<IReadOnlyList<Tensor>, TInput> Assemble, IReadOnlyList<string>? ClassNames = null)
    where TInput : class, IMetricInput<TInput>
{
    /// <summary>The sources in the order in which they are read.</summary>
    public IReadOnlyList<TensorColumn> Sources { get; } = [Label, .. Others];

    /// <summary>The columns that must be active.</summary>
    public IEnumerable<DataViewSchema.Column> Columns => Sources.Select(source => source.Column);
}
