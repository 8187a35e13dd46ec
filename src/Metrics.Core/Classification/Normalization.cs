namespace Metrics;

/// <summary>When scores are taken for logits and made probabilities; <see langword="null"/> stands for never: scores are used as they are.</summary>
/// <remarks>Logits become probabilities by the sigmoid of each score (binary, multilabel) or the softmax over the classes of each sample (multiclass).</remarks>
public enum Normalization
{
    /// <summary>
    /// A batch with at least one score outside of [0, 1] holds logits. This is decided for each call of <c>Update</c> by itself,
    /// as in TorchMetrics: a batch of logits that all happen to lie within [0, 1] is taken for probabilities.
    /// </summary>
    Auto,

    /// <summary>Scores are logits.</summary>
    Always,
}
