namespace Metrics;

/// <summary>The mean hinge loss: what each element falls short of lying on the right side of 0 by a margin of 1.</summary>
/// <remarks>
/// L = max(0, 1 − y·s) with y = 1 for positives and −1 for negatives, or its square. As in TorchMetrics, s is a probability:
/// scores outside of [0, 1] are taken for logits. The result is a float32 scalar, NaN without elements; the value of a
/// <c>Forward</c> can be back-propagated. Source: Crammer and Singer, On the algorithmic implementation of multiclass
/// kernel-based vector machines (2001).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryHingeLoss();
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L })));
/// var value = metric.Compute();   // 0.9
/// </code>
/// </example>
public sealed class BinaryHingeLoss(BinaryHingeLossOptions? options = null) : LossMetric<BinaryHingeLossOptions>(options ?? new());

/// <summary>The mean hinge loss of classes: what the probability of the true class falls short of exceeding that of the others by 1.</summary>
/// <remarks>
/// L = max(0, 1 − (s of the true class − the largest s of the others)), or its square; with
/// <see cref="MulticlassHingeMode.OneVsAll"/> a <see cref="BinaryHingeLoss"/> for each class. <c>Preds</c> have the shape [N, C, …],
/// <c>Target</c> [N, …]. The result is a float32 scalar, or has the shape [C] with one against all. Source: Crammer and Singer, On
/// the algorithmic implementation of multiclass kernel-based vector machines (2001).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassHingeLoss(3);
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f } }), tensor(new[] { 0L, 2L })));
/// var value = metric.Compute();   // 0.85
/// </code>
/// </example>
public sealed class MulticlassHingeLoss(MulticlassHingeLossOptions options) : LossMetric<MulticlassHingeLossOptions>(options);

/// <summary>Makes the hinge loss for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = HingeLoss.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f } }), tensor(new[] { 0L, 2L }));
/// var value = metric.Compute();   // 0.85
/// </code>
/// </example>
public static class HingeLoss
{
    /// <summary>Makes the hinge loss for a task.</summary>
    /// <param name="task">Binary or multiclass.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, HingeLossTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(HingeLoss), task, options ?? new());
}

/// <content>Hinge loss.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryHingeLoss"/>.</summary>
    /// <inheritdoc cref="BinaryCalibrationError(Tensor, Tensor, BinaryCalibrationErrorOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryHingeLoss(Tensor preds, Tensor target, BinaryHingeLossOptions? options = null, Tensor? sampleWeight = null) =>
        LossFamily.Compute(preds, target, sampleWeight, options ?? new());

    /// <summary>The functional form of <see cref="Metrics.MulticlassHingeLoss"/>.</summary>
    /// <inheritdoc cref="MulticlassCalibrationError(Tensor, Tensor, MulticlassCalibrationErrorOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassHingeLoss(Tensor preds, Tensor target, MulticlassHingeLossOptions options, Tensor? sampleWeight = null) =>
        LossFamily.Compute(preds, target, sampleWeight, options);
}
