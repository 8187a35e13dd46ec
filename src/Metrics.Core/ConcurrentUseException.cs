namespace Metrics;

/// <summary>Two threads used one metric at the same time. The call that throws this has changed nothing; the other one goes on.</summary>
/// <remarks>Give each thread a metric of its own and <see cref="Metric.Merge"/> them, or take a lock around each use.</remarks>
public sealed class ConcurrentUseException : InvalidOperationException
{
    /// <summary>Says that a metric is in use.</summary>
    public ConcurrentUseException()
        : this("The metric is being used by another thread.")
    {
    }

    /// <summary>Says which metric is in use.</summary>
    /// <param name="message">What happened.</param>
    public ConcurrentUseException(string message)
        : base(message)
    {
    }

    /// <summary>Says which metric is in use, and what else was wrong.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What else was wrong.</param>
    public ConcurrentUseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
