using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Metrics;

/// <summary>
/// Records each logged number on a gauge of its name, so that what listens to meters (OpenTelemetry, <c>dotnet-counters</c>) sees it.
/// </summary>
/// <param name="meter">The meter that gets the instruments; whoever made it disposes it.</param>
/// <example>
/// <code>
/// using var meter = new Meter("Training");
/// using var accuracy = new BinaryAccuracy();
/// using var epoch = accuracy.BeginEpoch("train_", new MeterLog(meter));
/// epoch.Step(new(tensor(new[] { 0.9f, 0.2f }), tensor(new[] { 1L, 1L })));   // the gauge train_BinaryAccuracy_step
/// epoch.Complete();   // the gauge train_BinaryAccuracy_epoch
/// </code>
/// </example>
public sealed class MeterLog(Meter meter) : IMetricLog
{
    private readonly Meter meter = meter ?? throw new ArgumentNullException(nameof(meter));
    private readonly ConcurrentDictionary<string, Gauge<double>> gauges = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Write(MetricLogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        gauges.GetOrAdd(entry.Name, (name, owner) => owner.CreateGauge<double>(name), meter).Record(entry.Value);
    }
}
