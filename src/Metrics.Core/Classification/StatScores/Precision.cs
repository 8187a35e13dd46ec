namespace Metrics;

/// <summary>The share of positive predictions that are right.</summary>
/// <remarks>
/// Precision = TP / (TP + FP); <c>ZeroDivision</c> without positive predictions.
/// The result is a float32 scalar, or has the shape [N] with a value per sample.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryPrecision();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class BinaryPrecision(BinaryPrecisionRecallOptions? options = null) : StatScoresMetric<BinaryPrecisionRecallOptions>(options ?? new())
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => PrecisionFormula.Of(counts, Options);
}

/// <summary>The share of predictions of each class that are right, averaged over the classes.</summary>
/// <remarks>
/// Precision = TP / (TP + FP); <c>ZeroDivision</c> without positive predictions.
/// The result is a float32 scalar, or has the shape [C] without an average; with a value per sample the samples come first.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassPrecision(3);
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var value = metric.Compute();   // 0.8333
/// </code>
/// </example>
public sealed class MulticlassPrecision(MulticlassPrecisionRecallOptions options) : StatScoresMetric<MulticlassPrecisionRecallOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => PrecisionFormula.Of(counts, Options);
}

/// <summary>The share of positive predictions of each label that are right, averaged over the labels.</summary>
/// <remarks>
/// Precision = TP / (TP + FP); <c>ZeroDivision</c> without positive predictions.
/// The result is a float32 scalar, or has the shape [L] without an average; with a value per sample the samples come first.
/// Source: Sokolova and Lapalme, A systematic analysis of performance measures for classification tasks (2009).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelPrecision(2);
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var value = metric.Compute();   // 0.75
/// </code>
/// </example>
public sealed class MultilabelPrecision(MultilabelPrecisionRecallOptions options) : StatScoresMetric<MultilabelPrecisionRecallOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => PrecisionFormula.Of(counts, Options);
}

/// <summary>Makes precision for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = Precision.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var value = metric.Compute();   // 3 / (3 + 1) = 0.75
/// </code>
/// </example>
public static class Precision
{
    /// <summary>Makes precision for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, PrecisionRecallTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(Precision), task, options ?? new());
}

/// <content>Precision.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryPrecision"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryPrecision(Tensor preds, Tensor target, BinaryPrecisionRecallOptions? options = null, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options ?? new(), PrecisionFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MulticlassPrecision"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassPrecision(Tensor preds, Tensor target, MulticlassPrecisionRecallOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, PrecisionFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MultilabelPrecision"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelPrecision(Tensor preds, Tensor target, MultilabelPrecisionRecallOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, PrecisionFormula.Of);
}

/// <summary>The share of positive predictions that are right.</summary>
internal static class PrecisionFormula
{
    public static Tensor Of<TOptions>(StatCounts counts, TOptions options)
        where TOptions : StatScoresOptions, IZeroDivision =>
        ClassAverage.Of(counts, options, c => Ratio.Of(c.Tp, c.Tp + c.Fp, options.ZeroDivision), targetDecides: true);
}
