namespace Metrics;

/// <summary>The share of negative elements that were predicted to be negative; also called true negative rate.</summary>
/// <remarks>
/// Specificity = TN / (TN + FP); 0 without negative elements.
/// The result is a float32 scalar, or has the shape [N] with a value per sample.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinarySpecificity();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class BinarySpecificity(BinaryStatScoresOptions? options = null) : StatScoresMetric<BinaryStatScoresOptions>(options ?? new())
{
    private protected override Tensor Score(StatCounts counts) => SpecificityFormula.Of(counts, Options);
}

/// <summary>The share of elements of other classes that were not predicted to be of a class, averaged over the classes.</summary>
/// <remarks>
/// Specificity = TN / (TN + FP); 0 without negative elements.
/// The result is a float32 scalar, or has the shape [C] without an average; with a value per sample the samples come first.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassSpecificity(3);
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var value = metric.Compute();   // 0.8889
/// </code>
/// </example>
public sealed class MulticlassSpecificity(MulticlassStatScoresOptions options) : StatScoresMetric<MulticlassStatScoresOptions>(options)
{
    private protected override Tensor Score(StatCounts counts) => SpecificityFormula.Of(counts, Options);
}

/// <summary>The share of negative elements of each label that were predicted to be negative, averaged over the labels.</summary>
/// <remarks>
/// Specificity = TN / (TN + FP); 0 without negative elements.
/// The result is a float32 scalar, or has the shape [L] without an average; with a value per sample the samples come first.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelSpecificity(2);
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class MultilabelSpecificity(MultilabelStatScoresOptions options) : StatScoresMetric<MultilabelStatScoresOptions>(options)
{
    private protected override Tensor Score(StatCounts counts) => SpecificityFormula.Of(counts, Options);
}

/// <summary>Makes specificity for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = Specificity.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var value = metric.Compute();   // 7 / (7 + 1) = 0.875
/// </code>
/// </example>
public static class Specificity
{
    /// <summary>Makes specificity for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, StatScoresTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(Specificity), task, options ?? new());
}

/// <content>Specificity.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinarySpecificity"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinarySpecificity(Tensor preds, Tensor target, BinaryStatScoresOptions? options = null, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options ?? new(), SpecificityFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MulticlassSpecificity"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassSpecificity(Tensor preds, Tensor target, MulticlassStatScoresOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, SpecificityFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MultilabelSpecificity"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelSpecificity(Tensor preds, Tensor target, MultilabelStatScoresOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, SpecificityFormula.Of);
}

/// <summary>The share of negative elements that were left alone.</summary>
internal static class SpecificityFormula
{
    public static Tensor Of(StatCounts counts, StatScoresOptions options) => ClassAverage.Of(counts, options, c => Ratio.Of(c.Tn, c.Tn + c.Fp));
}
