namespace Metrics;

/// <summary>One named piece of what a metric has accumulated, with the rule by which two such pieces merge.</summary>
/// <remarks>
/// A state owns its tensors: they live outside of every dispose scope until the metric is disposed.
/// Changes between <see cref="Begin"/> and <see cref="Commit"/> can be undone by <see cref="RollBack"/>; the calls nest.
/// </remarks>
public abstract class MetricState
{
    private protected MetricState(string name, MergeRule merge)
    {
        Name = name;
        MergeRule = merge;
    }

    /// <summary>The name of the state, unique within its metric.</summary>
    public string Name { get; }

    /// <summary>The rule by which this state merges with that of another metric.</summary>
    public MergeRule MergeRule { get; }

    /// <summary>Whether the state appears in the <c>state_dict</c> of its metric; see <see cref="Metric.Persistent"/>.</summary>
    public bool IsPersistent { get; internal set; }

    /// <summary>The memory that the state holds, in bytes.</summary>
    public abstract long ByteSize { get; }

    /// <summary>Returns a copy of the state's value, which belongs to the caller.</summary>
    public abstract Tensor ToTensor();

    internal abstract void Reset();

    internal abstract void MoveTo(Device device);

    /// <summary>Keeps floating-point numbers in this dtype from now on, those accumulated already included.</summary>
    internal abstract void SetDType(ScalarType dtype);

    /// <summary>Merges the state of another metric into this one, given how many updates stand behind either.</summary>
    internal abstract void MergeFrom(MetricState other, long ownUpdates, long otherUpdates);

    /// <summary>Takes the value of another metric's state: a copy of its own, or a view for reading only.</summary>
    internal abstract void Assign(MetricState other, bool copy);

    /// <summary>Says why a stored value cannot be this state's value, or returns <see langword="null"/> if it can.</summary>
    internal abstract string? Refuses(Tensor value);

    /// <summary>Takes a stored value that <see cref="Refuses"/> has nothing against.</summary>
    internal abstract void Load(Tensor value);

    internal abstract void Begin();

    internal abstract void Commit();

    internal abstract void RollBack();

    internal abstract void Dispose();
}
