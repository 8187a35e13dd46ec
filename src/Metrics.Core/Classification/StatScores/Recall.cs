namespace Metrics;

/// <summary>The share of positive elements that were predicted to be positive; also called sensitivity or true positive rate.</summary>
/// <remarks>
/// Recall = TP / (TP + FN); <c>ZeroDivision</c> without positive elements.
/// The result is a float32 scalar, or has the shape [N] with a value per sample.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryRecall();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class BinaryRecall(BinaryPrecisionRecallOptions? options = null) : StatScoresMetric<BinaryPrecisionRecallOptions>(options ?? new())
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => RecallFormula.Of(counts, Options);
}

/// <summary>The share of elements of each class that were predicted to be of it, averaged over the classes.</summary>
/// <remarks>
/// Recall = TP / (TP + FN); <c>ZeroDivision</c> without positive elements.
/// The result is a float32 scalar, or has the shape [C] without an average; with a value per sample the samples come first.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassRecall(3);
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var value = metric.Compute();   // 0.8333
/// </code>
/// </example>
public sealed class MulticlassRecall(MulticlassPrecisionRecallOptions options) : StatScoresMetric<MulticlassPrecisionRecallOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => RecallFormula.Of(counts, Options);
}

/// <summary>The share of positive elements of each label that were predicted to be positive, averaged over the labels.</summary>
/// <remarks>
/// Recall = TP / (TP + FN); <c>ZeroDivision</c> without positive elements.
/// The result is a float32 scalar, or has the shape [L] without an average; with a value per sample the samples come first.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelRecall(2);
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var value = metric.Compute();   // 1
/// </code>
/// </example>
public sealed class MultilabelRecall(MultilabelPrecisionRecallOptions options) : StatScoresMetric<MultilabelPrecisionRecallOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => RecallFormula.Of(counts, Options);
}

/// <summary>Makes recall for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = Recall.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var value = metric.Compute();   // 3 / (3 + 1) = 0.75
/// </code>
/// </example>
public static class Recall
{
    /// <summary>Makes recall for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, PrecisionRecallTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(Recall), task, options ?? new());
}

/// <content>Recall.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryRecall"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryRecall(Tensor preds, Tensor target, BinaryPrecisionRecallOptions? options = null, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options ?? new(), RecallFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MulticlassRecall"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassRecall(Tensor preds, Tensor target, MulticlassPrecisionRecallOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, RecallFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MultilabelRecall"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelRecall(Tensor preds, Tensor target, MultilabelPrecisionRecallOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, RecallFormula.Of);
}

/// <summary>The share of positive elements that were found.</summary>
internal static class RecallFormula
{
    public static Tensor Of<TOptions>(StatCounts counts, TOptions options)
        where TOptions : StatScoresOptions, IZeroDivision =>
        ClassAverage.Of(counts, options, c => Ratio.Of(c.Tp, c.Support, options.ZeroDivision), targetDecides: true);
}
