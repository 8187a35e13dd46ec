using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML;

public sealed class ModelOperationsCatalog
{
    internal ModelOperationsCatalog(IHostEnvironment environment) => Environment = environment;

    private IHostEnvironment Environment { get; }

    public void Save(ITransformer model, DataViewSchema inputSchema, Stream stream) => ModelArchive.Save(stream, model, inputSchema, loader: null);

    public void Save(ITransformer model, DataViewSchema inputSchema, string filePath)
    {
        using var stream = File.Create(filePath);
        Save(model, inputSchema, stream);
    }

    public void Save<TSource>(ITransformer model, IDataLoader<TSource> loader, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(loader);
        ModelArchive.Save(stream, model, inputSchema: null, loader);
    }

    public void Save<TSource>(ITransformer model, IDataLoader<TSource> loader, string filePath)
    {
        using var stream = File.Create(filePath);
        Save(model, loader, stream);
    }

    public ITransformer Load(Stream stream, out DataViewSchema inputSchema)
    {
        var saved = ModelArchive.Load(Environment, stream);
        inputSchema = saved.InputSchema ?? (saved.Loader as IDataLoader<IMultiStreamSource>)?.GetOutputSchema();
        return saved.Model;
    }

    public ITransformer Load(string filePath, out DataViewSchema inputSchema)
    {
        using var stream = File.OpenRead(filePath);
        return Load(stream, out inputSchema);
    }

    public ITransformer LoadWithDataLoader(Stream stream, out IDataLoader<IMultiStreamSource> loader)
    {
        var saved = ModelArchive.Load(Environment, stream);
        loader = saved.Loader as IDataLoader<IMultiStreamSource> ?? throw new InvalidOperationException("The model was saved without a data loader.");
        return saved.Model;
    }

    public ITransformer LoadWithDataLoader(string filePath, out IDataLoader<IMultiStreamSource> loader)
    {
        using var stream = File.OpenRead(filePath);
        return LoadWithDataLoader(stream, out loader);
    }

    public PredictionEngine<TSrc, TDst> CreatePredictionEngine<TSrc, TDst>(
        ITransformer transformer,
        bool ignoreMissingColumns = true,
        SchemaDefinition inputSchemaDefinition = null,
        SchemaDefinition outputSchemaDefinition = null)
        where TSrc : class
        where TDst : class, new()
        => CreatePredictionEngine<TSrc, TDst>(transformer, new PredictionEngineOptions
        {
            IgnoreMissingColumns = ignoreMissingColumns,
            InputSchemaDefinition = inputSchemaDefinition,
            OutputSchemaDefinition = outputSchemaDefinition,
        });

    public PredictionEngine<TSrc, TDst> CreatePredictionEngine<TSrc, TDst>(ITransformer transformer, DataViewSchema inputSchema)
        where TSrc : class
        where TDst : class, new()
        => CreatePredictionEngine<TSrc, TDst>(transformer, new PredictionEngineOptions
        {
            InputSchemaDefinition = SchemaDefinition.Like(typeof(TSrc), inputSchema),
        });

    public PredictionEngine<TSrc, TDst> CreatePredictionEngine<TSrc, TDst>(ITransformer transformer, PredictionEngineOptions options)
        where TSrc : class
        where TDst : class, new()
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(transformer, options);
    }
}
