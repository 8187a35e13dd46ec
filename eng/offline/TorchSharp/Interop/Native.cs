using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>The exports of libLibTorchSharp.so. Those that return <c>int</c> return 1 after a native exception.</summary>
internal static unsafe partial class Native
{
    private const string Library = "LibTorchSharp";

    /// <summary>Throws the native exception that <paramref name="status"/> tells of.</summary>
    public static void Check(int status)
    {
        if (status != 0)
        {
            Throw();
        }
    }

    private static void Throw() => throw new ExternalException(Marshal.PtrToStringUTF8(ts_last_error()));

    [LibraryImport(Library)] private static partial nint ts_last_error();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial int ts_operator_find(string name, string overload, out nint result);
    [LibraryImport(Library)] public static partial int ts_operator_call(nint op, NativeValue* arguments, int argumentCount, NativeValue* results, int resultCount);
    [LibraryImport(Library)] public static partial void ts_free_array(nint array);

    [LibraryImport(Library)] public static partial void ts_tensor_delete(nint tensor);
    [LibraryImport(Library)] public static partial int ts_tensor_create(void* data, long* sizes, int dimensions, int dtype, out nint result);
    [LibraryImport(Library)] public static partial int ts_tensor_data(nint tensor, out nint result);
    [LibraryImport(Library)] public static partial long ts_tensor_dim(nint tensor);
    [LibraryImport(Library)] public static partial long ts_tensor_numel(nint tensor);
    [LibraryImport(Library)] public static partial int ts_tensor_dtype(nint tensor);
    [LibraryImport(Library)] public static partial long ts_tensor_element_size(nint tensor);
    [LibraryImport(Library)] public static partial int ts_tensor_device_type(nint tensor);
    [LibraryImport(Library)] public static partial int ts_tensor_device_index(nint tensor);
    [LibraryImport(Library)] public static partial int ts_tensor_is_sparse(nint tensor);
    [LibraryImport(Library)] public static partial int ts_tensor_sizes(nint tensor, long* result);
    [LibraryImport(Library)] public static partial int ts_tensor_strides(nint tensor, long* result);
    [LibraryImport(Library)] public static partial int ts_tensor_storage_offset(nint tensor, out long result);
    [LibraryImport(Library)] public static partial int ts_tensor_is_contiguous(nint tensor, out int result);

    [LibraryImport(Library)] public static partial int ts_tensor_requires_grad(nint tensor, out int result);
    [LibraryImport(Library)] public static partial int ts_tensor_set_requires_grad(nint tensor, int value);
    [LibraryImport(Library)] public static partial int ts_tensor_is_leaf(nint tensor, out int result);
    [LibraryImport(Library)] public static partial int ts_tensor_grad(nint tensor, out nint result);
    [LibraryImport(Library)] public static partial int ts_tensor_set_grad(nint tensor, nint grad);
    [LibraryImport(Library)] public static partial int ts_tensor_retain_grad(nint tensor);
    [LibraryImport(Library)] public static partial int ts_autograd_backward(in NativeTensorList roots, in NativeTensorList gradients, in NativeTensorList inputs, int retainGraph, int createGraph);
    [LibraryImport(Library)] public static partial int ts_autograd_grad(in NativeTensorList roots, in NativeTensorList gradients, in NativeTensorList inputs, int retainGraph, int createGraph, int allowUnused, nint* result);
    [LibraryImport(Library)] public static partial int ts_grad_enabled();
    [LibraryImport(Library)] public static partial void ts_set_grad_enabled(int value);
    [LibraryImport(Library)] public static partial int ts_inference_mode_enabled();
    [LibraryImport(Library)] public static partial int ts_inference_mode_enter(int value, out nint result);
    [LibraryImport(Library)] public static partial void ts_inference_mode_leave(nint mode);

    [LibraryImport(Library)] public static partial int ts_generator_create(int deviceType, int deviceIndex, ulong seed, out nint result);
    [LibraryImport(Library)] public static partial int ts_generator_default(out nint result);
    [LibraryImport(Library)] public static partial void ts_generator_delete(nint generator);
    [LibraryImport(Library)] public static partial int ts_generator_set_seed(nint generator, ulong seed);
    [LibraryImport(Library)] public static partial int ts_generator_initial_seed(nint generator, out ulong result);
    [LibraryImport(Library)] public static partial int ts_generator_seed(nint generator, out ulong result);
    [LibraryImport(Library)] public static partial int ts_generator_get_state(nint generator, out nint result);
    [LibraryImport(Library)] public static partial int ts_generator_set_state(nint generator, nint state);
    [LibraryImport(Library)] public static partial int ts_manual_seed(long seed);

    [LibraryImport(Library)] public static partial int ts_cuda_device_count(out int result);
    [LibraryImport(Library)] public static partial int ts_default_dtype();
    [LibraryImport(Library)] public static partial int ts_set_default_dtype(int dtype);
    [LibraryImport(Library)] public static partial int ts_num_threads();
    [LibraryImport(Library)] public static partial int ts_set_num_threads(int count);
    [LibraryImport(Library)] public static partial int ts_promote_types(int left, int right);
    [LibraryImport(Library)] public static partial int ts_can_cast(int from, int to);
}
