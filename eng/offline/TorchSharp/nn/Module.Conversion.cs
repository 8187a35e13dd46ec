using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <content>Moving to a device and converting to a type.</content>
        public partial class Module
        {
            private DeviceType deviceType = DeviceType.CPU;
            private int deviceIndex = -1;

            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                RequireFloatingPoint(dtype);
                _toEpilog(dtype, non_blocking);
                return this;
            }

            /// <summary>Does nothing, and does not ask the children, when the module believes that it is on the device.</summary>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                var device = new Device(deviceType, deviceIndex);
                if (device.type != this.deviceType || device.index != this.deviceIndex)
                {
                    _toEpilog(device.type, device.index, non_blocking);
                }

                return this;
            }

            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                RequireFloatingPoint(dtype);
                _toEpilog(device, dtype, non_blocking);
                return this;
            }

            protected internal Module _to(Tensor other, bool non_blocking) => _to(other.device, other.dtype, non_blocking);

            protected void _toEpilog(ScalarType dtype, bool non_blocking) => Convert(child => child._to(dtype, non_blocking), null, dtype);

            protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking)
                => Convert(child => child._to(deviceType, deviceIndex, non_blocking), new Device(deviceType, deviceIndex), null);

            protected void _toEpilog(Device device, ScalarType dtype, bool non_blocking) => Convert(child => child._to(device, dtype, non_blocking), device, dtype);

            private static void RequireFloatingPoint(ScalarType dtype)
            {
                if (!is_floating_point(dtype) && !is_complex(dtype))
                {
                    throw new ArgumentException($"A module converts to floating-point or complex types, not to {dtype}.", nameof(dtype));
                }
            }

            private void Convert(Action<Module> convertChild, Device? device, ScalarType? dtype)
            {
                foreach (var child in children())
                {
                    convertChild(child);
                }

                var fields = ComponentFields().ToLookup(ComponentName);
                foreach (var (component, parameter) in named_parameters(false).ToList())
                {
                    if (Converted(parameter, device, dtype) is { } value)
                    {
                        var replacement = new Parameter(value, parameter.requires_grad);
                        Replace(component, parameter, replacement);
                        ConditionallyRegisterParameter(component, replacement);
                    }
                }

                foreach (var (component, buffer) in named_buffers(false).ToList())
                {
                    if (Converted(buffer, device, dtype) is { } value)
                    {
                        Replace(component, buffer, value);
                        ConditionallyRegisterBuffer(component, value);
                    }
                }

                if (device is not null)
                {
                    deviceType = device.type;
                    deviceIndex = device.index;
                }

                void Replace(string component, Tensor old, Tensor replacement)
                {
                    foreach (var field in fields[component].Where(field => ReferenceEquals(field.GetValue(this), old)))
                    {
                        field.SetValue(this, replacement);
                    }

                    replacement.MoveToOtherDisposeScope(old);
                    old.Dispose();
                }
            }

            /// <summary>The tensor on the device and, if it is no integer, of the type; null where it is that already.</summary>
            private static Tensor? Converted(Tensor tensor, Device? device, ScalarType? dtype)
            {
                var target = device ?? tensor.device;
                var type = tensor.is_floating_point() || tensor.is_complex() ? dtype ?? tensor.dtype : tensor.dtype;
                var stays = type == tensor.dtype && target.type == tensor.device_type && target.index == tensor.device_index;
                if (stays)
                {
                    return null;
                }

                using var grad = no_grad();
                return tensor.to(type, target);
            }
        }
    }
}
