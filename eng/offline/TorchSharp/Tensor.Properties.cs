namespace TorchSharp;

public static partial class torch
{
    public static bool is_floating_point(Tensor input) => input.is_floating_point();

    public static bool is_complex(Tensor input) => input.is_complex();

    public static bool is_integral(Tensor t) => t.is_integral();

    public static bool is_nonzero(Tensor input) => input.is_nonzero();

    public static long numel(Tensor input) => input.numel();

    public partial class Tensor
    {
        public long Dimensions => Kept(Native.ts_tensor_dim(Handle));

        public long ndim => Dimensions;

        public long NumberOfElements => Kept(Native.ts_tensor_numel(Handle));

        public long ElementSize => Kept(Native.ts_tensor_element_size(Handle));

        public ScalarType dtype => (ScalarType)Kept(Native.ts_tensor_dtype(Handle));

        public DeviceType device_type => (DeviceType)Kept(Native.ts_tensor_device_type(Handle));

        public int device_index => Kept(Native.ts_tensor_device_index(Handle));

        public Device device => new(device_type, device_index);

        public bool is_cuda => device_type == DeviceType.CUDA;

        public bool is_meta => device_type == DeviceType.META;

        public bool is_sparse => Kept(Native.ts_tensor_is_sparse(Handle)) != 0;

        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[Dimensions];
                fixed (long* start = sizes)
                {
                    Check(Native.ts_tensor_sizes(Handle, start));
                }

                return sizes;
            }
        }

        public long dim() => Dimensions;

        public long numel() => NumberOfElements;

        public long element_size() => ElementSize;

        public long[] size() => shape;

        public long size(int dim) => At(shape, dim);

        public unsafe long[] stride()
        {
            var strides = new long[Dimensions];
            fixed (long* start = strides)
            {
                Check(Native.ts_tensor_strides(Handle, start));
            }

            return strides;
        }

        public long stride(int dim) => At(stride(), dim);

        public long storage_offset()
        {
            Check(Native.ts_tensor_storage_offset(Handle, out var offset));
            return offset;
        }

        public bool is_contiguous()
        {
            Check(Native.ts_tensor_is_contiguous(Handle, out var contiguous));
            return contiguous != 0;
        }

        public bool is_cpu() => device_type == DeviceType.CPU;

        public bool is_floating_point() => torch.is_floating_point(dtype);

        public bool is_complex() => torch.is_complex(dtype);

        public bool is_integral() => torch.is_integral(dtype);

        public bool is_nonzero() => Ops.CallBool("is_nonzero", this);

        /// <summary>A value read through the bare handle; naming this object after the native call keeps it alive until then.</summary>
        private T Kept<T>(T value)
        {
            GC.KeepAlive(this);
            return value;
        }

        private void Check(int status) => Native.Check(Kept(status));

        private static long At(long[] values, int dim) => values[dim < 0 ? dim + values.Length : dim];
    }
}
