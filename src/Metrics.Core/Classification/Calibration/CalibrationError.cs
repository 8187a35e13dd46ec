namespace Metrics;

/// <summary>How far predicted probabilities lie from how often the class is there: of all predictions of 0.8, 80 % should be positive.</summary>
/// <remarks>
/// <para>
/// L1: Σ wₖ·|aₖ − cₖ|, L2: √(Σ wₖ·(aₖ − cₖ)²), maximum: max |aₖ − cₖ|, with wₖ the share of the elements that lie in bin k, aₖ the
/// share of positives among them, and cₖ their mean probability. Elements are sorted into bins by the predicted probability; which
/// of the three it is, the <see cref="CalibrationErrorOptions.Norm"/> says. Source: Naeini, Cooper and Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning (2015); L2:
/// Kumar, Liang and Ma, Verified uncertainty calibration (2019).
/// </para>
/// <para>
/// <c>Preds</c> are probabilities or logits of any shape, <c>Target</c> labels of the same shape. The result is a float32 scalar,
/// NaN without elements (0 for the maximum).
/// </para>
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryCalibrationError(new() { NBins = 2 });
/// metric.Update(new(tensor(new[] { 0.9f, 0.2f, 0.6f, 0.3f }), tensor(new[] { 1L, 0L, 0L, 1L })));
/// var value = metric.Compute();   // 0.25
/// </code>
/// </example>
public sealed class BinaryCalibrationError(BinaryCalibrationErrorOptions? options = null) : CalibrationErrorMetric<BinaryCalibrationErrorOptions>(options ?? new());

/// <summary>How far the confidence of predictions, the probability of the class that was predicted, lies from how often they are right.</summary>
/// <remarks>
/// As <see cref="BinaryCalibrationError"/>, with the highest probability of each element and whether that class is the true one.
/// <c>Preds</c> are probabilities or logits of shape [N, C, …], <c>Target</c> labels of shape [N, …].
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassCalibrationError(3);
/// metric.Update(new(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f } }), tensor(new[] { 0L, 2L })));
/// var value = metric.Compute();   // 0.4
/// </code>
/// </example>
public sealed class MulticlassCalibrationError(MulticlassCalibrationErrorOptions options) : CalibrationErrorMetric<MulticlassCalibrationErrorOptions>(options);

/// <summary>Makes the calibration error for a task that is chosen at run time.</summary>
/// <example>
/// <code>
/// using var metric = CalibrationError.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
/// metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f } }), tensor(new[] { 0L, 2L }));
/// var value = metric.Compute();   // 0.4
/// </code>
/// </example>
public static class CalibrationError
{
    /// <summary>Makes the calibration error for a task.</summary>
    /// <param name="task">Binary or multiclass.</param>
    /// <param name="options">The arguments; defaults if left out. Several classes or labels need their number.</param>
    /// <returns>The metric of that task.</returns>
    /// <exception cref="ArgumentException">There is no such task here, or an argument of it is missing or out of its range.</exception>
    public static Metric<TensorPair, Tensor> Create(ClassificationTask task, CalibrationErrorTaskOptions? options = null) =>
        TaskMetric.Create<Metric<TensorPair, Tensor>>(nameof(CalibrationError), task, options ?? new());
}

/// <content>Calibration error.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryCalibrationError"/>.</summary>
    /// <param name="preds">Probabilities or logits, of any shape. Scores outside of [0, 1] are taken for logits.</param>
    /// <param name="target">Labels 0 and 1, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor BinaryCalibrationError(Tensor preds, Tensor target, BinaryCalibrationErrorOptions? options = null, Tensor? sampleWeight = null) =>
        CalibrationBinning.Compute(preds, target, sampleWeight, options ?? new());

    /// <summary>The functional form of <see cref="Metrics.MulticlassCalibrationError"/>.</summary>
    /// <param name="preds">Probabilities or logits of shape [N, C, …].</param>
    /// <param name="target">Labels of shape [N, …].</param>
    /// <param name="options">The arguments, or the number of classes.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor MulticlassCalibrationError(Tensor preds, Tensor target, MulticlassCalibrationErrorOptions options, Tensor? sampleWeight = null) =>
        CalibrationBinning.Compute(preds, target, sampleWeight, options);
}
