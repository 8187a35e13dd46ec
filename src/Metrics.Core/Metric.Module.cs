namespace Metrics;

/// <content>The metric as a TorchSharp module: where it lives, and how it ends.</content>
public abstract partial class Metric
{
    private bool disposed;

    /// <summary>The device that the states live on, and that inputs are expected on.</summary>
    public Device Device { get; private set; } = CPU;

    /// <summary>Moves the states to another device; inputs are expected there from then on.</summary>
    /// <param name="device">The device to move to.</param>
    public void To(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        using var use = Claim();
        this.to(device);
        MoveStates(device);
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
