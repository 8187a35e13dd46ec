namespace Microsoft.ML.Data;

/// <summary>The names of predicted columns.</summary>
internal static class ScoreColumnNames
{
    public const string Score = "Score";
    public const string Probability = "Probability";
    public const string PredictedLabel = "PredictedLabel";
}
