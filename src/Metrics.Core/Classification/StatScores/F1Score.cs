namespace Metrics;

/// <summary>The harmonic mean of precision and recall.</summary>
/// <remarks>
/// F1 = 2·TP / (2·TP + FP + FN); <c>ZeroDivision</c> without positive elements and predictions.
/// The result is a float32 scalar, or has the shape [N] with a value per sample.
/// Source: van Rijsbergen, Information Retrieval (1979), chapter 7.
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryF1Score();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class BinaryF1Score(BinaryPrecisionRecallOptions? options = null) : StatScoresMetric<BinaryPrecisionRecallOptions>(options ?? new())
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => FScoreFormula.Of(counts, Options);
}

/// <summary>The harmonic mean of the precision and recall of each class, averaged over the classes.</summary>
/// <remarks>
/// F1 = 2·TP / (2·TP + FP + FN); <c>ZeroDivision</c> without positive elements and predictions.
/// The result is a float32 scalar, or has the shape [C] without an average; with a value per sample the samples come first.
/// Source: van Rijsbergen, Information Retrieval (1979), chapter 7.
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassF1Score(3);
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var value = metric.Compute();   // 0.7778
/// </code>
/// </example>
public sealed class MulticlassF1Score(MulticlassPrecisionRecallOptions options) : StatScoresMetric<MulticlassPrecisionRecallOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => FScoreFormula.Of(counts, Options);
}

/// <summary>The harmonic mean of the precision and recall of each label, averaged over the labels.</summary>
/// <remarks>
/// F1 = 2·TP / (2·TP + FP + FN); <c>ZeroDivision</c> without positive elements and predictions.
/// The result is a float32 scalar, or has the shape [L] without an average; with a value per sample the samples come first.
/// Source: van Rijsbergen, Information Retrieval (1979), chapter 7.
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelF1Score(2);
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var value = metric.Compute();   // 0.8333
/// </code>
/// </example>
public sealed class MultilabelF1Score(MultilabelPrecisionRecallOptions options) : StatScoresMetric<MultilabelPrecisionRecallOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => FScoreFormula.Of(counts, Options);
}

/// <summary>Makes the F1 score for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = F1Score.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var value = metric.Compute();   // 2·3 / (2·3 + 1 + 1) = 0.75
/// </code>
/// </example>
public static class F1Score
{
    /// <summary>Makes the F1 score for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, PrecisionRecallTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(F1Score), task, options ?? new());
}

/// <content>F1 score.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryF1Score"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryF1Score(Tensor preds, Tensor target, BinaryPrecisionRecallOptions? options = null, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options ?? new(), FScoreFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MulticlassF1Score"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassF1Score(Tensor preds, Tensor target, MulticlassPrecisionRecallOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, FScoreFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MultilabelF1Score"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelF1Score(Tensor preds, Tensor target, MultilabelPrecisionRecallOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, FScoreFormula.Of);
}

/// <summary>The weighted harmonic mean of precision and recall.</summary>
internal static class FScoreFormula
{
    public static Tensor Of<TOptions>(StatCounts counts, TOptions options)
        where TOptions : StatScoresOptions, IZeroDivision => Of(counts, options, beta: 1);

    public static Tensor Of<TOptions>(StatCounts counts, TOptions options, double beta)
        where TOptions : StatScoresOptions, IZeroDivision
    {
        var weight = beta * beta;
        return ClassAverage.Of(counts, options, c => Ratio.Of((1 + weight) * c.Tp, ((1 + weight) * c.Tp) + (weight * c.Fn) + c.Fp, options.ZeroDivision));
    }
}
