namespace Metrics;

/// <content>What a metric is made of: its states and its children.</content>
public abstract partial class Metric
{
    private readonly List<MetricState> states = [];
    private readonly List<KeyValuePair<string, Metric>> parts = [];

    /// <summary>The metric's own states, in the order in which it declared them.</summary>
    public IReadOnlyList<MetricState> States
    {
        get
        {
            Refresh();
            return states;
        }
    }

    /// <summary>The metrics that this one is made of: members of a collection, the metric inside a wrapper.</summary>
    public IReadOnlyList<KeyValuePair<string, Metric>> Children => parts;

    /// <summary>The memory that the states of this metric and of its children hold, in bytes.</summary>
    public long StateByteSize => states.Sum(state => state.ByteSize) + StatefulChildren.Sum(child => child.Value.StateByteSize);

    /// <summary>The children that hold states of their own; a collection leaves out members that share the state of another.</summary>
    private protected virtual IEnumerable<KeyValuePair<string, Metric>> StatefulChildren => parts;

    /// <summary>The children that hold states of their own.</summary>
    internal IEnumerable<Metric> StatefulParts => StatefulChildren.Select(child => child.Value);

    /// <summary>The states of this metric and of its children, each under its path (<c>child.state</c>).</summary>
    public IEnumerable<KeyValuePair<string, MetricState>> NamedStates()
    {
        foreach (var state in States)
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
        child.KeepStatesLike(this);
        register_module(name, child);
        parts.Add(new(name, child));
        return child;
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
}
