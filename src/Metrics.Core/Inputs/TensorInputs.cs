namespace Metrics;

/// <summary>What input records ask of their tensors.</summary>
internal static class TensorInputs
{
    public static long SampleCount(this Tensor tensor) => tensor.dim() == 0 ? 1 : tensor.shape[0];

    public static bool IsOn(this Tensor tensor, Device device) =>
        tensor.device_type == device.type && (tensor.device_type == DeviceType.CPU || tensor.device_index == Math.Max(device.index, 0));
}
