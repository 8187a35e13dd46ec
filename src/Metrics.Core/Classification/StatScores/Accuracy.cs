namespace Metrics;

/// <summary>The share of elements that were predicted rightly.</summary>
/// <remarks>
/// Accuracy = (TP + TN) / (TP + FP + TN + FN); 0 without elements.
/// The result is a float32 scalar, or has the shape [N] with a value per sample.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryAccuracy();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class BinaryAccuracy(BinaryStatScoresOptions? options = null) : StatScoresMetric<BinaryStatScoresOptions>(options ?? new())
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => AccuracyFormula.OfDecisions(counts, Options);
}

/// <summary>The share of elements of each class that were predicted rightly, averaged over the classes.</summary>
/// <remarks>
/// Accuracy of a class = TP / (TP + FN); 0 for a class without elements. With <see cref="Average.Micro"/> it is the share of all elements.
/// The result is a float32 scalar, or has the shape [C] without an average; with a value per sample the samples come first.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassAccuracy(3);
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var value = metric.Compute();   // 0.8333
/// </code>
/// </example>
public sealed class MulticlassAccuracy(MulticlassStatScoresOptions options) : StatScoresMetric<MulticlassStatScoresOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => AccuracyFormula.OfClasses(counts, Options);
}

/// <summary>The share of decisions for each label that are right, averaged over the labels.</summary>
/// <remarks>
/// Accuracy of a label = (TP + TN) / (TP + FP + TN + FN); 0 without elements.
/// The result is a float32 scalar, or has the shape [L] without an average; with a value per sample the samples come first.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelAccuracy(2);
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var value = metric.Compute();   // 0.75
/// </code>
/// </example>
public sealed class MultilabelAccuracy(MultilabelStatScoresOptions options) : StatScoresMetric<MultilabelStatScoresOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => AccuracyFormula.OfDecisions(counts, Options);
}

/// <summary>Makes accuracy for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = Accuracy.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var value = metric.Compute();   // 3 / 4 = 0.75
/// </code>
/// </example>
public static class Accuracy
{
    /// <summary>Makes accuracy for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, StatScoresTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(Accuracy), task, options ?? new());
}

/// <content>Accuracy.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryAccuracy"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryAccuracy(Tensor preds, Tensor target, BinaryStatScoresOptions? options = null, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options ?? new(), AccuracyFormula.OfDecisions);

    /// <summary>The functional form of <see cref="Metrics.MulticlassAccuracy"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassAccuracy(Tensor preds, Tensor target, MulticlassStatScoresOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, AccuracyFormula.OfClasses);

    /// <summary>The functional form of <see cref="Metrics.MultilabelAccuracy"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelAccuracy(Tensor preds, Tensor target, MultilabelStatScoresOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, AccuracyFormula.OfDecisions);
}

/// <summary>The share of right predictions.</summary>
internal static class AccuracyFormula
{
    /// <summary>Of yes-or-no decisions: a right no counts as much as a right yes.</summary>
    public static Tensor OfDecisions(StatCounts counts, StatScoresOptions options) =>
        ClassAverage.Of(counts, options, c => Ratio.Of(c.Tp + c.Tn, c.Tp + c.Fp + c.Tn + c.Fn));

    /// <summary>Of classes: the elements of a class that were found.</summary>
    public static Tensor OfClasses(StatCounts counts, MulticlassStatScoresOptions options) =>
        ClassAverage.Of(counts, options, c => Ratio.Of(c.Tp, c.Support), targetDecides: true);
}
