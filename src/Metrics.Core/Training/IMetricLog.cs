namespace Metrics;

/// <summary>Where a training loop's values go: <see cref="CallbackLog"/>, <see cref="MeterLog"/>, or one of your own.</summary>
public interface IMetricLog
{
    /// <summary>Takes one number.</summary>
    /// <param name="entry">The number, its name, and what it is a value of.</param>
    void Write(MetricLogEntry entry);
}
