namespace Metrics;

/// <summary>What the labels of a classification are.</summary>
public enum ClassificationTask
{
    /// <summary>Yes or no.</summary>
    Binary,

    /// <summary>One of several classes.</summary>
    Multiclass,

    /// <summary>Several labels, each of them yes or no.</summary>
    Multilabel,
}
