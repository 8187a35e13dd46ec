namespace Metrics;

/// <content>Taking in what another metric has seen.</content>
public abstract partial class Metric
{
    /// <summary>
    /// Whether two such metrics, each fed with a part of the data, merge into what one metric fed with all of it would be. A
    /// function of the samples merges; a metric whose value depends on the sequence of batches does not.
    /// </summary>
    public virtual bool IsMergeable => parts.TrueForAll(part => part.Value.IsMergeable);

    /// <summary>
    /// What two metrics of one class must have in common to be merged or synchronized: the options, unless the metric says otherwise.
    /// A wrapper names those of its arguments that decide what the metrics inside see. Keys are compared by value in one process, and
    /// as text between workers.
    /// </summary>
    protected internal virtual object? MergeKey => this is IConfigured<MetricOptions> { Options: var options } ? options with { ValidateArgs = true } : null;

    /// <summary>Whether a batch can be taken in by merging a metric that has seen this batch alone.</summary>
    /// <remarks>Parts that stand side by side would make each batch a part.</remarks>
    private protected virtual bool MergesBatches =>
        IsMergeable && states.TrueForAll(state => state.MergeRule != MergeRule.Stack) && parts.TrueForAll(part => part.Value.MergesBatches);

    /// <summary>
    /// Takes in what another metric of the same class and arguments has seen, as if its batches had been given to this metric
    /// after its own. The other metric stays as it is.
    /// </summary>
    /// <param name="other">The metric to take from, on any device.</param>
    /// <exception cref="ArgumentException">The other metric is of another class or was made with other arguments.</exception>
    /// <exception cref="InvalidOperationException">
    /// The value depends on the sequence of batches (see <see cref="IsMergeable"/>), or the metric shares its state with other members of a collection.
    /// </exception>
    public void Merge(Metric other)
    {
        ArgumentNullException.ThrowIfNull(other);
        using var use = Claim();
        using var otherUse = other.Claim();
        ThrowIfSynced();
        ThrowIfInEpoch();
        ThrowIfNotMergeable();
        ThrowIfShared();
        CheckMergeable(other);
        other.Refresh();
        if (!other.Device.IsSameAs(Device))
        {
            using var moved = other.Clone();
            moved.To(Device);
            Merge(moved);
            return;
        }

        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        Transact(() => MergeAll(other));
    }

    /// <summary>
    /// Merges the states of another metric of the same class into this one's. By default each state follows its own
    /// <see cref="MergeRule"/>; a metric with <see cref="MergeRule.Joint"/> states overrides this.
    /// </summary>
    /// <param name="other">The metric to take from, on the same device.</param>
    protected virtual void MergeStates(Metric other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < states.Count; i++)
        {
            states[i].MergeFrom(other.states[i], UpdateCount, other.UpdateCount);
        }
    }

    private void ThrowIfNotMergeable()
    {
        if (!IsMergeable)
        {
            throw new InvalidOperationException($"{Name} cannot be merged: its value depends on the sequence of batches, which two parts do not have in common.");
        }
    }

    private void MergeAll(Metric other)
    {
        MergeStates(other);
        foreach (var (own, theirs) in StatefulChildren.Zip(other.StatefulChildren))
        {
            own.Value.MergeAll(theirs.Value);
        }

        updateCount += other.UpdateCount;
        ownVersion++;
    }

    private void CheckMergeable(Metric other)
    {
        if (other.GetType() != GetType())
        {
            throw new ArgumentException($"Expected a {GetType().Name} to merge with, got a {other.GetType().Name}.", nameof(other));
        }

        if (!Equals(MergeKey, other.MergeKey))
        {
            throw new ArgumentException($"Expected a {Name} with the same arguments ({MergeKey ?? "none"}), got one with {other.MergeKey ?? "none"}.", nameof(other));
        }

        var (names, theirNames) = (StatefulChildren.Select(child => child.Key), other.StatefulChildren.Select(child => child.Key));
        if (!names.SequenceEqual(theirNames, StringComparer.Ordinal))
        {
            throw new ArgumentException($"Expected a {Name} with the states of {string.Join(", ", names)} in this order, got one with those of {string.Join(", ", theirNames)}.", nameof(other));
        }

        foreach (var (mine, yours) in StatefulChildren.Zip(other.StatefulChildren))
        {
            mine.Value.CheckMergeable(yours.Value);
        }
    }
}
