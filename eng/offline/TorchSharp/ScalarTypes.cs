namespace TorchSharp;

public static partial class torch
{
    public static readonly ScalarType @bool = ScalarType.Bool;
    public static readonly ScalarType uint8 = ScalarType.Byte;
    public static readonly ScalarType int8 = ScalarType.Int8;
    public static readonly ScalarType int16 = ScalarType.Int16;
    public static readonly ScalarType @short = ScalarType.Int16;
    public static readonly ScalarType int32 = ScalarType.Int32;
    public static readonly ScalarType @int = ScalarType.Int32;
    public static readonly ScalarType int64 = ScalarType.Int64;
    public static readonly ScalarType @long = ScalarType.Int64;
    public static readonly ScalarType float16 = ScalarType.Float16;
    public static readonly ScalarType half = ScalarType.Float16;
    public static readonly ScalarType bfloat16 = ScalarType.BFloat16;
    public static readonly ScalarType float32 = ScalarType.Float32;
    public static readonly ScalarType @float = ScalarType.Float32;
    public static readonly ScalarType float64 = ScalarType.Float64;
    public static readonly ScalarType @double = ScalarType.Float64;

    public static ScalarType get_default_dtype() => (ScalarType)Native.ts_default_dtype();

    public static void set_default_dtype(ScalarType dtype) => Native.Check(Native.ts_set_default_dtype((int)dtype));

    public static int get_num_threads() => Native.ts_num_threads();

    public static void set_num_threads(int num) => Native.Check(Native.ts_set_num_threads(num));

    public static ScalarType promote_types(ScalarType type1, ScalarType type2) => (ScalarType)Native.ts_promote_types((int)type1, (int)type2);

    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) => (ScalarType)Ops.CallLong("result_type.Tensor", tensor1, tensor2);

    public static bool can_cast(ScalarType from, ScalarType to) => Native.ts_can_cast((int)from, (int)to) != 0;

    public static bool is_floating_point(ScalarType type) => type is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64;

    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

    public static bool is_integral(ScalarType type) => type is ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64;

    public static FInfo finfo() => finfo(get_default_dtype());

    public static FInfo finfo(ScalarType dtype) => dtype switch
    {
        ScalarType.Float32 => new FInfo { bits = 32, eps = 1.1920928955078125e-07, max = float.MaxValue, min = float.MinValue, resolution = 1e-06, smallest_normal = 1.1754943508222875e-38, tiny = 1.1754943508222875e-38 },
        ScalarType.Float64 => new FInfo { bits = 64, eps = 2.220446049250313e-16, max = double.MaxValue, min = double.MinValue, resolution = 1e-15, smallest_normal = 2.2250738585072014e-308, tiny = 2.2250738585072014e-308 },
        ScalarType.Float16 => new FInfo { bits = 16, eps = 0.0009765625, max = 65504, min = -65504, resolution = 0.001, smallest_normal = 6.103515625e-05, tiny = 6.103515625e-05 },
        ScalarType.BFloat16 => new FInfo { bits = 16, eps = 0.0078125, max = 3.3895313892515355e+38, min = -3.3895313892515355e+38, resolution = 0.01, smallest_normal = 1.1754943508222875e-38, tiny = 1.1754943508222875e-38 },
        _ => throw new ArgumentException($"finfo takes a floating-point type, not {dtype}.", nameof(dtype)),
    };

    public struct FInfo
    {
        public int bits;
        public double eps;
        public double max;
        public double min;
        public double resolution;
        public double smallest_normal;
        public double tiny;
    }
}
