namespace Metrics;

/// <summary>The share of elements that were predicted wrongly.</summary>
/// <remarks>
/// Distance = 1 − (TP + TN) / (TP + FP + TN + FN); 1 without elements.
/// The result is a float32 scalar, or has the shape [N] with a value per sample.
/// Source: Hamming, Error detecting and error correcting codes (1950).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryHammingDistance();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class BinaryHammingDistance(BinaryStatScoresOptions? options = null) : StatScoresMetric<BinaryStatScoresOptions>(options ?? new())
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    private protected override Tensor Score(StatCounts counts) => HammingDistanceFormula.OfDecisions(counts, Options);
}

/// <summary>The share of elements of each class that were predicted wrongly, averaged over the classes.</summary>
/// <remarks>
/// Distance of a class = 1 − TP / (TP + FN); 1 for a class without elements. With <see cref="Average.Micro"/> it is the share of all elements.
/// The result is a float32 scalar, or has the shape [C] without an average; with a value per sample the samples come first.
/// Source: Hamming, Error detecting and error correcting codes (1950).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassHammingDistance(3);
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var value = metric.Compute();   // 0.1667
/// </code>
/// </example>
public sealed class MulticlassHammingDistance(MulticlassStatScoresOptions options) : StatScoresMetric<MulticlassStatScoresOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    private protected override Tensor Score(StatCounts counts) => HammingDistanceFormula.OfClasses(counts, Options);
}

/// <summary>The share of decisions for each label that are wrong, averaged over the labels.</summary>
/// <remarks>
/// Distance of a label = 1 − (TP + TN) / (TP + FP + TN + FN); 1 without elements.
/// The result is a float32 scalar, or has the shape [L] without an average; with a value per sample the samples come first.
/// Source: Hamming, Error detecting and error correcting codes (1950).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelHammingDistance(2);
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var value = metric.Compute();   // 0.25
/// </code>
/// </example>
public sealed class MultilabelHammingDistance(MultilabelStatScoresOptions options) : StatScoresMetric<MultilabelStatScoresOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    private protected override Tensor Score(StatCounts counts) => HammingDistanceFormula.OfDecisions(counts, Options);
}

/// <summary>Makes the Hamming distance for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = HammingDistance.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var value = metric.Compute();   // 1 / 4 = 0.25
/// </code>
/// </example>
public static class HammingDistance
{
    /// <summary>Makes the Hamming distance for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, StatScoresTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(HammingDistance), task, options ?? new());
}

/// <content>Hamming distance.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryHammingDistance"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryHammingDistance(Tensor preds, Tensor target, BinaryStatScoresOptions? options = null, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options ?? new(), HammingDistanceFormula.OfDecisions);

    /// <summary>The functional form of <see cref="Metrics.MulticlassHammingDistance"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassHammingDistance(Tensor preds, Tensor target, MulticlassStatScoresOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, HammingDistanceFormula.OfClasses);

    /// <summary>The functional form of <see cref="Metrics.MultilabelHammingDistance"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelHammingDistance(Tensor preds, Tensor target, MultilabelStatScoresOptions options, Tensor? sampleWeight = null) =>
        StatScoresFamily.Compute(preds, target, sampleWeight, options, HammingDistanceFormula.OfDecisions);
}

/// <summary>The share of wrong predictions.</summary>
internal static class HammingDistanceFormula
{
    /// <summary>Of yes-or-no decisions: a wrong no counts as much as a wrong yes.</summary>
    public static Tensor OfDecisions(StatCounts counts, StatScoresOptions options) =>
        ClassAverage.Of(counts, options, c => 1 - Ratio.Of(c.Tp + c.Tn, c.Tp + c.Fp + c.Tn + c.Fn));

    /// <summary>Of classes: the elements of a class that were not found.</summary>
    public static Tensor OfClasses(StatCounts counts, MulticlassStatScoresOptions options) =>
        ClassAverage.Of(counts, options, c => 1 - Ratio.Of(c.Tp, c.Support));
}
