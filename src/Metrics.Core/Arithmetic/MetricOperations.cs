namespace Metrics;

/// <summary>The operations of arithmetic on the values of metrics.</summary>
internal static class MetricOperations
{
    public static bool IsUnary(this MetricOperation operation) => operation is MetricOperation.Negate or MetricOperation.Not or MetricOperation.Abs;

    /// <summary>Whether the result depends smoothly on both sides.</summary>
    public static bool IsDifferentiable(this MetricOperation operation) => operation is
        MetricOperation.Add or MetricOperation.Subtract or MetricOperation.Multiply or MetricOperation.Divide or
        MetricOperation.Pow or MetricOperation.MatMul or MetricOperation.Select or MetricOperation.Negate or MetricOperation.Abs;

    public static Tensor Apply(this MetricOperation operation, Tensor value) => operation switch
    {
        MetricOperation.Negate => value.neg(),
        MetricOperation.Not => Bits(operation, value).bitwise_not(),
        _ => value.abs(),
    };

    public static Tensor Apply(this MetricOperation operation, Tensor left, Tensor right) => operation switch
    {
        MetricOperation.Add => left.add(right),
        MetricOperation.Subtract => left.sub(right),
        MetricOperation.Multiply => left.mul(right),
        MetricOperation.Divide => left.div(right),
        MetricOperation.FloorDivide => left.floor_divide(right),
        MetricOperation.Remainder => left.remainder(right),
        MetricOperation.Pow => Power(left, right),
        MetricOperation.MatMul => Product(left, right),
        MetricOperation.And => Bits(operation, left).bitwise_and(Bits(operation, right)),
        MetricOperation.Or => Bits(operation, left).bitwise_or(Bits(operation, right)),
        MetricOperation.Xor => Bits(operation, left).bitwise_xor(Bits(operation, right)),
        MetricOperation.Equal => left.eq(right),
        MetricOperation.NotEqual => left.ne(right),
        MetricOperation.Less => left.lt(right),
        MetricOperation.LessOrEqual => left.le(right),
        MetricOperation.Greater => left.gt(right),
        MetricOperation.GreaterOrEqual => left.ge(right),
        _ => Part(left, right.ToInt64()),
    };

    /// <summary>The power. That of integers with a negative exponent is no integer: libtorch would give 0.</summary>
    private static Tensor Power(Tensor left, Tensor right) =>
        left.is_integral() && right.is_integral() && right.lt(0).any().ToBoolean()
            ? throw new InvalidOperationException("Integers have no negative powers among the integers: make one side a floating-point number.")
            : left.pow(right);

    /// <summary>The product of vectors and matrices, the last two dimensions of larger tensors being those of matrices.</summary>
    /// <remarks>Not by <c>matmul</c>: TorchSharp does not catch its errors, and values that do not fit would end the process.</remarks>
    private static Tensor Product(Tensor left, Tensor right) => einsum(
        (left.dim(), right.dim()) switch
        {
            (1, 1) => "j,j->",
            (1, _) => "j,...jk->...k",
            (_, 1) => "...ij,j->...i",
            _ => "...ij,...jk->...ik",
        },
        left,
        right);

    private static Tensor Part(Tensor value, long index) =>
        value.dim() > 0 && index >= -value.shape[0] && index < value.shape[0]
            ? value.select(0, index)
            : throw new InvalidOperationException($"There is nothing at index {index} of a value of shape [{string.Join(", ", value.shape)}].");

    private static Tensor Bits(MetricOperation operation, Tensor value) =>
        value.is_floating_point()
            ? throw new InvalidOperationException($"{operation} takes integers and booleans; got values of {value.dtype}.")
            : value;
}
