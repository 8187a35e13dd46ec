namespace TorchSharp;

public static partial class torch
{
    public static readonly Device CPU = new(DeviceType.CPU);

    public static Device CUDA => new(DeviceType.CUDA);

    private static Device defaultDevice = CPU;

    public static Device device(string description) => new(description);

    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    public static Device device(int index) => new(index);

    public static Device get_default_device() => defaultDevice;

    public static void set_default_device(Device device) => defaultDevice = device;

    public static void set_default_device(string device) => defaultDevice = new Device(device);

    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>Where a tensor lives; an index of -1 means the current device of the type.</summary>
    public class Device
    {
        public Device(string description)
        {
            var colon = description.IndexOf(':', StringComparison.Ordinal);
            type = Parse(colon < 0 ? description : description[..colon]);
            index = Normalize(colon < 0 ? -1 : int.Parse(description[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        }

        public Device(string deviceType, int index = -1)
            : this(Parse(deviceType), index)
        {
        }

        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = Normalize(index);
        }

        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        public DeviceType type { get; }

        public int index { get; }

        public static implicit operator Device(string description) => new(description);

        public override string ToString()
        {
            var name = type.ToString().ToLowerInvariant();
            return index < 0 ? name : $"{name}:{index}";
        }

        private static DeviceType Parse(string name) => Enum.TryParse<DeviceType>(name, ignoreCase: true, out var type)
            ? type
            : throw new ArgumentException($"Unknown device type '{name}'.", nameof(name));

        private int Normalize(int given) => type == DeviceType.CPU ? -1 : given < 0 && type == DeviceType.CUDA ? 0 : given;
    }

    public static class cuda
    {
        public static bool is_available() => device_count() > 0;

        public static int device_count()
        {
            Native.Check(Native.ts_cuda_device_count(out var count));
            return count;
        }
    }
}
