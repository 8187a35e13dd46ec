namespace Metrics;

/// <summary>A metric that takes one kind of input. Collections and wrappers are written against this type.</summary>
/// <typeparam name="TInput">The record that <see cref="Update"/> takes.</typeparam>
public abstract class Metric<TInput> : Metric
    where TInput : class, IMetricInput<TInput>
{
    private protected Metric(string? name)
        : base(name)
    {
    }

    /// <summary>How a <see cref="BootStrapper{TInput}"/> has the states of its replicates.</summary>
    internal virtual Resampling Resampling => Resampling.ByCopy;

    /// <summary>Whether samples may weigh more or less than 1. A metric that is made of others leaves it to them.</summary>
    internal virtual bool TakesSampleWeight => Children.Count > 0;

    /// <summary>Takes one batch into the state. If it throws, the state is as it was before.</summary>
    /// <param name="input">The batch, on the metric's device.</param>
    /// <exception cref="ArgumentException">The batch is not one that the metric can take, or lies on another device.</exception>
    /// <exception cref="InvalidOperationException">The metric shares its state with other members of a collection.</exception>
    public void Update(TInput input)
    {
        using var noGrad = no_grad();
        UpdateTracked(input);
    }

    /// <summary>Takes one batch into the state and computes the value of this batch alone, whatever its type.</summary>
    /// <param name="input">The batch, on the metric's device.</param>
    /// <returns>A <see cref="Tensor"/> or an <see cref="IMetricResult"/>.</returns>
    public abstract object ForwardUntyped(TInput input);

    /// <summary>Computes without caching and without switching gradients off; the value lives in the current dispose scope.</summary>
    internal abstract object ComputeTracked();

    /// <summary>A metric with the same arguments and nothing seen, on the CPU.</summary>
    internal Metric<TInput> New() => (Metric<TInput>)CreateNew();

    /// <summary>Changes the states by one batch. Runs in a dispose scope; states are rolled back if it throws.</summary>
    /// <param name="input">The batch.</param>
    protected abstract void UpdateState(TInput input);

    /// <summary>Takes a batch in without switching gradients off.</summary>
    internal void UpdateTracked(TInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var use = Claim(nameof(Update));
        ThrowIfSynced();
        ThrowIfInEpoch();
        ThrowIfShared();

        if (!input.IsOn(Device))
        {
            throw new ArgumentException($"Expected the input on {Device}, the device of {Name}; move one of them.", nameof(input));
        }

        if (input is IWeightedInput { SampleWeight: not null } && !TakesSampleWeight)
        {
            throw new ArgumentException($"Expected no sample weights, got some: {Name} is not defined for weighted samples with these arguments.", nameof(input));
        }

        using var scope = NewDisposeScope();
        BeginTransaction();
        try
        {
            UpdateState(input);
        }
        catch
        {
            RollBackTransaction();
            throw;
        }

        CommitTransaction();
        CountUpdate();
    }
}
