namespace Metrics;

/// <summary>A state that grows with the data: the samples themselves, one after the other along the first dimension.</summary>
/// <remarks>
/// It is one buffer whose capacity doubles, not a list of batches: appending is amortised O(1) for a sample, and reading
/// the whole needs no concatenation.
/// </remarks>
public sealed class SequenceState : MetricState
{
    private readonly Stack<(Tensor? Buffer, long Length)> undo = new();
    private Device device = CPU;
    private bool keepsOnCpu;
    private ScalarType? floatDType;
    private Tensor? buffer;

    internal SequenceState(string name)
        : base(name, MergeRule.Cat)
    {
    }

    /// <summary>The number of samples.</summary>
    public long Length { get; private set; }

    /// <inheritdoc/>
    public override long ByteSize => buffer is null ? 0 : buffer.NumberOfElements * buffer.ElementSize;

    /// <summary>
    /// The samples as one tensor: a view of the state's memory, which the next change of the state may overwrite.
    /// Without samples it is an empty float32 tensor of shape [0].
    /// </summary>
    public Tensor Value => buffer is null ? empty(0, device: Place) : buffer.narrow(0, 0, Length);

    /// <summary>Whether the samples lie in main memory, wherever the metric is; see <see cref="Metric.ComputeOnCpu"/>.</summary>
    internal bool KeepsOnCpu
    {
        get => keepsOnCpu;
        set
        {
            keepsOnCpu = value;
            MoveTo(device);
        }
    }

    private Device Place => keepsOnCpu ? CPU : device;

    /// <summary>Appends the samples of one batch. Where gradients are on, as in <c>Forward</c>, the samples keep their graph.</summary>
    /// <param name="batch">
    /// Samples along the first dimension; a scalar counts as one sample. The other dimensions must be those of the samples
    /// already held; where the dtypes differ, the state takes on the one that both promote to.
    /// </param>
    /// <exception cref="ArgumentException">The samples have another shape than those already held.</exception>
    public void Append(Tensor batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var samples = batch.dim() == 0 ? batch.reshape(1) : batch;
        CheckShape(samples);
        var count = samples.shape[0];
        Reserve(count, samples);
        if (count > 0)
        {
            buffer!.narrow(0, Length, count).copy_(samples);
            Length += count;
        }
    }

    /// <inheritdoc/>
    public override Tensor ToTensor() => Value.clone();

    /// <summary>Holds these samples alone from now on; the state takes the tensor over.</summary>
    internal void Hold(Tensor samples) => Replace(samples.shape[0] == 0 ? null : samples, samples.shape[0]);

    internal override void Reset() => Replace(null, 0);

    internal override void MoveTo(Device device)
    {
        this.device = device;
        if (buffer is not null)
        {
            Replace(buffer.to(Place), Length);
        }
    }

    internal override void SetDType(ScalarType dtype)
    {
        floatDType = dtype;
        if (buffer is not null && buffer.is_floating_point())
        {
            Replace(buffer.to_type(dtype), Length);
        }
    }

    internal override void MergeFrom(MetricState other, long ownUpdates, long otherUpdates)
    {
        var theirs = (SequenceState)other;
        if (theirs.buffer is not null)
        {
            Append(theirs.Value);
        }
    }

    internal override void Assign(MetricState other, bool copy)
    {
        var source = (SequenceState)other;
        Replace(copy ? source.buffer?.narrow(0, 0, source.Length).clone() : source.buffer?.alias(), source.Length);
    }

    internal override string? Refuses(Tensor value) =>
        value.dim() > 0 ? null : "expected at least one dimension, found a scalar";

    internal override void Load(Tensor value) => Replace(value.shape[0] == 0 ? null : value.to(DTypeOf(value)).to(Place).clone(), value.shape[0]);

    internal override void Begin() => undo.Push((buffer, Length));

    internal override void Commit() => Release(undo.Pop().Buffer);

    internal override void RollBack()
    {
        var failed = buffer;
        (buffer, Length) = undo.Pop();
        Release(failed);
    }

    internal override void Dispose() => buffer?.Dispose();

    private void CheckShape(Tensor samples)
    {
        if (buffer is not null && !samples.shape.AsSpan(1).SequenceEqual(buffer.shape.AsSpan(1)))
        {
            throw new ArgumentException(
                $"State '{Name}' holds samples of shape [{string.Join(", ", buffer.shape[1..])}]; a batch with samples of shape [{string.Join(", ", samples.shape[1..])}] cannot follow.",
                nameof(samples));
        }
    }

    /// <summary>Makes room for more samples, of a dtype that may be wider than the present one.</summary>
    private void Reserve(long count, Tensor samples)
    {
        var dtype = buffer is null ? DTypeOf(samples) : promote_types(buffer.dtype, DTypeOf(samples));
        var capacity = buffer is null ? 0 : buffer.shape[0];
        if (buffer is not null && dtype == buffer.dtype && Length + count <= capacity)
        {
            return;
        }

        long[] shape = [Math.Max(Length + count, 2 * Length), .. samples.shape[1..]];
        var larger = Allocate(shape, dtype);
        if (buffer is not null)
        {
            larger.narrow(0, 0, Length).copy_(buffer.narrow(0, 0, Length));
        }

        Replace(larger, Length);
    }

    /// <summary>Memory that can be written to at any time; what inference mode allocates could not be appended to outside of it.</summary>
    private Tensor Allocate(long[] shape, ScalarType dtype)
    {
        using var outside = inference_mode(false);
        return empty(shape, dtype: dtype, device: Place);
    }

    private ScalarType DTypeOf(Tensor samples) => floatDType is { } dtype && samples.is_floating_point() ? dtype : samples.dtype;

    private void Replace(Tensor? next, long length)
    {
        var replaced = buffer;
        buffer = next?.DetachFromDisposeScope();
        Length = length;
        Release(replaced);
    }

    /// <summary>Disposes a buffer that the state has let go of, unless an enclosing transaction may still need it.</summary>
    private void Release(Tensor? tensor)
    {
        if (tensor is not null && !ReferenceEquals(tensor, buffer) && undo.All(saved => !ReferenceEquals(saved.Buffer, tensor)))
        {
            tensor.Dispose();
        }
    }
}
