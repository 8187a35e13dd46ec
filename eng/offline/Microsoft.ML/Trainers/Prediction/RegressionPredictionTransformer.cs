using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>Adds the score.</summary>
public sealed class RegressionPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>
    where TModel : class
{
    internal RegressionPredictionTransformer(TModel model, string featureColumnName)
        : base(model, featureColumnName)
    {
    }

    internal RegressionPredictionTransformer(ModelLoadContext context)
        : base(context)
    {
    }

    private protected override string ComponentName => PredictorComponents.Regression;

    private protected override IEnumerable<ComputedColumn> CreateColumns(DataViewSchema.Column features)
    {
        yield return FromScores(
            features,
            new(ScoreColumnNames.Score, NumberDataViewType.Single, ScoreAnnotations.Create("Regression", ScoreColumnNames.Score).ToAnnotations()),
            (ReadOnlySpan<float> scores, ref float value) => value = scores[0]);
    }
}
