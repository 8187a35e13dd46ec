using Microsoft.Extensions.Logging;

namespace Metrics.Extensions.Logging.Tests;

[TestClass]
public sealed class LoggerLogTests
{
    [TestMethod]
    public void ValuesOfBatchesAndEpochs_HaveEventsAndLevelsOfTheirOwn()
    {
        var logger = new ListLogger();
        using var loss = new MeanMetric();
        using (var epoch = loss.BeginEpoch("train_", new LoggerLog(logger)))
        {
            using var values = TorchSharp.torch.tensor(new[] { 1.0, 2.5 });
            epoch.Step(new(values[..1]));
            epoch.Step(new(values[1..]));
            epoch.Complete();
        }

        string[] expected =
        [
            "Debug MetricStep train_MeanMetric_step = 1 (epoch 0, step 0)",
            "Debug MetricStep train_MeanMetric_step = 2.5 (epoch 0, step 1)",
            "Information MetricEpoch train_MeanMetric_epoch = 1.75 (epoch 0, step 2)",
        ];
        CollectionAssert.AreEqual(expected, logger.Lines);
        CollectionAssert.AreEqual(new[] { "Name", "Value", "Epoch", "Step" }, logger.Properties.Take(4).ToArray());
    }

    /// <summary>Keeps what it is told.</summary>
    private sealed class ListLogger : ILogger
    {
        public List<string> Lines { get; } = [];

        public List<string> Properties { get; } = [];

        public IDisposable BeginScope<TState>(TState state) => new MemoryStream();

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Add($"{logLevel} {eventId.Name} {formatter(state, exception)}");
            Properties.AddRange(((IEnumerable<KeyValuePair<string, object?>>)state!).Select(property => property.Key));
        }
    }
}
