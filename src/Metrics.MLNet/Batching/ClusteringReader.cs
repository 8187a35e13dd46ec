namespace Metrics.MLNet;

/// <summary>Finds the points and their clusters.</summary>
internal static class ClusteringReader
{
    /// <summary>The clusters that were found, and the true ones.</summary>
    /// <exception cref="ArgumentException">A column is not there or has a type that does not fit.</exception>
    public static InputReader<TensorPair> Compared(DataViewSchema schema, ReadingOptions options) => new(
        IdColumn.Create(schema, options.LabelColumnName), [IdColumn.Create(schema, options.PredictedLabelColumnName)], columns => new(columns[1], columns[0]));

    /// <summary>The points, and the clusters that were found.</summary>
    /// <exception cref="ArgumentException">A column is not there or has a type that does not fit.</exception>
    public static InputReader<LabeledData> ByThemselves(DataViewSchema schema, ReadingOptions options)
    {
        var features = schema.Find(options.FeaturesColumnName, VectorColumns.Types, VectorColumns.IsFloatingPoint);
        return new(IdColumn.Create(schema, options.PredictedLabelColumnName), [VectorColumns.Create(features)], columns => new(columns[1], columns[0]));
    }
}
