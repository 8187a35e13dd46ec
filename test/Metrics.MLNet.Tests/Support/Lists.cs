namespace Metrics.MLNet.Tests;

/// <summary>Columns with a list of values a row.</summary>
internal static class Lists
{
    public static TableColumn Numbers(string name, params float[][] rows) =>
        TableColumn.Of(name, new VectorDataViewType(NumberDataViewType.Single), Array.ConvertAll(rows, row => new VBuffer<float>(row.Length, row)));

    public static TableColumn Texts(string name, params string[][] rows) => TableColumn.Of(
        name, new VectorDataViewType(TextDataViewType.Instance), Array.ConvertAll(rows, row => new VBuffer<ReadOnlyMemory<char>>(row.Length, Columns.Texts(row))));

    public static TableColumn Keys(string name, string[] names, params uint[][] rows) => TableColumn.Of(
        name,
        new VectorDataViewType(new KeyDataViewType(typeof(uint), Math.Max(names.Length, 9))),
        Array.ConvertAll(rows, row => new VBuffer<uint>(row.Length, row)),
        names.Length == 0 ? null : Columns.Annotation("KeyValues", names));
}
