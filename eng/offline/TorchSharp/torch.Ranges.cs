namespace TorchSharp;

public static partial class torch
{
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => arange(start, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => New("arange.start_step", dtype ?? NumberType(start, stop, step), device, requires_grad, start, stop, step);

    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => arange(0, stop, 1, dtype, device, requires_grad);

    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => New("linspace", dtype, device, requires_grad, start, end, steps);

    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        => New("logspace", dtype, device, requires_grad, start, end, steps, @base);

    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
        => New("eye.m", dtype, device, requires_grad, rows, columns < 0 ? rows : columns);

    public static Tensor tril_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null)
        => Ops.Call("tril_indices", row, col, offset, dtype, Value.None, device ?? defaultDevice);

    public static Tensor triu_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null)
        => Ops.Call("triu_indices", row, col, offset, dtype, Value.None, device ?? defaultDevice);

    /// <summary>Integers make a tensor of 64-bit integers, anything else one of the default type (null).</summary>
    private static ScalarType? NumberType(params ReadOnlySpan<Scalar> bounds)
    {
        foreach (var bound in bounds)
        {
            if (!is_integral(bound.Type))
            {
                return null;
            }
        }

        return ScalarType.Int64;
    }
}
