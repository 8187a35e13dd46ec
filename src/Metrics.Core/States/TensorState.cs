namespace Metrics;

/// <summary>A state of fixed size: counts, sums, extremes.</summary>
/// <remarks>Its tensor is replaced, never written into, so that an update that fails leaves the old one in place.</remarks>
public sealed class TensorState : MetricState
{
    private const double SmallestNormal = 2.2250738585072014e-308;

    private readonly Stack<Tensor> undo = new();
    private readonly bool widens;
    private readonly Func<Tensor, Tensor, Tensor>? mergeFunction;
    private Tensor initial;
    private Tensor current;
    private ScalarType? floatDType;

    internal TensorState(string name, Tensor initial, MergeRule merge, bool widens)
        : base(name, merge)
    {
        this.widens = widens;
        if (merge is MergeRule.Cat or MergeRule.Custom)
        {
            throw new ArgumentException(
                merge == MergeRule.Cat
                    ? "A state of fixed size cannot be merged by concatenation; add a sequence state."
                    : "Give the function by which the state merges.",
                nameof(merge));
        }

        this.initial = (merge == MergeRule.Stack ? initial.unsqueeze(0) : initial).DetachFromDisposeScope();
        current = this.initial.alias().DetachFromDisposeScope();
    }

    internal TensorState(string name, Tensor initial, Func<Tensor, Tensor, Tensor> mergeFunction)
        : base(name, MergeRule.Custom)
    {
        this.mergeFunction = mergeFunction;
        this.initial = initial.DetachFromDisposeScope();
        current = initial.alias().DetachFromDisposeScope();
    }

    /// <summary>The tensor accumulated so far. The state owns it: do not dispose it, and do not write into it.</summary>
    /// <remarks>The setter takes the new tensor over from the caller, out of any dispose scope.</remarks>
    public Tensor Value
    {
        get => current;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (ReferenceEquals(value, current))
            {
                return;
            }

            var replaced = current;
            current = (floatDType is { } dtype && value.is_floating_point() ? value.to_type(dtype) : value).DetachFromDisposeScope();
            Release(replaced);
        }
    }

    /// <inheritdoc/>
    public override long ByteSize => current.NumberOfElements * current.ElementSize;

    /// <summary>Merges what one batch contributes into the state, by the state's own rule.</summary>
    /// <param name="batch">The contribution of the batch; it broadcasts to the shape of the state.</param>
    /// <exception cref="InvalidOperationException">The state merges by <see cref="MergeRule.Mean"/>, <see cref="MergeRule.Stack"/> or <see cref="MergeRule.Joint"/>: set <see cref="Value"/>.</exception>
    public void Accumulate(Tensor batch)
    {
        Value = MergeRule switch
        {
            MergeRule.Sum => current + batch,
            MergeRule.Min => minimum(current, batch),
            MergeRule.Max => maximum(current, batch),
            MergeRule.Custom => mergeFunction!(current, batch),
            _ => throw new InvalidOperationException($"State '{Name}' merges by {MergeRule}, which needs more than its own value; set Value instead."),
        };
    }

    /// <inheritdoc/>
    public override Tensor ToTensor() => current.clone();

    internal override void Reset() => Value = initial.alias();

    internal override void MoveTo(Device device)
    {
        Value = current.to(device);
        var moved = initial.to(device);
        if (!ReferenceEquals(moved, initial))
        {
            initial.Dispose();
            initial = moved.DetachFromDisposeScope();
        }
    }

    internal override void SetDType(ScalarType dtype)
    {
        if (!initial.is_floating_point())
        {
            return;
        }

        floatDType = dtype;
        if (initial.dtype == dtype && current.dtype == dtype)
        {
            return;
        }

        var converted = initial.to_type(dtype).clone();
        initial.Dispose();
        initial = converted.DetachFromDisposeScope();
        Value = current.to_type(dtype).clone();
    }

    internal override void MergeFrom(MetricState other, long ownUpdates, long otherUpdates)
    {
        var theirs = ((TensorState)other).current.detach();
        if (widens && MergeRule != MergeRule.Joint && ownUpdates > 0 && otherUpdates > 0 && !theirs.shape.AsSpan().SequenceEqual(current.shape))
        {
            throw new ArgumentException($"Expected a state '{Name}' of the shape [{string.Join(", ", current.shape)}], as this metric's data has made it, got [{string.Join(", ", theirs.shape)}].", nameof(other));
        }

        switch (MergeRule)
        {
            case MergeRule.Mean when otherUpdates > 0:
                Value = ownUpdates > 0 ? ((current * ownUpdates) + (theirs * otherUpdates)) / (double)(ownUpdates + otherUpdates) : theirs.clone();
                break;
            case MergeRule.Stack when otherUpdates > 0:
                Value = ownUpdates > 0 ? cat([current, theirs], 0) : theirs.clone();
                break;
            case MergeRule.Custom when otherUpdates > 0:
                Value = ownUpdates > 0 ? mergeFunction!(current, theirs) : theirs.clone();
                break;
            case MergeRule.Mean or MergeRule.Stack or MergeRule.Custom:
                break;
            default:
                Accumulate(theirs);
                break;
        }
    }

    internal override void Assign(MetricState other, bool copy)
    {
        var source = ((TensorState)other).current;
        Value = copy ? source.clone() : source.alias();
    }

    internal override string? Refuses(Tensor value)
    {
        var fits = value.dtype == initial.dtype
            || (value.is_floating_point() && initial.is_floating_point())
            || (initial.dtype == ScalarType.Int64 && AreWeightedCounts(value));
        return fits && HasShape(value) ? null : $"expected {initial.dtype} [{string.Join(", ", initial.shape)}], found {value.dtype} [{string.Join(", ", value.shape)}]";
    }

    internal override void Load(Tensor value) => Value = (initial.is_floating_point() ? value.to_type(initial.dtype) : value).to(current.device).clone();

    internal override void Begin() => undo.Push(current);

    internal override void Commit() => Release(undo.Pop());

    internal override void RollBack()
    {
        var failed = current;
        current = undo.Pop();
        Release(failed);
    }

    internal override void Dispose()
    {
        initial.Dispose();
        current.Dispose();
    }

    /// <summary>
    /// Counts of weighted samples are float64, finite and not negative. Whole numbers that were stored under a wrong dtype would come
    /// out smaller than any normal number.
    /// </summary>
    private static bool AreWeightedCounts(Tensor value) =>
        value.dtype == ScalarType.Float64
        && value.eq(0).logical_or(value.ge(SmallestNormal).logical_and(value.isinf().logical_not())).all().ToBoolean();

    private bool HasShape(Tensor value) =>
        value.dim() == initial.dim()
        && value.shape.Zip(initial.shape).Index().All(lengths => MayBe(lengths.Item.First, lengths.Item.Second, lengths.Index));

    /// <summary>Whether a dimension may have another length than at first.</summary>
    private bool MayBe(long length, long initialLength, int dimension) =>
        length == initialLength || (widens && initialLength == 1) || (MergeRule == MergeRule.Stack && dimension == 0);

    /// <summary>Disposes a tensor that the state has let go of, unless an enclosing transaction may still need it.</summary>
    private void Release(Tensor tensor)
    {
        // A tensor is equal to another one with the same values: only the reference says which one it is.
        if (!ReferenceEquals(tensor, current) && undo.All(saved => !ReferenceEquals(saved, tensor)))
        {
            tensor.Dispose();
        }
    }
}
