namespace Metrics.MLNet;

/// <summary>Columns with a vector of numbers a row.</summary>
internal static class VectorColumns
{
    public const string Types = "a vector of Single or Double";

    public static bool IsFloatingPoint(DataViewType type) => type is VectorDataViewType vector && vector.ItemType.IsFloatingPoint();

    /// <summary>The number of elements of each row, if the type says it.</summary>
    public static int? SizeOf(DataViewSchema.Column column) => column.Type is VectorDataViewType { IsKnownSize: true } vector ? vector.Size : null;

    public static InputColumn Create(DataViewSchema.Column column) =>
        ((VectorDataViewType)column.Type).ItemType.RawType == typeof(float)
            ? new VectorColumn<float>(column, ScalarType.Float32, SizeOf(column))
            : new VectorColumn<double>(column, ScalarType.Float64, SizeOf(column));
}
