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

    /// <summary>L labels, any of which a row may have: targets 0 and 1 (int64), predictions are scores, both of shape [N, L].</summary>
    MultilabelClassification,

    /// <summary>
    /// Rows that are normal (0) or not (1): targets of int64, predictions rise with the score and are over 0.5 where the score
    /// is, both of shape [N].
    /// </summary>
    AnomalyDetection,

    /// <summary>
    /// Predictions are the clusters that were found, targets the true ones, int64 of shape [N]; or, for metrics that judge a
    /// clustering by itself, the points and the clusters that were found.
    /// </summary>
    Clustering,

    /// <summary>
    /// Documents that are ranked for queries: targets are grades of relevance from 0 on (int64), predictions are scores, indexes are
    /// the queries, all of shape [N].
    /// </summary>
    Ranking,

    /// <summary>The objects that were found in images and the true ones, a list of labels, boxes and scores for each image.</summary>
    ObjectDetection,

    /// <summary>Predicted texts, or answers to questions, and for each one or several references.</summary>
    Text,
}
