namespace Metrics.MLNet;

/// <summary>The names that ML.NET gives to columns and annotations unless told otherwise.</summary>
internal static class DefaultColumns
{
    public const string Label = "Label";
    public const string Score = "Score";
    public const string Probability = "Probability";
    public const string PredictedLabel = "PredictedLabel";
    public const string GroupId = "GroupId";
    public const string Features = "Features";
    public const string BoundingBoxes = "BoundingBoxes";
    public const string PredictedBoundingBoxes = "PredictedBoundingBoxes";
    public const string Answer = "Answer";

    /// <summary>Annotation of a vector: the names of its slots.</summary>
    public const string SlotNames = "SlotNames";

    /// <summary>Annotation of a key: the values that the keys stand for.</summary>
    public const string KeyValues = "KeyValues";

    /// <summary>Annotation of a score vector: the label values that the trainer saw, where they are not text.</summary>
    public const string TrainingLabelValues = "TrainingLabelValues";
}
