namespace Metrics.Conformance;

/// <summary>Counts warnings while it lives. The same warning counts once, as Python shows it once.</summary>
internal sealed class WarningCount : IDisposable
{
    private readonly HashSet<string> messages = [];

    public WarningCount() => MetricWarnings.Raised += Note;

    public void Check(GoldenCase golden)
    {
        if (golden.Property("warnings")?.GetInt32() is { } expected && expected != messages.Count)
        {
            throw CaseEndedException.Failed($"expected {expected} warnings; got {messages.Count}: {string.Join(" | ", messages)}");
        }
    }

    public void Dispose() => MetricWarnings.Raised -= Note;

    private void Note(object? sender, MetricWarningEventArgs warning) => messages.Add(warning.Message);
}
