namespace Metrics;

/// <summary>How far predictions and target agree beyond what chance would bring about, given how often either says yes.</summary>
/// <remarks>
/// κ = 1 − Σ w·O / Σ w·E, where O are the counts of the confusion matrix, E those expected if predictions and target were
/// independent, and w weighs disagreements. It is 1 for full agreement and 0 for chance; NaN if predictions and target hold the
/// same class throughout, or nothing. The result is a float32 scalar. Source: Cohen, A coefficient of agreement for nominal
/// scales (1960); weights: Cohen, Weighted kappa (1968).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryCohenKappa();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 1L, 1L })));
/// var value = metric.Compute();   // 0.5
/// </code>
/// </example>
public sealed class BinaryCohenKappa(BinaryCohenKappaOptions? options = null) : ConfusionMatrixMetric<BinaryCohenKappaOptions>(options ?? new())
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(Tensor counts) => CohenKappaFormula.Of(counts, Options.Weights);
}

/// <summary>How far predicted and true classes agree beyond what chance would bring about, given how often either names each class.</summary>
/// <remarks>
/// κ = 1 − Σ w·O / Σ w·E, as for <see cref="BinaryCohenKappa"/>, over all pairs of classes. The weight of a pair is 1 where the
/// classes differ, or grows with their distance: |i − j| or (i − j)². The result is a float32 scalar.
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassCohenKappa(3);
/// metric.Update(new(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L })));
/// var value = metric.Compute();   // 0.6364
/// </code>
/// </example>
public sealed class MulticlassCohenKappa(MulticlassCohenKappaOptions options) : ConfusionMatrixMetric<MulticlassCohenKappaOptions>(options)
{
    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    private protected override Tensor Score(Tensor counts) => CohenKappaFormula.Of(counts, Options.Weights);
}

/// <summary>Makes Cohen's kappa for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = CohenKappa.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var value = metric.Compute();   // (0.75 − 5 / 16) / (1 − 5 / 16) = 0.6364
/// </code>
/// </example>
public static class CohenKappa
{
    /// <summary>Makes Cohen's kappa for a task.</summary>
    /// <param name="task">Binary or multiclass.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, CohenKappaTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(CohenKappa), task, options ?? new());
}

/// <content>Cohen's kappa.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryCohenKappa"/>.</summary>
    /// <inheritdoc cref="BinaryStatScores(Tensor, Tensor, BinaryStatScoresOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryCohenKappa(Tensor preds, Tensor target, BinaryCohenKappaOptions? options = null, Tensor? sampleWeight = null) =>
        ConfusionMatrixFamily.Compute(preds, target, sampleWeight, options ?? new(), (counts, arguments) => CohenKappaFormula.Of(counts, arguments.Weights));

    /// <summary>The functional form of <see cref="Metrics.MulticlassCohenKappa"/>.</summary>
    /// <inheritdoc cref="MulticlassStatScores(Tensor, Tensor, MulticlassStatScoresOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassCohenKappa(Tensor preds, Tensor target, MulticlassCohenKappaOptions options, Tensor? sampleWeight = null) =>
        ConfusionMatrixFamily.Compute(preds, target, sampleWeight, options, (counts, arguments) => CohenKappaFormula.Of(counts, arguments.Weights));
}

/// <summary>Agreement beyond chance, from a confusion matrix.</summary>
internal static class CohenKappaFormula
{
    public static Tensor Of(Tensor counts, KappaWeights? weights)
    {
        var observed = counts.to_type(ScalarType.Float64);
        var expected = observed.sum([-1], keepdim: true) * observed.sum([-2], keepdim: true) / observed.sum([-2, -1], keepdim: true);
        var weight = Weight(counts.shape[^1], weights, counts.device);
        return (1 - ((weight * observed).sum([-2, -1]) / (weight * expected).sum([-2, -1]))).to_type(ScalarType.Float32);
    }

    /// <summary>What each pair of classes weighs; agreement weighs nothing.</summary>
    private static Tensor Weight(long classes, KappaWeights? weights, Device device)
    {
        var number = arange(classes, dtype: ScalarType.Float64, device: device);
        var distance = (number.unsqueeze(0) - number.unsqueeze(1)).abs();
        return weights switch
        {
            KappaWeights.Linear => distance,
            KappaWeights.Quadratic => distance.square(),
            _ => distance.ne(0).to_type(ScalarType.Float64),
        };
    }
}
