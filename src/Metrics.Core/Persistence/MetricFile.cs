using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Metrics;

/// <summary>A metric as a file: its states as safetensors, and in the metadata what it is and how often it was updated.</summary>
/// <remarks>
/// A file is data: only registered classes are created from it, every length is checked against the bytes that are there, and
/// a file that is not whole changes nothing.
/// </remarks>
public static class MetricFile
{
    private const int FormatVersion = 1;
    private const string VersionKey = "metrics_format";
    private const string ConfigurationKey = "configuration";
    private const string ClassKey = "class";

    /// <summary>Writes a metric. The stream stays open.</summary>
    /// <param name="metric">The metric; its class must be registered.</param>
    /// <param name="stream">The stream to write to.</param>
    /// <exception cref="InvalidOperationException">The class of the metric, or of one inside it, is not registered.</exception>
    public static void Save(Metric metric, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(stream);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VersionKey] = FormatVersion.ToString(CultureInfo.InvariantCulture),
            [ConfigurationKey] = JsonSerializer.Serialize(MetricConfiguration.Of(metric), MetricJson.Options),
        };
        StateArchive.Write(metric, metadata, stream);
    }

    /// <summary>Writes a metric to a file. A file of that name is replaced once the new one is whole.</summary>
    /// <param name="metric">The metric; its class must be registered.</param>
    /// <param name="path">The file to write.</param>
    /// <exception cref="InvalidOperationException">The class of the metric, or of one inside it, is not registered.</exception>
    /// <exception cref="IOException">The file cannot be written; what was there is as it was.</exception>
    /// <example>
    /// <code>
    /// using var accuracy = new BinaryAccuracy();
    /// accuracy.Update(tensor(new[] { 0.9f, 0.2f }), tensor(new[] { 1L, 1L }));
    /// var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    /// MetricFile.Save(accuracy, path);
    /// using var loaded = MetricFile.Load&lt;BinaryAccuracy&gt;(path);
    /// File.Delete(path);
    /// var value = loaded.Compute();   // 1 / 2 = 0.5
    /// </code>
    /// </example>
    public static void Save(Metric metric, string path)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var stream = File.Create(unfinished))
            {
                Save(metric, stream);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Reads a metric that <see cref="Save(Metric, Stream)"/> wrote, wherever it was when it was saved.</summary>
    /// <param name="stream">The stream to read from; it stays open.</param>
    /// <param name="device">The device that the metric is to live on; the CPU if it is left out.</param>
    /// <returns>The metric with its state.</returns>
    /// <exception cref="InvalidDataException">
    /// The file is cut short, its lengths do not add up, it was written by a newer version, or it describes a metric that is not
    /// registered or whose states do not fit.
    /// </exception>
    public static Metric Load(Stream stream, Device? device = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var scope = NewDisposeScope();
        var file = SafeTensorsFile.Read(stream);
        Metric? metric = null;
        try
        {
            var configuration = ReadConfiguration(file);
            CheckCopies(configuration, file);
            metric = configuration.Create();
            StateArchive.Restore(metric, file);
            metric.To(device ?? CPU);
            return metric;
        }
        catch (Exception exception)
        {
            metric?.Dispose();
            if (exception is ArgumentException or JsonException or ExternalException or OverflowException)
            {
                throw new InvalidDataException($"The file describes no metric: {exception.Message}", exception);
            }

            throw;
        }
    }

    /// <summary>Reads a metric of a known class.</summary>
    /// <param name="stream"><inheritdoc cref="Load(Stream, Device?)" path="/param[@name='stream']"/></param>
    /// <param name="device"><inheritdoc cref="Load(Stream, Device?)" path="/param[@name='device']"/></param>
    /// <typeparam name="TMetric">The class, or one that it derives from.</typeparam>
    /// <returns>The metric with its state.</returns>
    /// <exception cref="InvalidDataException">As for <see cref="Load(Stream, Device?)"/>, or the metric is of another class.</exception>
    public static TMetric Load<TMetric>(Stream stream, Device? device = null)
        where TMetric : Metric
    {
        var metric = Load(stream, device);
        if (metric is TMetric expected)
        {
            return expected;
        }

        metric.Dispose();
        throw new InvalidDataException($"Expected a file of {typeof(TMetric).Name}, got one of {metric.GetType().Name}.");
    }

    /// <summary>Reads a metric of a known class from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="device"><inheritdoc cref="Load(Stream, Device?)" path="/param[@name='device']"/></param>
    /// <typeparam name="TMetric">The class, or one that it derives from; <see cref="Metric"/> for any.</typeparam>
    /// <returns>The metric with its state.</returns>
    /// <exception cref="InvalidDataException">As for <see cref="Load{TMetric}(Stream, Device?)"/>, or something follows the metric.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TMetric Load<TMetric>(string path, Device? device = null)
        where TMetric : Metric
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = File.OpenRead(path);
        var metric = Load<TMetric>(stream, device);
        if (stream.Position == stream.Length)
        {
            return metric;
        }

        metric.Dispose();
        throw new InvalidDataException($"The metric ends after {stream.Position} of {stream.Length} bytes.");
    }

    /// <summary>
    /// Writes what a metric has seen, but not what it is: also of a metric that no file can describe, because it holds a function or a model of
    /// the caller's, or because its class is not registered. The stream stays open.
    /// </summary>
    /// <param name="metric">The metric.</param>
    /// <param name="stream">The stream to write to.</param>
    /// <example>
    /// <code>
    /// RougeScoreOptions options = new() { Tokenizer = text => text.Split('-') };
    /// using var metric = new RougeScore(options);
    /// metric.Update("well-known", "well-read");
    /// using var file = new MemoryStream();
    /// MetricFile.SaveState(metric, file);
    ///
    /// file.Position = 0;
    /// using var again = new RougeScore(options);
    /// MetricFile.LoadState(again, file);
    /// var count = again.UpdateCount;   // 1
    /// </code>
    /// </example>
    public static void SaveState(Metric metric, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(stream);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VersionKey] = FormatVersion.ToString(CultureInfo.InvariantCulture),
            [ClassKey] = metric.Name,
        };
        StateArchive.Write(metric, metadata, stream);
    }

    /// <summary>Gives a metric what another one of its class had seen when <see cref="SaveState"/> wrote it, in place of what it has seen itself.</summary>
    /// <remarks>The caller makes both with the same arguments; what of them shapes the states is checked.</remarks>
    /// <param name="metric">The metric, on its device.</param>
    /// <param name="stream">The stream to read from; it stays open.</param>
    /// <exception cref="InvalidDataException">
    /// The file is cut short, its lengths do not add up, it was written by a newer version, or its states are not those of the metric,
    /// which is as it was then.
    /// </exception>
    public static void LoadState(Metric metric, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(stream);
        using var scope = NewDisposeScope();
        var file = SafeTensorsFile.Read(stream);
        CheckVersion(file);
        if (file.Metadata.GetValueOrDefault(ClassKey) is var name && name != metric.Name)
        {
            throw new InvalidDataException($"Expected the state of a {metric.Name}, found {(name is null ? "none by itself" : $"that of a {name}")}.");
        }

        metric.Restore(file);
    }

    private static MetricConfiguration ReadConfiguration(SafeTensorsFile file)
    {
        CheckVersion(file);
        return JsonSerializer.Deserialize<MetricConfiguration>(file.Metadata.GetValueOrDefault(ConfigurationKey, "null"), MetricJson.Options)
            ?? throw new InvalidDataException("The file does not say what its metric is.");
    }

    /// <summary>Each copy that a wrapper makes has an element or a tensor in the file, so that few forged bytes cannot ask for many copies.</summary>
    private static void CheckCopies(MetricConfiguration configuration, SafeTensorsFile file)
    {
        var copies = configuration.CountCopies();
        if (copies > file.Tensors.Count + file.Tensors.Values.Sum(tensor => tensor.NumberOfElements))
        {
            throw new InvalidDataException($"The file asks for {copies.ToString(CultureInfo.InvariantCulture)} copies of a metric, and holds no states for so many.");
        }
    }

    private static void CheckVersion(SafeTensorsFile file)
    {
        if (!file.Metadata.TryGetValue(VersionKey, out var text) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            throw new InvalidDataException("The file holds tensors, but no metric.");
        }

        if (version > FormatVersion)
        {
            throw new InvalidDataException($"The file has format {version}; this version reads up to {FormatVersion}. Update the library.");
        }
    }
}
