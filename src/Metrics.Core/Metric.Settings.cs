namespace Metrics;

/// <content>How a metric keeps its states and its value. Settings apply to all below the metric, and clones have them too.</content>
public abstract partial class Metric
{
    private ScalarType? stateDType;
    private bool computeOnCpu;

    /// <summary>Whether <c>Compute</c> keeps the value until the state changes. Default: <see langword="true"/>.</summary>
    public bool ComputeWithCache { get; set; } = true;

    /// <summary>
    /// Whether states that grow lie in main memory, wherever the metric is: each batch is moved there when it was appended, and
    /// the value is computed there. Default: <see langword="false"/>.
    /// </summary>
    public bool ComputeOnCpu
    {
        get => computeOnCpu;
        set
        {
            using var use = Claim();
            ThrowIfSynced();
            computeOnCpu = value;
            foreach (var sequence in states.OfType<SequenceState>())
            {
                sequence.KeepsOnCpu = value;
            }

            foreach (var child in parts)
            {
                child.Value.ComputeOnCpu = value;
            }

            ownVersion++;
        }
    }

    /// <summary>The dtype that <see cref="SetDType"/> chose for floating-point states, or <see langword="null"/> for the metric's own.</summary>
    public ScalarType? StateDType => stateDType;

    /// <summary>
    /// Keeps floating-point states in another dtype, for memory or for precision. Counts stay integers, and what is computed
    /// keeps its dtype. Sums in 16 bits soon stop growing: choose them for states that keep samples.
    /// </summary>
    /// <remarks><see cref="MetricDTypes"/> has short forms. Converting a model that holds the metric (<c>model.half()</c>) does not do this.</remarks>
    /// <param name="dtype">A floating-point dtype.</param>
    /// <exception cref="ArgumentException">The dtype is not a floating-point dtype.</exception>
    public void SetDType(ScalarType dtype)
    {
        if (dtype is not (ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64))
        {
            throw new ArgumentException($"Expected a floating-point dtype, got {dtype}.", nameof(dtype));
        }

        using var use = Claim();
        ThrowIfSynced();
        using var scope = NewDisposeScope();
        stateDType = dtype;
        foreach (var state in states)
        {
            state.SetDType(dtype);
        }

        foreach (var child in parts)
        {
            child.Value.SetDType(dtype);
        }

        ownVersion++;
    }

    /// <summary>Chooses whether <see cref="state_dict"/> holds the states of this metric and of those below it. By default it does not.</summary>
    /// <param name="mode">Whether it does.</param>
    public void Persistent(bool mode = true)
    {
        foreach (var state in SelfAndDescendants().SelectMany(metric => metric.states))
        {
            state.IsPersistent = mode;
        }
    }

    /// <summary>Takes over the settings of another metric of the same class.</summary>
    private protected void CopySettings(Metric source)
    {
        KeepStatesLike(source);
        if (computeOnCpu && !source.computeOnCpu)
        {
            ComputeOnCpu = false;
        }

        ComputeWithCache = source.ComputeWithCache;
        (Synchronizer, SyncOnCompute, SyncOnStep) = (source.Synchronizer, source.SyncOnCompute, source.SyncOnStep);
        for (var i = 0; i < states.Count; i++)
        {
            states[i].IsPersistent = source.states[i].IsPersistent;
        }

        foreach (var (own, theirs) in parts.Zip(source.parts))
        {
            own.Value.CopySettings(theirs.Value);
        }
    }

    /// <summary>Keeps states as another metric was told to keep its own.</summary>
    private void KeepStatesLike(Metric other)
    {
        if (other.stateDType is { } dtype && dtype != stateDType)
        {
            SetDType(dtype);
        }

        if (other.computeOnCpu && !computeOnCpu)
        {
            ComputeOnCpu = true;
        }
    }
}
