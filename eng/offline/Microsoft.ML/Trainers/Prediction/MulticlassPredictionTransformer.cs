using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>Adds the scores of the classes and the class of the highest score, as a key like that of the label trained on.</summary>
public sealed class MulticlassPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>
    where TModel : class
{
    private readonly TrainedLabel _label;

    internal MulticlassPredictionTransformer(TModel model, string featureColumnName, TrainedLabel label)
        : base(model, featureColumnName)
    {
        _label = label;
    }

    internal MulticlassPredictionTransformer(ModelLoadContext context)
        : base(context)
    {
        _label = TrainedLabel.Load(context.Reader);
        if (_label.ClassCount != Scorer.ScoreCount)
        {
            throw new InvalidDataException($"The model scores {Scorer.ScoreCount} classes of a label of {_label.ClassCount}.");
        }
    }

    private protected override string ComponentName => PredictorComponents.Multiclass;

    private protected override void SaveSettings(BinaryWriter writer) => _label.Save(writer);

    private protected override IEnumerable<ComputedColumn> CreateColumns(DataViewSchema.Column features)
    {
        yield return FromScores(
            features,
            new(ScoreColumnNames.PredictedLabel, _label.KeyType, LabelAnnotations()),
            (ReadOnlySpan<float> scores, ref uint value) => value = (uint)Extremes.IndexOfLargest(scores) + 1);
        yield return FromScores(
            features,
            new(ScoreColumnNames.Score, new VectorDataViewType(NumberDataViewType.Single, Scorer.ScoreCount), ClassAnnotations()),
            (ReadOnlySpan<float> scores, ref VBuffer<float> value) => CopyScores(scores, ref value));
    }

    private DataViewSchema.Annotations LabelAnnotations()
    {
        var builder = ScoreAnnotations.Create(MulticlassColumns.Task, ScoreColumnNames.PredictedLabel);
        _label.Names?.AddTo(builder, ColumnAnnotations.KeyValuesName);
        return builder.ToAnnotations();
    }

    private DataViewSchema.Annotations ClassAnnotations()
    {
        var builder = ScoreAnnotations.Create(MulticlassColumns.Task, ScoreColumnNames.Score);
        _label.Names?.AddTo(builder, MulticlassColumns.TrainingLabelValuesName);
        if (_label.Names is { ItemType: TextDataViewType })
        {
            _label.Names.AddTo(builder, ColumnAnnotations.SlotNamesName);
        }

        return builder.ToAnnotations();
    }
}
