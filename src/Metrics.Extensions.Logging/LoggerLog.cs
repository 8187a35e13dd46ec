using Microsoft.Extensions.Logging;

namespace Metrics.Extensions.Logging;

/// <summary>Writes each number that a training loop logs to an <see cref="ILogger"/>: <c>train_BinaryAccuracy_epoch = 0.93 (epoch 4, step 500)</c>.</summary>
/// <remarks>
/// Messages are structured: <c>Name</c>, <c>Value</c>, <c>Epoch</c>, <c>Step</c>. Values of batches have the event 1,
/// <c>MetricStep</c>, and values of epochs the event 2, <c>MetricEpoch</c>.
/// </remarks>
/// <example>
/// <code>
/// using var epoch = accuracy.BeginEpoch("train_", new LoggerLog(loggerFactory.CreateLogger("Training")));
/// </code>
/// </example>
public sealed class LoggerLog : IMetricLog
{
    private const string Format = "{Name} = {Value} (epoch {Epoch}, step {Step})";
    private readonly ILogger logger;
    private readonly Action<ILogger, string, double, int, long, Exception?> logStep;
    private readonly Action<ILogger, string, double, int, long, Exception?> logEpoch;

    /// <summary>Starts a log.</summary>
    /// <param name="logger">The logger.</param>
    /// <param name="stepLevel">The level of the values of batches.</param>
    /// <param name="epochLevel">The level of the values of epochs.</param>
    public LoggerLog(ILogger logger, LogLevel stepLevel = LogLevel.Debug, LogLevel epochLevel = LogLevel.Information)
    {
        ArgumentNullException.ThrowIfNull(logger);
        this.logger = logger;
        logStep = LoggerMessage.Define<string, double, int, long>(stepLevel, new(1, "MetricStep"), Format);
        logEpoch = LoggerMessage.Define<string, double, int, long>(epochLevel, new(2, "MetricEpoch"), Format);
    }

    /// <inheritdoc/>
    public void Write(MetricLogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var write = entry.Level == MetricLogLevel.Step ? logStep : logEpoch;
        write(logger, entry.Name, entry.Value, entry.Epoch, entry.Step, null);
    }
}
