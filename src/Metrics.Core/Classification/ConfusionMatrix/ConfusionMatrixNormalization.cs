namespace Metrics;

/// <summary>What the counts of a confusion matrix are divided by.</summary>
public enum ConfusionMatrixNormalization
{
    /// <summary>The number of elements of the true class: each row adds up to 1.</summary>
    True,

    /// <summary>The number of predictions of the class: each column adds up to 1.</summary>
    Pred,

    /// <summary>The number of elements: the matrix adds up to 1.</summary>
    All,
}
