namespace Metrics;

/// <summary>The share of negative predictions that are right.</summary>
/// <remarks>
/// NPV = TN / (TN + FN); 0 without negative predictions.
/// The result is a float32 scalar, or has the shape [N] with a value per sample.
/// Source: Fletcher and Fletcher, Clinical Epidemiology: The Essentials (2005).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryNegativePredictiveValue();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class BinaryNegativePredictiveValue(BinaryStatScoresOptions? options = null) : StatScoresMetric<BinaryStatScoresOptions>(options ?? new())
{
    private protected override Tensor Score(StatCounts counts) => NegativePredictiveValueFormula.Of(counts, Options);
}

/// <summary>The share of predictions of other classes that are right about an element not being of a class, averaged over the classes.</summary>
/// <remarks>
/// NPV = TN / (TN + FN); 0 without negative predictions.
/// The result is a float32 scalar, or has the shape [C] without an average; with a value per sample the samples come first.
/// Source: Fletcher and Fletcher, Clinical Epidemiology: The Essentials (2005).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassNegativePredictiveValue(3);
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var value = metric.Compute();   // 0.8889
/// </code>
/// </example>
public sealed class MulticlassNegativePredictiveValue(MulticlassStatScoresOptions options) : StatScoresMetric<MulticlassStatScoresOptions>(options)
{
    private protected override Tensor Score(StatCounts counts) => NegativePredictiveValueFormula.Of(counts, Options);
}

/// <summary>The share of negative predictions of each label that are right, averaged over the labels.</summary>
/// <remarks>
/// NPV = TN / (TN + FN); 0 without negative predictions.
/// The result is a float32 scalar, or has the shape [L] without an average; with a value per sample the samples come first.
/// Source: Fletcher and Fletcher, Clinical Epidemiology: The Essentials (2005).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelNegativePredictiveValue(2);
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class MultilabelNegativePredictiveValue(MultilabelStatScoresOptions options) : StatScoresMetric<MultilabelStatScoresOptions>(options)
{
    private protected override Tensor Score(StatCounts counts) => NegativePredictiveValueFormula.Of(counts, Options);
}

/// <summary>Makes the negative predictive value for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = NegativePredictiveValue.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var value = metric.Compute();   // 7 / (7 + 1) = 0.875
/// </code>
/// </example>
public static class NegativePredictiveValue
{
    /// <summary>Makes the negative predictive value for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, StatScoresTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(NegativePredictiveValue), task, options ?? new());
}

/// <content>Negative predictive value.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryNegativePredictiveValue"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryNegativePredictiveValue(Tensor preds, Tensor target, BinaryStatScoresOptions? options = null, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options ?? new(), NegativePredictiveValueFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MulticlassNegativePredictiveValue"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassNegativePredictiveValue(Tensor preds, Tensor target, MulticlassStatScoresOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, NegativePredictiveValueFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MultilabelNegativePredictiveValue"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelNegativePredictiveValue(Tensor preds, Tensor target, MultilabelStatScoresOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, NegativePredictiveValueFormula.Of);
}

/// <summary>The share of negative predictions that are right.</summary>
internal static class NegativePredictiveValueFormula
{
    public static Tensor Of(StatCounts counts, StatScoresOptions options) =>
        ClassAverage.Of(counts, options, c => Ratio.Of(c.Tn, c.Tn + c.Fn), targetDecides: true);
}
