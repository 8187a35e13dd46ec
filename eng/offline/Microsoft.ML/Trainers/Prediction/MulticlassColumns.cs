namespace Microsoft.ML.Data;

/// <summary>The columns of a multiclass prediction, before there is one.</summary>
internal static class MulticlassColumns
{
    public const string Task = "MulticlassClassification";
    public const string TrainingLabelValuesName = "TrainingLabelValues";

    public static IEnumerable<SchemaShape.Column> Shape(SchemaShape.Column label)
    {
        var names = label.Annotations.Find(ColumnAnnotations.KeyValuesName);
        SchemaShape.Column[] ofLabel = names is { } keyValues ? [keyValues] : [];
        SchemaShape.Column[] ofScore = names switch
        {
            { ItemType: TextDataViewType } text => [text.Renamed(TrainingLabelValuesName), text.Renamed(ColumnAnnotations.SlotNamesName)],
            { } other => [other.Renamed(TrainingLabelValuesName)],
            _ => [],
        };
        return
        [
            new(ScoreColumnNames.PredictedLabel, SchemaShape.Column.VectorKind.Scalar, NumberDataViewType.UInt32, isKey: true, ScoreAnnotations.Shape(ofLabel)),
            new(ScoreColumnNames.Score, SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single, isKey: false, ScoreAnnotations.Shape(ofScore)),
        ];
    }
}
