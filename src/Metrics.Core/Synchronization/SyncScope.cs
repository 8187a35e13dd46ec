namespace Metrics;

/// <summary>The time in which a metric has the states of all workers; see <see cref="Metric.Synchronized"/>.</summary>
public sealed class SyncScope : IDisposable
{
    private readonly Metric metric;

    internal SyncScope(Metric metric) => this.metric = metric;

    /// <summary>Puts the worker's own states back, unless that was done already.</summary>
    public void Dispose()
    {
        if (metric.IsSynced)
        {
            metric.Unsync();
        }
    }
}
