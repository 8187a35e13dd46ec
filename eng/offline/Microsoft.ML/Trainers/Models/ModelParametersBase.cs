namespace Microsoft.ML.Trainers;

/// <summary>What training learned.</summary>
public abstract class ModelParametersBase<TOutput> : ICanSaveModel, IScorer
{
    private protected ModelParametersBase()
    {
    }

    int IScorer.FeatureCount => FeatureCount;

    int IScorer.ScoreCount => ScoreCount;

    void ICanSaveModel.Save(ModelSaveContext ctx) => SaveModel(ctx);

    void IScorer.Score(ReadOnlySpan<float> features, Span<float> scores) => Score(features, scores);

    private protected abstract int FeatureCount { get; }

    private protected abstract int ScoreCount { get; }

    private protected abstract void Score(ReadOnlySpan<float> features, Span<float> scores);

    private protected abstract void SaveModel(ModelSaveContext ctx);
}
