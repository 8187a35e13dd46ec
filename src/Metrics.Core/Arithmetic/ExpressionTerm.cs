using System.Buffers.Text;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>One term of an expression in postfix order: an operand, a constant, or an operation on the terms before it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "term")]
[JsonDerivedType(typeof(Operand), "operand")]
[JsonDerivedType(typeof(Integer), "integer")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Literal), "tensor")]
[JsonDerivedType(typeof(Operation), "operation")]
internal abstract record ExpressionTerm
{
    /// <summary>The value of a metric, by its number among the operands.</summary>
    public sealed record Operand(int Index) : ExpressionTerm;

    /// <summary>An operation on the last term, or on the last two.</summary>
    public sealed record Operation(MetricOperation Name) : ExpressionTerm;

    /// <summary>A value that is the same for all data.</summary>
    public abstract record Constant : ExpressionTerm
    {
        /// <summary>The constant as a tensor. As in all of torch, a number takes on the dtype of the value on the other side, so far as it is of its kind.</summary>
        public abstract Tensor ToTensor(ScalarType other, Device device);
    }

    public sealed record Integer(long Value) : Constant
    {
        public override Tensor ToTensor(ScalarType other, Device device) =>
            tensor(Value, dtype: other == ScalarType.Bool ? ScalarType.Int64 : other, device: device);
    }

    public sealed record Number(double Value) : Constant
    {
        public override Tensor ToTensor(ScalarType other, Device device) =>
            tensor(Value, dtype: is_floating_point(other) ? other : ScalarType.Float32, device: device);
    }

    /// <summary>A tensor as data, so that an expression is compared by value and owns nothing.</summary>
    /// <param name="Dtype">The dtype, named as in safetensors.</param>
    /// <param name="Shape">The shape.</param>
    /// <param name="Data">The elements, row by row, in base64.</param>
    public sealed record Literal(string Dtype, ValueList<long> Shape, string Data) : Constant
    {
        /// <summary>Whether the data are as many bytes as a tensor of that dtype and shape has; a file may say anything.</summary>
        public bool IsWhole =>
            SafeTensorsDtype.TryParse(Dtype) is { } dtype
            && Shape.All(length => length >= 0)
            && Base64.IsValid(Data, out var bytes)
            && Shape.Aggregate((double)dtype.ElementSize(), (product, length) => product * length) == bytes;

        public static Literal Of(Tensor value)
        {
            using var flat = value.detach().cpu().contiguous();
            return new(SafeTensorsDtype.Name(value.dtype), [.. value.shape], Convert.ToBase64String(flat.bytes));
        }

        public override Tensor ToTensor(ScalarType other, Device device)
        {
            var value = empty([.. Shape], dtype: SafeTensorsDtype.Parse(Dtype));
            Convert.FromBase64String(Data).CopyTo(value.bytes);
            return value.to(device);
        }
    }
}
