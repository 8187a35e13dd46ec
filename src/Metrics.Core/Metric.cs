namespace Metrics;

/// <summary>
/// A number (or a few) that says how good a model is, computed from data that arrives in batches: <c>Update</c> takes a batch
/// in, <c>Compute</c> gives the value over all batches so far, <c>Reset</c> starts again.
/// </summary>
/// <remarks>
/// <para>
/// A metric is a TorchSharp module: held in a field of another module it moves with that module's <c>to(device)</c>. As in
/// TorchMetrics, converting a model's dtype leaves its metrics alone. States are not parameters or buffers.
/// </para>
/// <para>
/// States live outside of every dispose scope until <see cref="IDisposable.Dispose"/>; results belong to the caller's scope.
/// A metric is used by one thread at a time: give each thread its own and <see cref="Merge"/> them. Two threads that use one at
/// the same time are found out: the second gets a <see cref="ConcurrentUseException"/>, and the state stays whole.
/// </para>
/// </remarks>
public abstract partial class Metric : nn.Module
{
    private long updateCount;
    private long ownVersion;
    private long leaderVersion;
    private long viewVersion;
    private DerivedValue? derived;

    private protected Metric(string? name)
        : base(name ?? string.Empty)
    {
        Name = name ?? GetType().Name.Split('`')[0];
    }

    /// <summary>The name under which the metric appears in results: its class name unless it says otherwise.</summary>
    public virtual string Name { get; }

    /// <summary>How many batches stand behind the present state.</summary>
    public long UpdateCount => StateLeader is { } leader && synchronizedBy != this ? leader.UpdateCount : OwnUpdateCount;

    /// <summary>Whether a larger value means a better model; <see langword="null"/> where neither direction is better.</summary>
    public virtual bool? HigherIsBetter => null;

    /// <summary>Whether the value of a batch can be back-propagated to the predictions.</summary>
    public virtual bool IsDifferentiable => false;

    /// <summary>
    /// A key that is equal for metrics whose updates do the same to the same states, so that a collection needs to run only one
    /// of them; <see langword="null"/> if the metric shares its state with none. A family derives it from its options, less
    /// what only the formula looks at.
    /// </summary>
    protected internal virtual object? SharedStateKey => null;

    /// <summary>Changes with every change of the state, also of one below this metric, or that another one keeps up to date; results are cached for one version.</summary>
    internal long Version => ownVersion + (StateLeader?.Version ?? 0) + parts.Sum(part => part.Value.Version);

    /// <summary>Set by a collection on members whose state another member keeps up to date.</summary>
    internal Metric? StateLeader { get; set; }

    /// <summary>The collection that the metric is a member of.</summary>
    internal Metric? Collection { get; set; }

    /// <summary>Set by a collection on members that share a state, which only the collection changes.</summary>
    internal bool SharesState { get; set; }

    /// <summary>How many batches stand behind a state of the metric's own.</summary>
    private protected virtual long OwnUpdateCount => updateCount;

    /// <summary>Computes the value over everything seen so far, whatever its type.</summary>
    /// <returns>A <see cref="Tensor"/> or an <see cref="IMetricResult"/>.</returns>
    public abstract object ComputeUntyped();

    /// <summary>Forgets everything seen so far.</summary>
    /// <exception cref="InvalidOperationException">The metric shares its state with other members of a collection.</exception>
    public void Reset()
    {
        using var use = Claim();
        EndSynchronization();
        ThrowIfInEpoch();
        ThrowIfShared();
        foreach (var state in states)
        {
            state.Reset();
        }

        foreach (var child in StatefulChildren)
        {
            child.Value.Reset();
        }

        OnReset();
        updateCount = 0;
        ownVersion++;
    }

    /// <summary>Returns an independent metric with the same arguments, device and state.</summary>
    public Metric Clone()
    {
        using var use = Claim();
        using var scope = NewDisposeScope();
        var clone = CreateNew();
        clone.TakeOver(this);
        return clone;
    }

