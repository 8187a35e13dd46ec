using System.Globalization;
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

    /// <summary>Reads a metric that <see cref="Save"/> wrote, on the CPU.</summary>
    /// <param name="stream">The stream to read from; it stays open.</param>
    /// <returns>The metric with its state.</returns>
    /// <exception cref="InvalidDataException">
    /// The file is cut short, its lengths do not add up, it was written by a newer version, or it describes a metric that is not
    /// registered or whose states do not fit.
    /// </exception>
    public static Metric Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var scope = NewDisposeScope();
        var file = SafeTensorsFile.Read(stream);
        Metric? metric = null;
        try
        {
            metric = ReadConfiguration(file).Create();
            StateArchive.Restore(metric, file);
            return metric;
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or InvalidDataException)
        {
            metric?.Dispose();
            throw exception as InvalidDataException ?? new InvalidDataException($"The file describes no metric: {exception.Message}", exception);
        }
    }

    private static MetricConfiguration ReadConfiguration(SafeTensorsFile file)
    {
        if (!file.Metadata.TryGetValue(VersionKey, out var text) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            throw new InvalidDataException("The file holds tensors, but no metric.");
        }

        if (version > FormatVersion)
        {
            throw new InvalidDataException($"The file has format {version}; this version reads up to {FormatVersion}. Update the library.");
        }

        return JsonSerializer.Deserialize<MetricConfiguration>(file.Metadata.GetValueOrDefault(ConfigurationKey, "null"), MetricJson.Options)
            ?? throw new InvalidDataException("The file does not say what its metric is.");
    }
}
