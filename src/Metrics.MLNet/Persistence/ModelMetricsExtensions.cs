namespace Metrics.MLNet;

/// <summary>Gets the metrics of a pipeline back from a saved model.</summary>
/// <remarks>
/// <c>mlContext.Model.Save</c> stores a <see cref="MetricTransformer"/> with its configuration and state like any other step.
/// Plain <c>mlContext.Model.Load</c> gives a model that transforms and predicts as before, in which the step does nothing; the
/// methods here bring it to life. The columns <c>Metrics.MLNet.Key</c> and <c>Metrics.MLNet.Payload</c> belong to the saved
/// step, and the data may not have columns of these names.
/// </remarks>
/// <example>
/// <code>
/// mlContext.Model.Save(model, trainData.Schema, "model.zip");
///
/// var loaded = mlContext.Model.LoadWithMetrics("model.zip", out var schema);
/// Console.Write(loaded.MetricTransformers()[0].Compute());   // the same values
/// </code>
/// </example>
public static class ModelMetricsExtensions
{
    /// <summary>Loads a model together with its metrics.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="filePath">The model file.</param>
    /// <param name="inputSchema">The schema that was saved with the model, if there was one.</param>
    /// <returns>The model, with its metrics on the CPU.</returns>
    /// <exception cref="InvalidDataException">A metric in the model is cut short or forged, or comes from a newer version.</exception>
    public static ITransformer LoadWithMetrics(this ModelOperationsCatalog catalog, string filePath, out DataViewSchema? inputSchema)
    {
        ArgumentException.ThrowIfNullOrEmpty(filePath);
        using var stream = File.OpenRead(filePath);
        return catalog.LoadWithMetrics(stream, out inputSchema);
    }

    /// <summary>Loads a model together with its metrics.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="stream">The model.</param>
    /// <param name="inputSchema">The schema that was saved with the model, if there was one.</param>
    /// <returns>The model, with its metrics on the CPU.</returns>
    /// <exception cref="InvalidDataException">A metric in the model is cut short or forged, or comes from a newer version.</exception>
    public static ITransformer LoadWithMetrics(this ModelOperationsCatalog catalog, Stream stream, out DataViewSchema? inputSchema)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(stream);
        return catalog.Load(stream, out inputSchema).RestoreMetrics(new MLContext());
    }

    /// <summary>Replaces what a loaded model holds of its metrics by the live steps, in place.</summary>
    /// <param name="model">A model that <c>mlContext.Model.Load</c> returned.</param>
    /// <param name="mlContext">Any context.</param>
    /// <returns>The model, with its metrics on the CPU; the same object if it holds none.</returns>
    /// <exception cref="InvalidDataException">A metric in the model is cut short or forged, or comes from a newer version.</exception>
    public static ITransformer RestoreMetrics(this ITransformer model, MLContext mlContext)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(mlContext);
        return TransformerChains.Replace(
            model, transformer => MetricCarrier.Unwrap(transformer, mlContext) is { } payload ? Read(payload) : null);
    }

    /// <summary>The metric steps of a model, in the order of the pipeline.</summary>
    /// <param name="model">A fitted model, or a loaded one whose metrics were restored.</param>
    public static IReadOnlyList<MetricTransformer> MetricTransformers(this ITransformer model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. TransformerChains.Flatten(model).OfType<MetricTransformer>()];
    }

    private static ITransformer Read(byte[] payload) => EvaluationPayload.IsAt(payload) ? EvaluationPayload.Read(payload) : MetricPayload.Read(payload);
}
