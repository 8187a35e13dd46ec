using Microsoft.ML.Calibrators;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>Adds the score, for a calibrated model its probability, and whether the score is above the threshold.</summary>
public sealed class BinaryPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>
    where TModel : class
{
    private readonly float _threshold;

    internal BinaryPredictionTransformer(TModel model, string featureColumnName, float threshold = 0)
        : base(model, featureColumnName)
    {
        _threshold = threshold;
    }

    internal BinaryPredictionTransformer(ModelLoadContext context)
        : base(context)
    {
        _threshold = context.Reader.ReadSingle();
    }

    private protected override string ComponentName => PredictorComponents.Binary;

    internal BinaryPredictionTransformer<TModel> WithThreshold(float threshold) => new(Model, FeatureColumnName, threshold);

    private protected override void SaveSettings(BinaryWriter writer) => writer.Write(_threshold);

    private protected override IEnumerable<ComputedColumn> CreateColumns(DataViewSchema.Column features)
    {
        yield return FromScores(
            features,
            new(ScoreColumnNames.PredictedLabel, BooleanDataViewType.Instance, Annotations(ScoreColumnNames.PredictedLabel)),
            (ReadOnlySpan<float> scores, ref bool value) => value = scores[0] > _threshold);
        yield return FromScores(
            features,
            new(ScoreColumnNames.Score, NumberDataViewType.Single, Annotations(ScoreColumnNames.Score)),
            (ReadOnlySpan<float> scores, ref float value) => value = scores[0]);
        if (Model is CalibratedModelParametersBase { Calibrator: var calibrator })
        {
            yield return FromScores(
                features,
                new(ScoreColumnNames.Probability, NumberDataViewType.Single, Annotations(ScoreColumnNames.Probability)),
                (ReadOnlySpan<float> scores, ref float value) => value = calibrator.PredictProbability(scores[0]));
        }
    }

    private static DataViewSchema.Annotations Annotations(string value)
    {
        var builder = ScoreAnnotations.Create("BinaryClassification", value);
        if (value == ScoreColumnNames.Probability)
        {
            builder.AddIsNormalized();
        }

        return builder.ToAnnotations();
    }
}
