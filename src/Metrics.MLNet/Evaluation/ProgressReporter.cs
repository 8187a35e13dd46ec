using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.Runtime;

namespace Metrics.MLNet;

/// <summary>Tells how far an evaluation has come: its caller after each batch, the log of a context now and then.</summary>
internal sealed class ProgressReporter(EvaluationOptions options, long? rowCount) : IDisposable
{
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromSeconds(1);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly IChannel? channel = ((IHostEnvironment?)options.LogTo)?.Register("Metrics.MLNet").Start("Evaluate");
    private TimeSpan lastMessage;

    /// <param name="rowsRead">The rows read so far.</param>
    public void Report(long rowsRead)
    {
        var progress = new EvaluationProgress(rowsRead, rowCount, rowsRead / clock.Elapsed.TotalSeconds);
        options.Progress?.Report(progress);
        if (channel is not null && clock.Elapsed - lastMessage >= BetweenMessages)
        {
            lastMessage = clock.Elapsed;
            Tell(progress.RowsLeft is { } left
                ? (FormattableString)$"{rowsRead} rows read, {left} left, {progress.RowsPerSecond:0} a second"
                : $"{rowsRead} rows read, {progress.RowsPerSecond:0} a second");
        }
    }

    /// <param name="rows">The rows that were evaluated.</param>
    /// <param name="skipped">The rows that were left out.</param>
    public void Finish(long rows, long skipped) => Tell($"{rows} rows evaluated in {clock.Elapsed.TotalSeconds:0.000} s, {skipped} skipped");

    public void Dispose() => channel?.Dispose();

    private void Tell(FormattableString message) => channel?.Info(MessageSensitivity.None, message.ToString(CultureInfo.InvariantCulture));
}
