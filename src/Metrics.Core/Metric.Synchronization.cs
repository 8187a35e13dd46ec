namespace Metrics;

/// <content>Metrics whose data is spread over workers.</content>
public abstract partial class Metric
{
    /// <summary>The metric whose <see cref="Sync"/> put states of all workers here; null while the states are this worker's own.</summary>
    private Metric? synchronizedBy;

    /// <summary>
    /// The connection with other workers that each evaluate a share of the data; <see langword="null"/> (the default) for a metric
    /// that has all of it. A collection or wrapper sends one message for all that it holds; those of its members are not asked.
    /// </summary>
    public IMetricSynchronizer? Synchronizer { get; set; }

    /// <summary>
    /// Whether <c>Compute</c> gives the value over the data of all workers; every worker must then call it equally often.
    /// Default: <see langword="true"/>, which means nothing without a <see cref="Synchronizer"/>.
    /// </summary>
    public bool SyncOnCompute { get; set; } = true;

    /// <summary>
    /// Whether <c>Forward</c> returns the value over the batches of all workers, which then cannot be back-propagated; every
    /// worker must call it equally often. Default: <see langword="false"/>.
    /// </summary>
    public bool SyncOnStep { get; set; }

    /// <summary>Whether the states are at present those of all workers together.</summary>
    public bool IsSynced => synchronizedBy is not null;

    private protected bool SyncsOnCompute => SyncOnCompute && Synchronizer is not null && !IsSynced;

    private protected bool SyncsOnStep => SyncOnStep && Synchronizer is not null;

    /// <summary>
    /// Replaces the states by those of all workers, merged in their order, until <see cref="Unsync"/> puts this worker's own back.
    /// In between the metric can be computed, saved and cloned, but not updated. If it throws, the states are as they were.
    /// </summary>
    /// <param name="synchronizer">The connection; <see cref="Synchronizer"/> if it is left out.</param>
    /// <exception cref="InvalidOperationException">
    /// There is no synchronizer, the metric is synchronized already, its value depends on the sequence of batches
    /// (<see cref="IsMergeable"/>), or a worker has another metric.
    /// </exception>
    public void Sync(IMetricSynchronizer? synchronizer = null)
    {
        using var use = Claim();
        ThrowIfSynced();
        var workers = synchronizer ?? Synchronizer ?? throw new InvalidOperationException($"{Name} has no synchronizer: set {nameof(Synchronizer)}, or give one.");
        ThrowIfNotMergeable();
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var whole = MergeMessages(workers.AllGather(StateMessage.Write(this)));
        BeginTransaction();
        try
        {
            CopyStates(whole, copy: false);
        }
        catch
        {
            RollBackTransaction();
            throw;
        }

        MarkSynchronized(this);
    }

    /// <summary>Puts back the states that this worker had before <see cref="Sync"/>.</summary>
    /// <exception cref="InvalidOperationException">The metric is not synchronized, or a collection or wrapper around it is.</exception>
    public void Unsync()
    {
        using var use = Claim();
        if (synchronizedBy != this)
        {
            throw new InvalidOperationException(
                synchronizedBy is null ? $"{Name} is not synchronized." : $"{Name} was synchronized together with {synchronizedBy.Name}: call {nameof(Unsync)} there.");
        }

        RollBackTransaction();
        MarkSynchronized(null);
    }

    /// <summary>Synchronizes until the returned value is disposed.</summary>
    /// <param name="synchronizer">The connection; <see cref="Synchronizer"/> if it is left out.</param>
    /// <exception cref="InvalidOperationException"><inheritdoc cref="Sync" path="/exception[1]"/></exception>
    /// <example>
    /// <code>
    /// using var metric = new BinaryAccuracy { Synchronizer = new GatherFunction(message => [message]) };
    /// using var stream = new MemoryStream();
    /// using (metric.Synchronized())
    /// {
    ///     MetricFile.Save(metric, stream);   // the states of all workers
    /// }
    /// </code>
    /// </example>
    public SyncScope Synchronized(IMetricSynchronizer? synchronizer = null)
    {
        Sync(synchronizer);
        return new(this);
    }

    /// <exception cref="InvalidOperationException">The states of the metric, or of one below it, are those of all workers.</exception>
    private protected void ThrowIfSynced()
    {
        ThrowIfSyncedItself();
        foreach (var part in parts)
        {
            part.Value.ThrowIfSynced();
        }
    }

    private void ThrowIfSyncedItself()
    {
        if (IsSynced)
        {
            throw new InvalidOperationException($"The states of {Name} are those of all workers at present: call {nameof(Unsync)} first.");
        }
    }

    private Metric MergeMessages(IReadOnlyList<byte[]> messages)
    {
        if (messages is null or { Count: 0 } || messages.Contains(null!))
        {
            throw new InvalidOperationException("The synchronizer did not gather one message from each worker: there is none, or one of them is null.");
        }

        var whole = FromMessage(messages[0], worker: 0);
        for (var worker = 1; worker < messages.Count; worker++)
        {
            using var part = FromMessage(messages[worker], worker);
            whole.Merge(part);
        }

        return whole;
    }

    /// <summary>The metric of a worker, on this one's device.</summary>
    private Metric FromMessage(byte[] message, int worker)
    {
        var part = CreateNew();
        part.To(Device);
        part.CopyStates(this, copy: false);
        part.CopySettings(this);
        StateMessage.Read(part, message, worker);
        return part;
    }

    /// <summary>Puts this worker's own states back before the metric is reset or disposed.</summary>
    private void EndSynchronization()
    {
        if (synchronizedBy == this)
        {
            Unsync();
        }

        ThrowIfSyncedItself();
    }

    private void MarkSynchronized(Metric? by)
    {
        foreach (var metric in SelfAndDescendants())
        {
            metric.synchronizedBy = by;
        }
    }
}
