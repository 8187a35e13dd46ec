namespace Metrics;

/// <summary>A number or tensor in arithmetic with metrics; both convert to it by themselves.</summary>
/// <remarks>
/// An integer leaves the dtype of the metric's value as it is; so does a floating-point number where the value is one, too.
/// A tensor is copied when the expression is written.
/// </remarks>
/// <example><code>using var error = 1 - new BinaryAccuracy();</code></example>
public readonly record struct MetricConstant
{
    private MetricConstant(ExpressionTerm.Constant term) => Term = term;

    internal ExpressionTerm.Constant? Term { get; }

    /// <summary>Makes a constant of an integer.</summary>
    /// <param name="value">The integer.</param>
    public static MetricConstant FromInt64(long value) => new(new ExpressionTerm.Integer(value));

    /// <summary>Makes a constant of a number.</summary>
    /// <param name="value">The number.</param>
    public static MetricConstant FromDouble(double value) => new(new ExpressionTerm.Number(value));

    /// <summary>Makes a constant of a tensor.</summary>
    /// <param name="value">The tensor, on any device; it is copied.</param>
    public static MetricConstant FromTensor(Tensor value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(ExpressionTerm.Literal.Of(value));
    }

    /// <summary>Makes a constant of an integer.</summary>
    /// <param name="value">The integer.</param>
    public static implicit operator MetricConstant(long value) => FromInt64(value);

    /// <summary>Makes a constant of a number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator MetricConstant(double value) => FromDouble(value);

    /// <summary>Makes a constant of a tensor.</summary>
    /// <param name="value">The tensor, on any device; it is copied.</param>
    public static implicit operator MetricConstant(Tensor value) => FromTensor(value);
}
