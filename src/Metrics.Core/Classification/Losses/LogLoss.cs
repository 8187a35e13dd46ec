namespace Metrics;

/// <summary>The log loss of two classes: how surprising the labels are for one who believes the probabilities.</summary>
/// <remarks>
/// The mean of L = −log p of the label's own class, which has the probability p = s where the label is 1, and p = 1 − s where it is 0. Scores s
/// outside of [0, 1] are taken for logits, unless <see cref="ClassificationOptions.ScoreKind"/> says what they are. Inputs have any one
/// shape; the result is a float32 scalar, NaN without elements, and the value of a <c>Forward</c> can be back-propagated. TorchMetrics
/// has no such metric; ML.NET's is the same with <see cref="LogLossOptions.LogBase"/> 2 and <see cref="LogLossOptions.Epsilon"/> 0. Source: Good, Rational decisions (1952).
/// </remarks>
/// <param name="options">The arguments; defaults if left out.</param>
/// <example>
/// <code>
/// using var metric = new BinaryLogLoss(new() { LogBase = 2 });
/// metric.Update(new(tensor(new[] { 0.5f, 0.75f }), tensor(new[] { 1L, 0L })));
/// var value = metric.Compute();   // 1.5
/// </code>
/// </example>
public sealed class BinaryLogLoss(BinaryLogLossOptions? options = null) : LossMetric<BinaryLogLossOptions>(options ?? new());

/// <summary>The log loss of several classes: how surprising the labels are for one who believes the probabilities.</summary>
/// <remarks>
/// The mean of L = −log p of the true class. <c>Preds</c> have the shape [N, C, …], <c>Target</c> [N, …]; scores outside of [0, 1] are taken
/// for logits, unless <see cref="ClassificationOptions.ScoreKind"/> says what they are. The result is a float32 scalar, NaN without
/// elements. TorchMetrics has no such metric; ML.NET's is the same. Source: Good, Rational decisions (1952).
/// </remarks>
/// <param name="options">The arguments, or the number of classes.</param>
/// <example>
/// <code>
/// using var metric = new MulticlassLogLoss(new(3) { LogBase = 2 });
/// metric.Update(new(tensor(new[,] { { 0.5f, 0.25f, 0.25f }, { 0.5f, 0.375f, 0.125f } }), tensor(new[] { 0L, 2L })));
/// var value = metric.Compute();   // 2
/// </code>
/// </example>
public sealed class MulticlassLogLoss(MulticlassLogLossOptions options) : LossMetric<MulticlassLogLossOptions>(options);

/// <content>Log loss.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BinaryLogLoss"/>.</summary>
    /// <inheritdoc cref="BinaryCalibrationError(Tensor, Tensor, BinaryCalibrationErrorOptions?, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor BinaryLogLoss(Tensor preds, Tensor target, BinaryLogLossOptions? options = null, Tensor? sampleWeight = null) =>
        LossFamily.Compute(preds, target, sampleWeight, options ?? new());

    /// <summary>The functional form of <see cref="Metrics.MulticlassLogLoss"/>.</summary>
    /// <inheritdoc cref="MulticlassCalibrationError(Tensor, Tensor, MulticlassCalibrationErrorOptions, Tensor?)" path="/param|/returns|/exception"/>
    public static Tensor MulticlassLogLoss(Tensor preds, Tensor target, MulticlassLogLossOptions options, Tensor? sampleWeight = null) =>
        LossFamily.Compute(preds, target, sampleWeight, options);
}
