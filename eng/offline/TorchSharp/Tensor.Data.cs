using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The memory of a contiguous CPU tensor.</summary>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_contiguous())
                {
                    throw new InvalidOperationException("Only the memory of a contiguous tensor can be a span.");
                }

                return new Span<byte>((void*)DataPointer(), checked((int)(NumberOfElements * ElementSize)));
            }

            set => value.CopyTo(bytes);
        }

        /// <summary>The only element, whose type must be <typeparamref name="T"/>.</summary>
        public T item<T>()
            where T : unmanaged
        {
            if (NumberOfElements != 1)
            {
                throw new ArgumentException($"item takes a tensor with one element; this one has {NumberOfElements}.", nameof(T));
            }

            RequireType(typeof(T));
            using var local = cpu();
            return new TensorAccessor<T>(local)[0];
        }

        /// <summary>Access to the elements, whose type must be <typeparamref name="T"/>; to a copy of them if they are not on the CPU.</summary>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            RequireType(typeof(T));
            return new TensorAccessor<T>(is_cpu() ? this : cpu());
        }

        public T ReadCpuValue<T>(long i)
            where T : unmanaged
            => data<T>()[i];

        public Scalar ToScalar() => Ops.CallScalar("item", this);

        internal nint DataPointer()
        {
            if (device_type != DeviceType.CPU)
            {
                throw new InvalidOperationException($"The data of a tensor on {device} cannot be read; move it to the CPU first.");
            }

            Check(Native.ts_tensor_data(Handle, out var data));
            return data;
        }

        private void RequireType(Type type)
        {
            if (TypeOf(type) != dtype)
            {
                throw new ArgumentException($"A tensor of type {dtype} has no elements of type {type.Name}.", nameof(type));
            }
        }
    }
}
