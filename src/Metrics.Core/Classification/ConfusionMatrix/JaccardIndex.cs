namespace Metrics;

/// <summary>Intersection over union: of the elements that are positive, or were predicted to be, the share that is both.</summary>
/// <remarks>
/// J = TP / (TP + FP + FN); <c>ZeroDivision</c> without positive elements and predictions. The result is a float32 scalar.
/// Source: Jaccard, The distribution of the flora in the alpine zone, New Phytologist 11 (1912).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryJaccardIndex();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L })));
/// var value = metric.Compute();   // 0.3333
/// </code>
/// </example>
public sealed class BinaryJaccardIndex(BinaryJaccardIndexOptions? options = null) : ConfusionMatrixMetric<BinaryJaccardIndexOptions>(options ?? new())
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(Tensor counts) => JaccardIndexFormula.Of(counts, Options);
}

/// <summary>Intersection over union of the elements of each class and those predicted to be of it, averaged over the classes.</summary>
/// <remarks>
/// J of a class = TP / (TP + FP + FN); <c>ZeroDivision</c> for a class without elements and predictions. With
/// <see cref="Average.Micro"/> both counts are summed over the classes first. Elements of the class of
/// <see cref="ConfusionOptions.IgnoreIndex"/> do not count, and neither do macro and micro average count that class. The macro
/// and the weighted average of no class are NaN. The result is a float32 scalar, or has the shape [C] without an average.
/// Source: Jaccard, The distribution of the flora in the alpine zone, New Phytologist 11 (1912).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassJaccardIndex(3);
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var value = metric.Compute();   // 0.6667
/// </code>
/// </example>
public sealed class MulticlassJaccardIndex(MulticlassJaccardIndexOptions options) : ConfusionMatrixMetric<MulticlassJaccardIndexOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(Tensor counts) => JaccardIndexFormula.Of(counts, Options);
}

/// <summary>Intersection over union of the elements that have a label and those predicted to have it, averaged over the labels.</summary>
/// <remarks>
/// J of a label = TP / (TP + FP + FN); <c>ZeroDivision</c> for a label without positive elements and predictions. The weighted
/// average is NaN without positive elements. The result is a float32 scalar, or has the shape [L] without an average.
/// Source: Jaccard, The distribution of the flora in the alpine zone, New Phytologist 11 (1912).
/// </remarks>
/// <param name="options">The arguments, or the number of labels.</param>
/// <example>
/// <code>
/// using var metric = new MultilabelJaccardIndex(2);
/// metric.Update(new(tensor(new[,] { { 1L, 0L }, { 1L, 1L } }), tensor(new[,] { { 1L, 0L }, { 0L, 1L } })));
/// var value = metric.Compute();   // 0.75
/// </code>
/// </example>
public sealed class MultilabelJaccardIndex(MultilabelJaccardIndexOptions options) : ConfusionMatrixMetric<MultilabelJaccardIndexOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(Tensor counts) => JaccardIndexFormula.Of(counts, Options);
}

/// <summary>Makes the Jaccard index for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = JaccardIndex.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var value = metric.Compute();   // (1 / 2 + 1 / 2 + 1 / 1) / 3 = 0.6667
/// </code>
/// </example>
public static class JaccardIndex
{
    /// <summary>Makes the Jaccard index for a task.</summary>
    /// <param name="task">Binary, multiclass or multilabel.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, JaccardIndexTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(JaccardIndex), task, options ?? new());
}

/// <content>Jaccard index.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryJaccardIndex"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryJaccardIndex(Tensor preds, Tensor target, BinaryJaccardIndexOptions? options = null, Tensor? sampleWeight = null) =>
        ConfusionMatrixFamily.Compute(preds, target, sampleWeight, options ?? new(), JaccardIndexFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MulticlassJaccardIndex"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassJaccardIndex(Tensor preds, Tensor target, MulticlassJaccardIndexOptions options, Tensor? sampleWeight = null) =>
        ConfusionMatrixFamily.Compute(preds, target, sampleWeight, options, JaccardIndexFormula.Of);

    /// <summary>The functional form of <see cref="Metrics.MultilabelJaccardIndex"/>.</summary>
    /// <inheritdoc cref="MultilabelStatScores(Tensor, Tensor, MultilabelStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MultilabelJaccardIndex(Tensor preds, Tensor target, MultilabelJaccardIndexOptions options, Tensor? sampleWeight = null) =>
        ConfusionMatrixFamily.Compute(preds, target, sampleWeight, options, JaccardIndexFormula.Of);
}

/// <summary>Intersections over unions, from confusion matrices.</summary>
internal static class JaccardIndexFormula
{
    public static Tensor Of(Tensor counts, BinaryJaccardIndexOptions options) =>
        Index(counts.select(-2, 1).select(-1, 1), counts.sum([-2, -1]) - counts.select(-2, 0).select(-1, 0), options).to_type(ScalarType.Float32);

    public static Tensor Of(Tensor counts, MulticlassJaccardIndexOptions options)
    {
        var intersection = linalg.diagonal(counts);
        var support = counts.sum([-1]);
        var union = counts.sum([-2]) + support - intersection;
        var averaged = arange(options.NumClasses, device: counts.device).ne(options.IgnoreIndex ?? -1);
        var score = options.Average switch
        {
            Average.Micro => Index(intersection.sum([-1]), (union * averaged).sum([-1]), options),
            Average.Macro => WeightedMean(Index(intersection, union, options), union.ne(0).logical_and(averaged)),
            Average.Weighted => WeightedMean(Index(intersection, union, options), support),
            _ => Index(intersection, union, options),
        };
        return score.to_type(ScalarType.Float32);
    }

    public static Tensor Of(Tensor counts, MultilabelJaccardIndexOptions options)
    {
        var (ofNegatives, ofPositives) = (counts.select(-2, 0), counts.select(-2, 1));
        var (falsePositives, falseNegatives, intersection) = (ofNegatives.select(-1, 1), ofPositives.select(-1, 0), ofPositives.select(-1, 1));
        var union = intersection + falsePositives + falseNegatives;
        var score = options.Average switch
        {
            Average.Micro => Index(intersection.sum([-1]), union.sum([-1]), options),
            Average.Macro => Index(intersection, union, options).mean([-1]),
            Average.Weighted => WeightedMean(Index(intersection, union, options), intersection + falseNegatives),
            _ => Index(intersection, union, options),
        };
        return score.to_type(ScalarType.Float32);
    }

    private static Tensor Index(Tensor intersection, Tensor union, IZeroDivision options) => Ratio.Of(intersection, union, options.ZeroDivision);

    private static Tensor WeightedMean(Tensor scores, Tensor weights) => Ratio.Of((scores * weights).sum([-1]), weights.sum([-1]), double.NaN);
}
