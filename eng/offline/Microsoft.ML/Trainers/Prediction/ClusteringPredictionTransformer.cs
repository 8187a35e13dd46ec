using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>Adds the squared distances to the centres of clusters, and the nearest cluster.</summary>
public sealed class ClusteringPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>
    where TModel : class
{
    private const string Task = "Clustering";

    internal ClusteringPredictionTransformer(TModel model, string featureColumnName)
        : base(model, featureColumnName)
    {
    }

    internal ClusteringPredictionTransformer(ModelLoadContext context)
        : base(context)
    {
    }

    private protected override string ComponentName => PredictorComponents.Clustering;

    private protected override IEnumerable<ComputedColumn> CreateColumns(DataViewSchema.Column features)
    {
        yield return FromScores(
            features,
            new(ScoreColumnNames.PredictedLabel, new KeyDataViewType(typeof(uint), Scorer.ScoreCount), ScoreAnnotations.Create(Task, ScoreColumnNames.PredictedLabel).ToAnnotations()),
            (ReadOnlySpan<float> scores, ref uint value) => value = (uint)Extremes.IndexOfSmallest(scores) + 1);
        yield return FromScores(
            features,
            new(ScoreColumnNames.Score, new VectorDataViewType(NumberDataViewType.Single, Scorer.ScoreCount), ScoreAnnotations.Create(Task, ScoreColumnNames.Score).ToAnnotations()),
            (ReadOnlySpan<float> scores, ref VBuffer<float> value) => CopyScores(scores, ref value));
    }
}
