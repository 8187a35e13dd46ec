namespace Metrics;

/// <summary>Where tensors lie. TorchSharp's devices are not compared by value, and an index of -1 means the first device.</summary>
internal static class Placement
{
    public static bool IsSameAs(this Device device, Device other) =>
        IsSame(device.type, device.index, other);

    public static bool IsOn(this Tensor tensor, Device device) =>
        IsSame(tensor.device_type, tensor.device_index, device);

    private static bool IsSame(DeviceType type, int index, Device other) =>
        type == other.type && (type == DeviceType.CPU || Math.Max(index, 0) == Math.Max(other.index, 0));
}
