namespace Metrics.MLNet;

/// <summary>The kind of prediction that is evaluated. It decides what the columns of a data view mean.</summary>
public enum EvaluationTask
{
    /// <summary>Two classes: targets 0 and 1 (int64), predictions are probabilities of class 1, both of shape [N].</summary>
    BinaryClassification,

    /// <summary>C classes: targets from 0 to C−1 (int64) of shape [N], predictions are scores of shape [N, C].</summary>
    MulticlassClassification,

    /// <summary>Targets and predictions are numbers, of shape [N] and of the same dtype (float32, or float64 where a column needs it).</summary>
    Regression,
}
