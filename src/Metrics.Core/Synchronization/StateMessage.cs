using System.Globalization;

namespace Metrics;

/// <summary>What a worker tells the others of a metric: its states and update counts, and what metric it is.</summary>
internal static class StateMessage
{
    private const string MetricKey = "metric";

    public static byte[] Write(Metric metric)
    {
        using var stream = new MemoryStream();
        StateArchive.Write(metric, new Dictionary<string, string>(StringComparer.Ordinal) { [MetricKey] = Describe(metric) }, stream);
        return stream.ToArray();
    }

    /// <summary>Gives a metric the states of a message.</summary>
    /// <param name="metric">A metric like the sender's.</param>
    /// <param name="message">The message.</param>
    /// <param name="worker">The number of its sender.</param>
    /// <exception cref="InvalidOperationException">The message comes from another metric, or is none.</exception>
    public static void Read(Metric metric, byte[] message, int worker)
    {
        try
        {
            using var scope = NewDisposeScope();
            using var stream = new MemoryStream(message, writable: false);
            var file = SafeTensorsFile.Read(stream);
            var sender = file.Metadata.GetValueOrDefault(MetricKey);
            if (sender != Describe(metric))
            {
                throw new InvalidOperationException($"Worker {worker.ToString(CultureInfo.InvariantCulture)} synchronizes another metric: expected {Describe(metric)}, got {sender}.");
            }

            StateArchive.Restore(metric, file);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidOperationException($"The message of worker {worker.ToString(CultureInfo.InvariantCulture)} is none of {metric.Name}: {exception.Message}", exception);
        }
    }

    /// <summary>Classes and arguments of the metric and of all that hold states below it.</summary>
    private static string Describe(Metric metric) => string.Join("; ", metric.StatefulMetrics().Select(part => $"{part.GetType()} {part.MergeKey}"));
}
