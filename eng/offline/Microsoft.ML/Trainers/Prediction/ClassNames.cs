using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>The values of a label, one for each class.</summary>
internal abstract class ClassNames(PrimitiveDataViewType itemType)
{
    public PrimitiveDataViewType ItemType => itemType;

    public static ClassNames Load(ModelReader reader)
    {
        var itemType = (PrimitiveDataViewType)reader.ReadColumnType();
        return itemType.VisitItem(new Loader(reader, itemType));
    }

    public abstract void AddTo(DataViewSchema.Annotations.Builder annotations, string name);

    public void Save(BinaryWriter writer)
    {
        writer.Write(ItemType);
        SaveValues(writer);
    }

    protected abstract void SaveValues(BinaryWriter writer);

    /// <summary>Reads the values behind the keys of a label column.</summary>
    public sealed class Reader(DataViewSchema.Column label, PrimitiveDataViewType itemType) : IRawTypeVisitor<ClassNames>
    {
        public ClassNames Visit<T>()
        {
            VBuffer<T> values = default;
            label.GetKeyValues(ref values);
            return new Of<T>(itemType, [.. values.DenseValues()]);
        }
    }

    private sealed class Loader(ModelReader reader, PrimitiveDataViewType itemType) : IRawTypeVisitor<ClassNames>
    {
        public ClassNames Visit<T>() => new Of<T>(itemType, reader.ReadMany<T>());
    }

    private sealed class Of<T>(PrimitiveDataViewType itemType, T[] values) : ClassNames(itemType)
    {
        public override void AddTo(DataViewSchema.Annotations.Builder annotations, string name) =>
            annotations.Add(name, new VectorDataViewType(ItemType, values.Length), (ref VBuffer<T> value) => VBuffer<T>.Copy(values, 0, ref value, values.Length));

        protected override void SaveValues(BinaryWriter writer) => writer.WriteMany<T>(values);
    }
}
