using Microsoft.ML.Data;

namespace Microsoft.ML.Runtime;

/// <summary>Writes and reads schemas with the annotations of their columns.</summary>
internal static class SchemaCodec
{
    public static void Write(this BinaryWriter writer, DataViewSchema schema)
    {
        writer.Write(schema.Count);
        foreach (var column in schema)
        {
            writer.Write(column.Name);
            writer.Write(column.Type);
            writer.Write(column.Annotations);
        }
    }

    public static DataViewSchema ReadSchema(this ModelReader reader)
    {
        var builder = new DataViewSchema.Builder();
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            builder.AddColumn(reader.ReadString(), reader.ReadColumnType(), reader.ReadAnnotations());
        }

        return builder.ToSchema();
    }

    public static void Write(this BinaryWriter writer, DataViewSchema.Annotations annotations)
    {
        var saved = annotations.Schema.Where(annotation => ColumnTypeCodec.CanSave(annotation.Type)).ToArray();
        writer.Write(saved.Length);
        foreach (var annotation in saved)
        {
            writer.Write(annotation.Name);
            writer.Write(annotation.Type);
            annotation.Type.VisitItem(new ValueWriter(writer, annotations, annotation));
        }
    }

    public static DataViewSchema.Annotations ReadAnnotations(this ModelReader reader)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var name = reader.ReadString();
            var type = reader.ReadColumnType();
            builder.Add(name, type, type.VisitItem(new ValueReader(reader, type)));
        }

        return builder.ToAnnotations();
    }

    private sealed class ValueWriter(BinaryWriter writer, DataViewSchema.Annotations annotations, DataViewSchema.Column annotation) : IRawTypeVisitor<bool>
    {
        public bool Visit<T>()
        {
            if (annotation.Type is VectorDataViewType)
            {
                VBuffer<T> vector = default;
                annotations.GetValue(annotation.Name, ref vector);
                writer.WriteVector(vector);
                return true;
            }

            T item = default;
            annotations.GetValue(annotation.Name, ref item);
            writer.WriteItem(item);
            return true;
        }
    }

    private sealed class ValueReader(ModelReader reader, DataViewType type) : IRawTypeVisitor<Delegate>
    {
        public Delegate Visit<T>()
        {
            if (type is VectorDataViewType)
            {
                var vector = reader.ReadVector<T>();
                ValueGetter<VBuffer<T>> vectorGetter = (ref VBuffer<T> value) => vector.CopyTo(ref value);
                return vectorGetter;
            }

            var item = reader.ReadItem<T>();
            ValueGetter<T> getter = (ref T value) => value = item;
            return getter;
        }
    }
}
