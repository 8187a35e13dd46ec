using System.IO.Compression;

namespace Microsoft.ML.Runtime;

/// <summary>Where one component of a saved model is read from; the counterpart of <see cref="ModelSaveContext"/>.</summary>
internal sealed class ModelLoadContext
{
    private readonly ZipArchive _archive;
    private readonly string _folder;

    private ModelLoadContext(IHostEnvironment environment, ZipArchive archive, string folder, ModelReader reader)
    {
        Environment = environment;
        _archive = archive;
        _folder = folder;
        Reader = reader;
    }

    public IHostEnvironment Environment { get; }

    public ModelReader Reader { get; }

    public static bool HasComponent(ZipArchive archive, string folder) =>
        archive.GetEntry($"{folder}/{ModelSaveContext.EntryName}") is not null;

    public static T LoadComponent<T>(IHostEnvironment environment, ZipArchive archive, string folder)
        where T : class
    {
        var entry = archive.GetEntry($"{folder}/{ModelSaveContext.EntryName}")
            ?? throw new InvalidDataException($"The model has no component '{folder}'.");
        using var reader = ModelReader.Open(entry);
        var name = reader.ReadString();
        var component = ModelComponents.Load(name, new ModelLoadContext(environment, archive, folder, reader));
        return component as T
            ?? throw new InvalidDataException($"Component '{folder}' of the model is a {component.GetType()}, expected a {typeof(T)}.");
    }

    public T LoadComponent<T>(string name)
        where T : class
        => LoadComponent<T>(Environment, _archive, $"{_folder}/{name}");
}
