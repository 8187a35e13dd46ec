namespace Metrics;

/// <summary>One warning of a metric.</summary>
/// <param name="source">The metric that warns, or <see langword="null"/> for a functional form.</param>
/// <param name="message">What is odd, in a sentence.</param>
public sealed class MetricWarningEventArgs(Metric? source, string message) : EventArgs
{
    /// <summary>The metric that warns, or <see langword="null"/> for a functional form.</summary>
    public Metric? Source { get; } = source;

    /// <summary>What is odd, in a sentence.</summary>
    public string Message { get; } = message;
}