    /// <summary>Lets a visitor see the metric with its input and result types.</summary>
    internal abstract TVisit Accept<TVisit>(IMetricVisitor<TVisit> visitor);

    /// <summary>Makes a metric with the same arguments and nothing seen.</summary>
    /// <remarks>By default the class is looked up in <see cref="MetricRegistry"/>, which knows how to make it from its options.</remarks>
    /// <exception cref="InvalidOperationException">The class is not registered.</exception>
    protected virtual Metric CreateNew() => MetricRegistry.Get(GetType()).CreateLike(this);

    /// <summary>Gives a metric whose children come and go as many as another one has, whose states it is about to take.</summary>
    private protected virtual void MatchChildren(Metric source)
    {
    }

    /// <summary>Tells a metric that sees only the batch of a <c>Forward</c> what it must know from this one.</summary>
    private protected virtual void PrepareBatch(Metric batchMetric)
    {
        foreach (var (own, theirs) in StatefulChildren.Zip(batchMetric.StatefulChildren))
        {
            own.Value.PrepareBatch(theirs.Value);
        }
    }

    /// <summary>Called when the metric is reset, for what a metric keeps beside its states.</summary>
    protected virtual void OnReset()
    {
    }

    /// <summary>Notes that the value is another one although no state has changed.</summary>
    private protected void CountChange() => ownVersion++;

    /// <summary>Notes that the states have taken in one more batch.</summary>
    private protected void CountUpdate()
    {
        updateCount++;
        ownVersion++;
    }

    /// <summary>Becomes a copy of another metric of the same class: its device, settings and states.</summary>
    private protected void TakeOver(Metric source)
    {
        To(source.Device);
        CopyStates(source, copy: true);
        CopySettings(source);
    }

    /// <summary>Takes over what another metric of the same class has accumulated: a copy, or a view for reading.</summary>
    internal void CopyStates(Metric source, bool copy)
    {
        MatchChildren(source);
        for (var i = 0; i < states.Count; i++)
        {
            states[i].Assign(source.States[i], copy);
        }

        foreach (var (own, theirs) in StatefulChildren.Zip(source.StatefulChildren))
        {
            own.Value.CopyStates(theirs.Value, copy);
        }

        SetUpdateCount(source.UpdateCount);
    }

    /// <summary>Brings a state that another member of a collection keeps up to date, unless it is that of all workers at present.</summary>
    private protected void Refresh()
    {
        if (StateLeader is not { } leader || synchronizedBy == this || leader.Version == leaderVersion)
        {
            return;
        }

        using var use = leader.Claim();
        CopyStates(leader, copy: false);
        leaderVersion = leader.Version;
        viewVersion = ownVersion;
    }

    /// <summary>Where a formula puts what others would derive from the same states, too. It is kept until the states change.</summary>
    /// <typeparam name="TDerived">What there is to put down; empty at first.</typeparam>
    private protected TDerived Derived<TDerived>()
        where TDerived : class, new()
    {
        var keeper = StateLeader is { } leader && leader.Version == leaderVersion && ownVersion == viewVersion ? leader : this;
        var version = keeper.Version;
        if (keeper.derived is not { Value: TDerived value } present || present.Version != version)
        {
            value = new();
            keeper.derived = new(value, version);
        }

        return value;
    }

    private sealed record DerivedValue(object Value, long Version);

    /// <exception cref="InvalidOperationException">Other members of a collection share the state, and it is not the collection that is about to change it.</exception>
    private protected void ThrowIfShared()
    {
        if (SharesState && (StateLeader is not null || !Collection!.IsUsedHere))
        {
            throw new InvalidOperationException($"{Name} shares its state with other members of a collection: it is the collection that is updated, merged, loaded or reset.");
        }
    }

    /// <summary>Sets the number of updates along with states that were loaded, copied or rolled back.</summary>
    internal void SetUpdateCount(long count)
    {
        updateCount = count;
        ownVersion++;
    }
}
