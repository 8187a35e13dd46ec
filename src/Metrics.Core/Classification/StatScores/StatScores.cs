namespace Metrics;

/// <summary>The counts themselves: true positives, false positives, true negatives, false negatives and support (elements that are positive).</summary>
/// <remarks>
/// TP = Σ [preds = 1 and target = 1], FP = Σ [preds = 1 and target = 0], TN and FN likewise; support = TP + FN. The result is int64
/// of shape [5], or [N, 5] with a value per sample. Source of the terms: Fawcett, An introduction to ROC analysis (2006).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryStatScores();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f }), tensor(new[] { 1L, 0L, 0L })));
/// var counts = metric.Compute();   // [1, 1, 1, 0, 1]
/// </code>
/// </example>
public sealed class BinaryStatScores(BinaryStatScoresOptions? options = null) : StatScoresMetric<BinaryStatScoresOptions>(options ?? new())
{
    private protected override Tensor Score(StatCounts counts) => StatScoresTable.Of(counts, Options);
}

/// <summary>The counts of each class against all others: true positives, false positives, true negatives, false negatives and support.</summary>
/// <remarks>
/// Of class c, TP = Σ [preds = c and target = c], FP = Σ [preds = c and target ≠ c], TN and FN likewise; support = TP + FN. The
/// result has the shape [C, 5] without an average, otherwise [5]; with a value per sample the samples come first. It is int64, or
/// float32 where counts are averaged. The weighted average is NaN without elements. Source of the terms: Fawcett, An introduction to
/// ROC analysis (2006).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassStatScores(new(3) { Average = null });
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var counts = metric.Compute();   // [[1, 0, 2, 1, 2], [1, 1, 2, 0, 1], [1, 0, 3, 0, 1]]
/// </code>
/// </example>
public sealed class MulticlassStatScores(MulticlassStatScoresOptions options) : StatScoresMetric<MulticlassStatScoresOptions>(options)
{
    private protected override Tensor Score(StatCounts counts) => StatScoresTable.Of(counts, Options);
}

/// <summary>The counts of each label: true positives, false positives, true negatives, false negatives and support.</summary>
/// <remarks>
/// Of each label, TP = Σ [preds = 1 and target = 1], FP = Σ [preds = 1 and target = 0], TN and FN likewise; support = TP + FN. The
/// result has the shape [L, 5] without an average, otherwise [5]; with a value per sample the samples come first. It is int64, or
/// float32 where counts are averaged. The weighted average is NaN without positives. Source of the terms: Fawcett, An introduction to
/// ROC analysis (2006).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelStatScores(new(2) { Average = null });
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var counts = metric.Compute();   // [[1, 1, 0, 0, 1], [1, 0, 1, 0, 1]]
/// </code>
/// </example>
public sealed class MultilabelStatScores(MultilabelStatScoresOptions options) : StatScoresMetric<MultilabelStatScoresOptions>(options)
{
    private protected override Tensor Score(StatCounts counts) => StatScoresTable.Of(counts, Options);
}

/// <summary>Makes stat scores for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = StatScores.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var counts = metric.Compute();   // [3, 1, 7, 1, 4]
/// </code>
/// </example>
public static class StatScores
{
    /// <summary>Makes stat scores for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, StatScoresTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(StatScores), task, options ?? new());
}

/// <content>Stat scores.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryStatScores"/>.</summary>
    /// <param name="preds">Scores or labels 0 and 1, of any shape. Scores outside of [0, 1] are taken for logits.</param>
    /// <param name="target">Labels 0 and 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor BinaryStatScores(Tensor preds, Tensor target, BinaryStatScoresOptions? options = null, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options ?? new(), StatScoresTable.Of);

    /// <summary>The functional form of <see cref="Metrics.MulticlassStatScores"/>.</summary>
    /// <param name="preds">Labels of shape [N, …], or scores of shape [N, C, …].</param>
    /// <param name="target">Labels of shape [N, …].</param>
    /// <param name="options">The arguments, or the number of classes.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor MulticlassStatScores(Tensor preds, Tensor target, MulticlassStatScoresOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, StatScoresTable.Of);

    /// <summary>The functional form of <see cref="Metrics.MultilabelStatScores"/>.</summary>
    /// <param name="preds">Scores or labels 0 and 1 of shape [N, L, …]. Scores outside of [0, 1] are taken for logits.</param>
    /// <param name="target">Labels 0 and 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments, or the number of labels.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor MultilabelStatScores(Tensor preds, Tensor target, MultilabelStatScoresOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, StatScoresTable.Of);
}

/// <summary>The counts side by side.</summary>
internal static class StatScoresTable
{
    public static Tensor Of(StatCounts counts, StatScoresOptions options)
    {
        var table = stack([counts.Tp, counts.Fp, counts.Tn, counts.Fn, counts.Support], -1);
        return options.ClassAverage switch
        {
            null => table,
            Average.Micro => table.sum(-2),
            Average.Macro => table.to_type(ScalarType.Float64).mean([-2]).to_type(ScalarType.Float32),
            _ => WeightedSum(table, counts.Support),
        };
    }

    private static Tensor WeightedSum(Tensor table, Tensor support)
    {
        var weights = support.to_type(ScalarType.Float64).div(support.sum([-1], keepdim: true));
        return (table * weights.unsqueeze(-1)).sum(-2).to_type(ScalarType.Float32);
    }
}
