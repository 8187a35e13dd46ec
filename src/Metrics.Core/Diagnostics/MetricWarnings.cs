namespace Metrics;

/// <summary>Where metrics report what is odd but no error: a value of no data, NaN values left out, a class without samples.</summary>
/// <remarks>The library never writes to the console. Attach a handler to see or log the warnings.</remarks>
public static class MetricWarnings
{
    /// <summary>Raised, on the thread that uses the metric, for each warning.</summary>
    public static event EventHandler<MetricWarningEventArgs>? Raised;

    internal static void Raise(Metric? source, string message) => Raised?.Invoke(null, new MetricWarningEventArgs(source, message));
}
