using System.IO.Compression;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>What a model file holds.</summary>
internal sealed record SavedModel(ITransformer Model, DataViewSchema InputSchema, object Loader);

/// <summary>The file of a model: an archive with the transformer, and the schema of its input or the loader that makes it.</summary>
internal static class ModelArchive
{
    private const string ModelFolder = "TransformerChain";
    private const string LoaderFolder = "DataLoader";
    private const string SchemaEntry = "Schema";

    public static void Save(Stream stream, ITransformer model, DataViewSchema inputSchema, ICanSaveModel loader)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(stream);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        ModelSaveContext.SaveComponent(archive, ModelFolder, model);
        if (loader is not null)
        {
            ModelSaveContext.SaveComponent(archive, LoaderFolder, loader);
        }

        if (inputSchema is not null)
        {
            using var writer = new BinaryWriter(archive.CreateEntry(SchemaEntry).Open());
            writer.Write(inputSchema);
        }
    }

    public static SavedModel Load(IHostEnvironment environment, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return new SavedModel(
                ModelLoadContext.LoadComponent<ITransformer>(environment, archive, ModelFolder),
                LoadSchema(archive),
                ModelLoadContext.HasComponent(archive, LoaderFolder)
                    ? ModelLoadContext.LoadComponent<object>(environment, archive, LoaderFolder)
                    : null);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            throw new FormatException($"The model cannot be read: {e.Message}", e);
        }
    }

    private static DataViewSchema LoadSchema(ZipArchive archive)
    {
        if (archive.GetEntry(SchemaEntry) is not { } entry)
        {
            return null;
        }

        using var reader = ModelReader.Open(entry);
        return reader.ReadSchema();
    }
}
