using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>The classes that a classifier was trained on.</summary>
/// <param name="Names">The values behind the keys of the label; null where it has none.</param>
internal sealed record TrainedLabel(int ClassCount, ClassNames Names)
{
    public KeyDataViewType KeyType => new(typeof(uint), ClassCount);

    public static TrainedLabel Of(DataViewSchema.Column label)
    {
        var count = checked((int)((KeyDataViewType)label.Type).Count);
        var names = label.Annotations.Schema.GetColumnOrNull(ColumnAnnotations.KeyValuesName) is { Type: VectorDataViewType values } && values.Size == count
            ? values.VisitItem(new ClassNames.Reader(label, values.ItemType))
            : null;
        return new TrainedLabel(count, names);
    }

    public static TrainedLabel Load(ModelReader reader)
    {
        var count = reader.ReadInt32();
        return new TrainedLabel(count, reader.ReadBoolean() ? ClassNames.Load(reader) : null);
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(ClassCount);
        writer.Write(Names is not null);
        Names?.Save(writer);
    }
}
