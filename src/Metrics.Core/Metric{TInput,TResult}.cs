namespace Metrics;

/// <summary>A metric with its input and its result. To write one, override <see cref="Metric{TInput}.UpdateState"/> and <see cref="ComputeState"/>.</summary>
/// <typeparam name="TInput">The record that <c>Update</c> takes.</typeparam>
/// <typeparam name="TResult">A <see cref="Tensor"/> or an <see cref="IMetricResult"/>.</typeparam>
public abstract class Metric<TInput, TResult> : Metric<TInput>
    where TInput : class, IMetricInput<TInput>
    where TResult : class
{
    private Metric<TInput, TResult>? batch;
    private TResult? cached;
    private long cachedVersion;

    /// <summary>Starts a metric.</summary>
    /// <param name="name">The name in results; the class name if it is left out.</param>
    protected Metric(string? name = null)
        : base(name)
    {
    }

    /// <summary>Computes the value over everything seen so far. The value is kept until the state changes.</summary>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <remarks>
    /// Before the first update a warning goes to <see cref="MetricWarnings"/>, and the value is that of no data. With a
    /// <see cref="Metric.Synchronizer"/> the value is that of the data of all workers.
    /// </remarks>
    public TResult Compute()
    {
        using var use = Claim();
        using var synchronized = SyncsOnCompute ? Synchronized() : null;
        Refresh();
        if (UpdateCount == 0)
        {
            MetricWarnings.Raise(this, $"{Name}.Compute was called before Update: the value is that of no data.");
        }

        if (cached is null || cachedVersion != Version || !ComputeWithCache)
        {
            using var scope = NewDisposeScope();
            using var noGrad = no_grad();
            var value = ComputeState();
            Forget();
            cached = Results.Map(value, tensor => tensor.detach().DetachFromDisposeScope());
            cachedVersion = Version;
        }

        return Results.Map(cached, tensor => tensor.clone());
    }

    /// <summary>Takes one batch into the state and computes the value of this batch alone, in one pass over the batch.</summary>
    /// <param name="input">The batch, on the metric's device.</param>
    /// <returns>
    /// The value of the batch, which belongs to the caller's dispose scope; where <see cref="Metric.IsDifferentiable"/> it can be
    /// back-propagated.
    /// </returns>
    /// <exception cref="ArgumentException">The batch is not one that the metric can take; the state is as it was.</exception>
    public TResult Forward(TInput input)
    {
        using var use = Claim();
        ThrowIfSynced();
        ThrowIfInEpoch();
        batch ??= (Metric<TInput, TResult>)CreateNew();
        batch.To(Device);
        batch.CopySettings(this);
        PrepareBatch(batch);
        try
        {
            using var scope = NewDisposeScope();
            using var grad = IsDifferentiable ? null : no_grad();
            batch.UpdateTracked(input);
            var value = Results.Map(ComputeBatch(batch), tensor => tensor.MoveToOuterDisposeScope());
            TakeInBatch(input);
            return value;
        }
        finally
        {
            batch.Reset();
        }
    }

    /// <inheritdoc/>
    public sealed override object ComputeUntyped() => Compute();

    /// <inheritdoc/>
    public sealed override object ForwardUntyped(TInput input) => Forward(input);

    /// <summary>Returns an independent metric with the same arguments, device and state.</summary>
    public new Metric<TInput, TResult> Clone() => (Metric<TInput, TResult>)base.Clone();

    internal sealed override TVisit Accept<TVisit>(IMetricVisitor<TVisit> visitor) => visitor.Visit(this);

    internal sealed override object ComputeTracked()
    {
        using var use = Claim(nameof(Compute));
        Refresh();
        return ComputeState();
    }

    /// <summary>Computes the value from the states. Runs in a dispose scope and must not change the states.</summary>
    protected abstract TResult ComputeState();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            batch?.Dispose();
            Forget();
        }

        base.Dispose(disposing);
    }

    /// <summary>The value of the batch: of this worker's, or of those of all workers.</summary>
    private TResult ComputeBatch(Metric<TInput, TResult> batchMetric)
    {
        using var synchronized = SyncsOnStep ? batchMetric.Synchronized(Synchronizer) : null;
        return Results.Map(batchMetric.ComputeState(), tensor => tensor.requires_grad ? tensor.alias() : tensor.clone());
    }

    /// <summary>Takes a batch of which <see cref="batch"/> has made a state already: by merging it, where states merge.</summary>
    private void TakeInBatch(TInput input)
    {
        if (MergesBatches)
        {
            Merge(batch!);
        }
        else
        {
            Update(input);
        }
    }

    private void Forget()
    {
        if (cached is not null)
        {
            Results.Dispose(cached);
            cached = null;
        }
    }
}
