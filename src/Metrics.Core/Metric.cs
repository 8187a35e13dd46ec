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
    private readonly List<MetricState> states = [];
    private readonly List<KeyValuePair<string, Metric>> parts = [];
    private long updateCount;
    private long ownVersion;
    private long leaderVersion;
    private bool disposed;

    private protected Metric(string? name)
        : base(name ?? string.Empty)
    {
        Name = name ?? GetType().Name.Split('`')[0];
    }

    /// <summary>The name under which the metric appears in results: its class name unless it says otherwise.</summary>
    public virtual string Name { get; }

    /// <summary>The device that the states live on, and that inputs are expected on.</summary>
    public Device Device { get; private set; } = CPU;

    /// <summary>How many batches stand behind the present state.</summary>
    public long UpdateCount => StateLeader?.UpdateCount ?? updateCount;

    /// <summary>Whether a larger value means a better model; <see langword="null"/> where neither direction is better.</summary>
    public virtual bool? HigherIsBetter => null;

    /// <summary>Whether the value of a batch can be back-propagated to the predictions.</summary>
    public virtual bool IsDifferentiable => false;

    /// <summary>The metric's own states, in the order in which it declared them.</summary>
    public IReadOnlyList<MetricState> States => states;

    /// <summary>The metrics that this one is made of: members of a collection, the metric inside a wrapper.</summary>
    public IReadOnlyList<KeyValuePair<string, Metric>> Children => parts;

    /// <summary>The memory that the states of this metric and of its children hold, in bytes.</summary>
    public long StateByteSize => states.Sum(state => state.ByteSize) + StatefulChildren.Sum(child => child.Value.StateByteSize);

    /// <summary>
    /// A key that is equal for metrics whose updates do the same to the same states, so that a collection needs to run only one
    /// of them; <see langword="null"/> if the metric shares its state with none. A family derives it from its options, less
    /// what only the formula looks at.
    /// </summary>
    protected internal virtual object? SharedStateKey => null;

    /// <summary>The children that hold states of their own; a collection leaves out members that share the state of another.</summary>
    private protected virtual IEnumerable<KeyValuePair<string, Metric>> StatefulChildren => parts;

    /// <summary>The children that hold states of their own.</summary>
    internal IEnumerable<Metric> StatefulParts => StatefulChildren.Select(child => child.Value);

    /// <summary>Changes with every change of the state, also of one below this metric; results are cached for one version.</summary>
    internal long Version => ownVersion + parts.Sum(part => part.Value.Version);

    /// <summary>Set by a collection on members whose state another member keeps up to date.</summary>
    internal Metric? StateLeader { get; set; }

    /// <summary>Computes the value over everything seen so far, whatever its type.</summary>
    /// <returns>A <see cref="Tensor"/> or an <see cref="IMetricResult"/>.</returns>
    public abstract object ComputeUntyped();

    /// <summary>Forgets everything seen so far.</summary>
    public void Reset()
    {
        using var use = Claim();
        EndSynchronization();
        ThrowIfInEpoch();
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

    /// <summary>Moves the states to another device; inputs are expected there from then on.</summary>
    /// <param name="device">The device to move to.</param>
    public void To(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        using var use = Claim();
        this.to(device);
        MoveStates(device);
    }

    /// <summary>The states of this metric and of its children, each under its path (<c>child.state</c>).</summary>
    public IEnumerable<KeyValuePair<string, MetricState>> NamedStates()
    {
        foreach (var state in states)
        {
            yield return new(state.Name, state);
        }

        foreach (var (name, child) in StatefulChildren)
        {
            foreach (var (path, state) in child.NamedStates())
            {
                yield return new($"{name}.{path}", state);
            }
        }
    }

    /// <summary>This metric and all below it.</summary>
    internal IEnumerable<Metric> SelfAndDescendants() => parts.SelectMany(part => part.Value.SelfAndDescendants()).Prepend(this);

    /// <summary>This metric and those below it that hold a state of their own.</summary>
    internal IEnumerable<Metric> StatefulMetrics() => StatefulChildren.SelectMany(child => child.Value.StatefulMetrics()).Prepend(this);

    /// <summary>Lets a visitor see the metric with its input and result types.</summary>
    internal abstract TVisit Accept<TVisit>(IMetricVisitor<TVisit> visitor);

    /// <summary>Declares a state of fixed size.</summary>
    /// <param name="name">A name unique within the metric.</param>
    /// <param name="initial">The value before the first update; the metric takes the tensor over.</param>
    /// <param name="merge">How the states of two metrics become one.</param>
    /// <param name="widens">Whether the first batch may widen dimensions of length 1, for a number of outputs that only the data tells.</param>
    /// <returns>The state, to be kept in a field.</returns>
    protected TensorState AddState(string name, Tensor initial, MergeRule merge, bool widens = false) => Add(new TensorState(name, initial, merge, widens));

    /// <summary>Declares a state of fixed size that merges by a function of its own.</summary>
    /// <param name="name">A name unique within the metric.</param>
    /// <param name="initial">The value before the first update; the metric takes the tensor over.</param>
    /// <param name="merge">
    /// Makes one state of two, mine and yours, neither of which it may change. It must be associative; it is not asked about
    /// metrics that have seen nothing.
    /// </param>
    /// <returns>The state, to be kept in a field.</returns>
    protected TensorState AddState(string name, Tensor initial, Func<Tensor, Tensor, Tensor> merge)
    {
        ArgumentNullException.ThrowIfNull(merge);
        return Add(new TensorState(name, initial, merge));
    }

    /// <summary>Declares a state that grows with the data.</summary>
    /// <param name="name">A name unique within the metric.</param>
    /// <returns>The state, to be kept in a field.</returns>
    protected SequenceState AddSequence(string name) => Add(new SequenceState(name));

    /// <summary>Declares a metric that this one is made of. It is reset, merged, moved, saved and disposed with this one.</summary>
    /// <remarks>A metric that is made around others is where the first of them is; the others move there.</remarks>
    /// <param name="name">A name unique within the metric, without dots.</param>
    /// <param name="child">The metric; this one owns it from now on.</param>
    /// <typeparam name="TMetric">The type of the child.</typeparam>
    protected TMetric AddChild<TMetric>(string name, TMetric child)
        where TMetric : Metric
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(child);
        ThrowIfSynced();
        if (name.Contains('.', StringComparison.Ordinal) || parts.Exists(other => other.Key == name))
        {
            throw new ArgumentException($"'{name}' cannot name a metric here: names are unique and hold no dot.", nameof(name));
        }

        if (parts.Count == 0 && states.Count == 0 && Device.IsSameAs(CPU))
        {
            MoveStates(child.Device);
        }

        child.To(Device);
        child.CopyStorage(this);
        register_module(name, child);
        parts.Add(new(name, child));
        return child;
    }

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

    /// <summary>Does nothing: states are no buffers, and children are registered by <see cref="AddChild"/>.</summary>
    /// <remarks>TorchSharp's own would take every field for a part of the module, kept results included.</remarks>
    protected override void RegisterComponents()
    {
    }

    /// <inheritdoc/>
    protected override nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
    {
        base._to(deviceType, deviceIndex, non_blocking);
        MoveStates(new Device(deviceType, deviceIndex));
        return this;
    }

    /// <inheritdoc/>
    protected override nn.Module _to(Device device, ScalarType dtype, bool non_blocking)
    {
        ArgumentNullException.ThrowIfNull(device);
        return _to(device.type, device.index, non_blocking);
    }

    /// <inheritdoc/>
    protected override nn.Module _to(ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !disposed)
        {
            if (synchronizedBy == this)
            {
                Unsync();
            }

            disposed = true;
            foreach (var state in states)
            {
                state.Dispose();
            }

            foreach (var child in parts)
            {
                child.Value.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private protected void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(disposed, this);

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
            states[i].Assign(source.states[i], copy);
        }

        foreach (var (own, theirs) in StatefulChildren.Zip(source.StatefulChildren))
        {
            own.Value.CopyStates(theirs.Value, copy);
        }

        SetUpdateCount(source.UpdateCount);
    }

    /// <summary>Brings a state that another member of a collection keeps up to date.</summary>
    private protected void Refresh()
    {
        if (StateLeader is not { } leader || leader.Version == leaderVersion)
        {
            return;
        }

        using var use = leader.Claim();
        CopyStates(leader, copy: false);
        leaderVersion = leader.Version;
    }

    /// <summary>Sets the number of updates along with states that were loaded, copied or rolled back.</summary>
    internal void SetUpdateCount(long count)
    {
        updateCount = count;
        ownVersion++;
    }

    private TState Add<TState>(TState state)
        where TState : MetricState
    {
        if (states.Exists(other => other.Name == state.Name))
        {
            throw new ArgumentException($"The metric has a state named '{state.Name}' already.", nameof(state));
        }

        if (!Device.IsSameAs(CPU))
        {
            state.MoveTo(Device);
        }

        states.Add(state);
        return state;
    }

    private void MoveStates(Device device)
    {
        if (device.IsSameAs(Device))
        {
            return;
        }

        ThrowIfSynced();
        foreach (var state in states)
        {
            state.MoveTo(device);
        }

        foreach (var child in parts)
        {
            child.Value.MoveStates(device);
        }

        Device = device;
        ownVersion++;
    }
}
