namespace Metrics.MLNet.Tests;

/// <summary>Columns and annotations in a few words.</summary>
internal static class Columns
{
    public static TableColumn Scores(params float[] values) => TableColumn.Of("Score", NumberDataViewType.Single, values);

    public static TableColumn Probabilities(params float[] values) => TableColumn.Of("Probability", NumberDataViewType.Single, values);

    public static TableColumn Labels(params bool[] values) => TableColumn.Of("Label", BooleanDataViewType.Instance, values);

    public static TableColumn Labels(params float[] values) => TableColumn.Of("Label", NumberDataViewType.Single, values);

    public static TableColumn Labels(params string[] values) => TableColumn.Of("Label", TextDataViewType.Instance, Texts(values));

    public static TableColumn Keys(string name, int count, uint[] values, params string[] names) =>
        TableColumn.Of(name, new KeyDataViewType(typeof(uint), count), values, names.Length == 0 ? null : Annotation("KeyValues", names));

    public static TableColumn ScoreVectors(float[][] rows, params string[] slotNames) =>
        TableColumn.Of(
            "Score",
            new VectorDataViewType(NumberDataViewType.Single, rows[0].Length),
            Array.ConvertAll(rows, row => new VBuffer<float>(row.Length, row)),
            slotNames.Length == 0 ? null : Annotation("SlotNames", slotNames));

    public static ReadOnlyMemory<char>[] Texts(params string[] values) => Array.ConvertAll(values, value => value.AsMemory());

    public static DataViewSchema.Annotations Annotation(string kind, params string[] names) => Annotation(kind, TextDataViewType.Instance, Texts(names));

    public static DataViewSchema.Annotations Annotation<T>(string kind, PrimitiveDataViewType type, params T[] values)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        builder.Add(kind, new VectorDataViewType(type, values.Length), (ref VBuffer<T> value) => value = new(values.Length, values));
        return builder.ToAnnotations();
    }
}
