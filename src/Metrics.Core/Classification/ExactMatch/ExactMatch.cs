namespace Metrics;

/// <summary>The share of samples all of whose elements were predicted to be of the right class.</summary>
/// <remarks>
/// Σ [predsᵢ = targetᵢ] / N, samples being equal in all elements or not. A sample is a slice along the first dimension of the target.
/// <c>Preds</c> are labels of shape [N, …] or scores of shape [N, C, …], <c>Target</c> labels of shape [N, …]. The result is a
/// float32 scalar, NaN without samples; with <see cref="MultidimAverage.Samplewise"/> it is 1 or 0 for each sample. Source:
/// Tsoumakas, Katakis and Vlahavas, Mining multi-label data (2010), subset accuracy.
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassExactMatch(3);
/// metric.Update(new(tensor(new[,] { { 2L, 1L }, { 0L, 1L } }), tensor(new[,] { { 2L, 1L }, { 0L, 2L } })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class MulticlassExactMatch(MulticlassExactMatchOptions options) : ExactMatchMetric<MulticlassExactMatchOptions>(options);

/// <summary>The share of samples all of whose labels were predicted rightly.</summary>
/// <remarks>
/// Σ [predsᵢ = targetᵢ] / N, samples being equal in all labels or not. <c>Preds</c> and <c>Target</c> have the shape [N, L, …]; each
/// element beyond the label dimension counts as a sample of its own, or, with <see cref="MultidimAverage.Samplewise"/>, there is a
/// value for each sample along the first dimension. The result is a float32 scalar or has the shape [N]; NaN without samples. Source:
/// Tsoumakas, Katakis and Vlahavas, Mining multi-label data (2010), subset accuracy.
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelExactMatch(2);
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class MultilabelExactMatch(MultilabelExactMatchOptions options) : ExactMatchMetric<MultilabelExactMatchOptions>(options);

/// <summary>Makes exact match for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = ExactMatch.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[,] { { 2L, 1L }, { 0L, 1L } }), tensor(new[,] { { 2L, 1L }, { 0L, 2L } }));
/// var value = metric.Compute();   // 1 / 2 = 0.5
/// </code>
/// </example>
public static class ExactMatch
{
    /// <summary>Makes exact match for a task.</summary>
    /// <param name="task">Multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, ExactMatchTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(ExactMatch), task, options ?? new());
}

/// <content>Exact match.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.MulticlassExactMatch"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassExactMatch(Tensor preds, Tensor target, MulticlassExactMatchOptions options, Tensor? sampleWeight = null) => ExactMatchFamily.Compute(preds, target, sampleWeight, options);

    /// <summary>The functional form of <see cref="Metrics.MultilabelExactMatch"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelExactMatch(Tensor preds, Tensor target, MultilabelExactMatchOptions options, Tensor? sampleWeight = null) => ExactMatchFamily.Compute(preds, target, sampleWeight, options);
}
