namespace Metrics;

/// <summary>What scores are.</summary>
public enum ScoreKind
{
    /// <summary>
    /// Guessed for each batch, as TorchMetrics does: if any score lies outside of [0, 1], all are taken for logits. A batch of logits
    /// that happen to lie within [0, 1] is so taken for probabilities; to state the kind avoids that.
    /// </summary>
    Auto,

    /// <summary>Probabilities: numbers from 0 to 1, used as they are. Others are refused.</summary>
    Probabilities,

    /// <summary>Logits, which the logistic function (or the softmax over the classes) makes probabilities.</summary>
    Logits,
}
