namespace Microsoft.ML.Trainers;

/// <summary>A model that gives each row of features some numbers.</summary>
internal interface IScorer
{
    int FeatureCount { get; }

    int ScoreCount { get; }

    void Score(ReadOnlySpan<float> features, Span<float> scores);
}
