namespace Metrics;

/// <summary>Hands each logged number to a function.</summary>
/// <param name="callback">Called for each number, on the thread of the loop.</param>
/// <example><code>var log = new CallbackLog(entry => Console.WriteLine($"{entry.Name} {entry.Value}"));</code></example>
public sealed class CallbackLog(Action<MetricLogEntry> callback) : IMetricLog
{
    private readonly Action<MetricLogEntry> callback = callback ?? throw new ArgumentNullException(nameof(callback));

    /// <inheritdoc/>
    public void Write(MetricLogEntry entry) => callback(entry);
}
