namespace Metrics.MLNet;

/// <summary>Which columns of a data view a metric reads, in batches of which size, and on which device it counts.</summary>
/// <example>
/// <code>
/// var options = new ReadingOptions { LabelColumnName = "diagnosis", Device = torch.CUDA };
/// </code>
/// </example>
public record ReadingOptions
{
    /// <summary>The true labels or values. Default: <c>Label</c>.</summary>
    /// <remarks>
    /// For classification: Boolean, a key (key 1 is class 0, key 0 is missing), any number type (the number of the class, from
    /// 0), or text where the score column, the predicted label or <see cref="ClassNames"/> has the names of the classes. For
    /// regression: any number type. For object detection: a vector of keys, text or class numbers. For text: the reference, or
    /// a vector of several, in which empty text is a text. A missing label is key 0, NaN or empty text; see
    /// <see cref="MissingValues"/>. Single predictions of a <see cref="PredictionEngine{TSrc, TDst}"/> without a label do not
    /// count in any case.
    /// <para>
    /// Objects in images: a vector without elements is a value, the truth about an image without objects, whether it was read from
    /// a file or made from an empty or a <see langword="null"/> array: ML.NET hands on the same vector for both, so that these two cannot be told apart.
    /// What can: a type without this column has no labels, and none of its predictions count; a type that has the column says that
    /// one image is not labelled by a vector with a missing element (key 0, NaN or empty text).
    /// </para>
    /// </remarks>
    public string LabelColumnName { get; init; } = DefaultColumns.Label;

    /// <summary>What the model returned, Single or Double. Default: <c>Score</c>.</summary>
    /// <remarks>
    /// Regression: the predicted value. Multiclass: a vector with one value per class, of known or varying size, dense or
    /// sparse, probabilities or logits (see below). Binary: the raw score, read only if there is no probability; as in ML.NET it is positive for the positive class,
    /// so that the metric is given its logistic function, 1/(1+e⁻ˢ), and 0.5 is the threshold. Object detection: a vector with
    /// one value for each object that was found.
    /// <para>
    /// Multiclass and multilabel: whether scores are probabilities or logits does not stand in the data. Trainers write either,
    /// text classification for one logits, most others probabilities, under the same annotations (<c>ScoreValueKind</c> is <c>Score</c>).
    /// So the values decide, unless the metrics state it by <see cref="ClassificationOptions.ScoreKind"/>, and they decide
    /// for the column, not for each batch: scores are logits if one of them lies outside of [0, 1]. A batch that lies within [0, 1] is then taken for
    /// logits like those before it (multiclass) or is an error (multilabel). It is an error, too, if a score outside of [0, 1] comes after
    /// scores that were taken for probabilities, or if among logits a tenth of the rows are probabilities by their looks, from
    /// 0 to 1 and adding up to 1. What does not depend on it, such as the accuracy over classes, takes all scores as they are. Logits of which all
    /// lie within [0, 1] cannot be told from probabilities: state them.
    /// </para>
    /// </remarks>
    public string ScoreColumnName { get; init; } = DefaultColumns.Score;

    /// <summary>
    /// Binary only: the probability of the positive class, Single or Double. <see langword="null"/> reads the score in any case.
    /// Default: <c>Probability</c>, if the data has a column of that name.
    /// </summary>
    public string? ProbabilityColumnName { get; init; } = DefaultColumns.Probability;

    /// <summary>
    /// Multiclass: a key column whose key values name the classes, where the score column does not; the predictions in it are not
    /// read. Clustering: the cluster that was found. Object detection: a vector of keys, text or class numbers, the classes of the
    /// objects that were found. Text: the predicted text, or a vector of texts of which the first is the prediction. Default: <c>PredictedLabel</c>, if the data has a column of that name.
    /// </summary>
    public string PredictedLabelColumnName { get; init; } = DefaultColumns.PredictedLabel;

    /// <summary>
    /// Classification: the names of the classes in the order of the scores, where the data does not say them, as a data frame never
    /// does; for binary tasks the negative class first. Object detection: the names in the order of the class numbers or keys, and
    /// then all there are: a label that is none of them is an error. Default: what the columns say.
    /// </summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>
    /// How much each row counts, Single or Double, at least 0. Metrics for which weights mean nothing refuse them; so do
    /// ranking, clustering, object detection and text, where a weight of a row is not defined, as ML.NET's own evaluations of them take none. Default: none, every row counts the same.
    /// </summary>
    public string? SampleWeightColumnName { get; init; }

    /// <summary>Ranking only: the query that a document was scored for, a key, an integer or text. Default: <c>GroupId</c>.</summary>
    public string GroupIdColumnName { get; init; } = DefaultColumns.GroupId;

    /// <summary>Clustering only, for metrics that judge a clustering by itself: the points, a vector of Single or Double. Default: <c>Features</c>.</summary>
    public string FeaturesColumnName { get; init; } = DefaultColumns.Features;

    /// <summary>
    /// Object detection only: the boxes of the true objects, a vector of Single or Double, four numbers for each, in the format that the
    /// metric is told; the trainer's is x0, y0, x1, y1. Default: <c>BoundingBoxes</c>.
    /// </summary>
    public string BoundingBoxColumnName { get; init; } = DefaultColumns.BoundingBoxes;

    /// <summary>Object detection only: the boxes of the objects that were found, like those of the true ones. Default: <c>PredictedBoundingBoxes</c>.</summary>
    public string PredictedBoundingBoxColumnName { get; init; } = DefaultColumns.PredictedBoundingBoxes;

    /// <summary>How many rows a metric is given at once, at least 1. Default: 16384.</summary>
    public int BatchSize { get; init; } = 16384;

    /// <summary>The device to count on; the metric moves there. <see langword="null"/> (the default) leaves it where it is.</summary>
    public Device? Device { get; init; }

    /// <summary>What becomes of rows with a missing label or score. Default: they are an error. ML.NET leaves them out silently.</summary>
    public MissingValues MissingValues { get; init; }

    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    internal virtual void Validate()
    {
        ArgumentRange.NotEmpty(LabelColumnName);
        ArgumentRange.NotEmpty(ScoreColumnName);
        ArgumentRange.NotEmpty(PredictedLabelColumnName);
        ArgumentRange.NotEmpty(GroupIdColumnName);
        ArgumentRange.NotEmpty(FeaturesColumnName);
        ArgumentRange.NotEmpty(BoundingBoxColumnName);
        ArgumentRange.NotEmpty(PredictedBoundingBoxColumnName);
        ArgumentRange.AtLeast(BatchSize, 1);
        ArgumentRange.Defined(MissingValues);
        if (ClassNames is { } names)
        {
            var areNames = names.Count > 0 && !names.Any(string.IsNullOrEmpty) && names.Distinct(StringComparer.Ordinal).Count() == names.Count;
            ArgumentRange.That($"[{string.Join(", ", names)}]", areNames, "different names of classes", nameof(ClassNames));
        }
    }
}
