using System.IO.Compression;

namespace Microsoft.ML;

/// <summary>
/// Where one component of a model is written: a folder of the archive with one entry for the component itself
/// and a folder for each component in it.
/// </summary>
public sealed class ModelSaveContext : IDisposable
{
    internal const string EntryName = "Component";

    private readonly ZipArchive _archive;
    private readonly string _folder;
    private readonly BinaryWriter _writer = new(new MemoryStream());
    private bool _started;

    private ModelSaveContext(ZipArchive archive, string folder)
    {
        _archive = archive;
        _folder = folder;
    }

    /// <summary>The body of the component, after <see cref="Start"/> has named it.</summary>
    internal BinaryWriter Writer =>
        _started ? _writer : throw new InvalidOperationException($"A component starts with {nameof(Start)}.");

    public void Dispose() => _writer.Dispose();

    internal static void SaveComponent(ZipArchive archive, string folder, object component)
    {
        if (component is not ICanSaveModel savable)
        {
            throw new InvalidOperationException($"{component?.GetType().ToString() ?? "null"} cannot be saved in a model.");
        }

        using var context = new ModelSaveContext(archive, folder);
        savable.Save(context);
        context.Commit(savable);
    }

    /// <summary>Names what reads the component again: one of <see cref="Runtime.ModelComponents"/>.</summary>
    internal void Start(string componentName)
    {
        if (_started)
        {
            throw new InvalidOperationException($"'{_folder}' holds a component already; '{componentName}' needs a folder of its own.");
        }

        _started = true;
        _writer.Write(componentName);
    }

    internal void SaveComponent(string name, object component) => SaveComponent(_archive, $"{_folder}/{name}", component);

    private void Commit(ICanSaveModel component)
    {
        if (!_started)
        {
            throw new InvalidOperationException($"{component.GetType()} wrote nothing into the model.");
        }

        using var entry = _archive.CreateEntry($"{_folder}/{EntryName}").Open();
        _writer.Flush();
        ((MemoryStream)_writer.BaseStream).WriteTo(entry);
    }
}
