namespace Metrics;

/// <summary>The harmonic mean of precision and recall in which recall is beta times as important.</summary>
/// <remarks>
/// F = (1 + β²)·TP / ((1 + β²)·TP + β²·FN + FP); <c>ZeroDivision</c> without positive elements and predictions.
/// The result is a float32 scalar, or has the shape [N] with a value per sample.
/// Source: van Rijsbergen, Information Retrieval (1979), chapter 7.
/// </remarks>
/// <param name="options">The arguments.</param>
/// <example>
/// <code>
/// using var metric = new BinaryFBetaScore(new(2));
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class BinaryFBetaScore(BinaryFBetaScoreOptions options) : StatScoresMetric<BinaryFBetaScoreOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => FBetaScoreFormula.Of(counts, Options);
}

/// <summary>The harmonic mean of the precision and recall of each class, recall being beta times as important, averaged over the classes.</summary>
/// <remarks>
/// F = (1 + β²)·TP / ((1 + β²)·TP + β²·FN + FP); <c>ZeroDivision</c> without positive elements and predictions.
/// The result is a float32 scalar, or has the shape [C] without an average; with a value per sample the samples come first.
/// Source: van Rijsbergen, Information Retrieval (1979), chapter 7.
/// </remarks>
/// <param name="options">The arguments.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassFBetaScore(new(2, 3));
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var value = metric.Compute();   // 0.7963
/// </code>
/// </example>
public sealed class MulticlassFBetaScore(MulticlassFBetaScoreOptions options) : StatScoresMetric<MulticlassFBetaScoreOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => FBetaScoreFormula.Of(counts, Options);
}

/// <summary>The harmonic mean of the precision and recall of each label, recall being beta times as important, averaged over the labels.</summary>
/// <remarks>
/// F = (1 + β²)·TP / ((1 + β²)·TP + β²·FN + FP); <c>ZeroDivision</c> without positive elements and predictions.
/// The result is a float32 scalar, or has the shape [L] without an average; with a value per sample the samples come first.
/// Source: van Rijsbergen, Information Retrieval (1979), chapter 7.
/// </remarks>
/// <param name="options">The arguments.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelFBetaScore(new(2, 2));
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var value = metric.Compute();   // 0.9167
/// </code>
/// </example>
public sealed class MultilabelFBetaScore(MultilabelFBetaScoreOptions options) : StatScoresMetric<MultilabelFBetaScoreOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(StatCounts counts) => FBetaScoreFormula.Of(counts, Options);
}

/// <summary>Makes the F-beta score for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = FBetaScore.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var value = metric.Compute();   // 2·3 / (2·3 + 1 + 1) = 0.75
/// </code>
/// </example>
public static class FBetaScore
{
    /// <summary>Makes the F-beta score for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, FBetaScoreTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(FBetaScore), task, options ?? new());
}

/// <content>F-beta score.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryFBetaScore"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryFBetaScore(Tensor preds, Tensor target, BinaryFBetaScoreOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, FBetaScoreFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MulticlassFBetaScore"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassFBetaScore(Tensor preds, Tensor target, MulticlassFBetaScoreOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, FBetaScoreFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MultilabelFBetaScore"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelFBetaScore(Tensor preds, Tensor target, MultilabelFBetaScoreOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, FBetaScoreFormula.Of);
}

/// <summary>The F-beta score of the options' beta.</summary>
internal static class FBetaScoreFormula
{
    public static Tensor Of(StatCounts counts, BinaryFBetaScoreOptions options) => FScoreFormula.Of(counts, options, options.Beta);

    public static Tensor Of(StatCounts counts, MulticlassFBetaScoreOptions options) => FScoreFormula.Of(counts, options, options.Beta);

    public static Tensor Of(StatCounts counts, MultilabelFBetaScoreOptions options) => FScoreFormula.Of(counts, options, options.Beta);
}
