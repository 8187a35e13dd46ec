using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>Compares a tensor with a recorded one.</summary>
/// <remarks>
/// Integers and booleans must be equal, floating-point numbers close. Floating-point dtypes need not be the same, but a count
/// is no floating-point number. A tensor with one element is a scalar on both sides: the reference is not consistent there.
/// </remarks>
internal sealed class TensorComparison(double tolerance)
{
    private enum Kind
    {
        Boolean,
        Integer,
        Floating,
    }

    /// <summary>NaN is close to NaN, an infinity to itself; finite numbers are by the rule of the recorded values.</summary>
    public static bool IsClose(double expected, double actual, double tolerance) =>
        expected.Equals(actual) || (double.IsFinite(expected) && Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected)));

    public string? Difference(JsonElement expected, Tensor actual)
    {
        var shape = GoldenTensor.Shape(expected);
        var isScalar = actual.NumberOfElements == 1 && shape.All(length => length == 1);
        if (!isScalar && !shape.AsSpan().SequenceEqual(actual.shape))
        {
            return Differs(expected, actual, "the shape");
        }

        var kind = KindOf(GoldenTensor.Dtype(expected));
        var sameKind = kind == KindOf(actual.dtype);
        var wrong = sameKind && kind != Kind.Floating ? FirstOtherInteger(expected, actual) : FirstFarNumber(expected, actual);
        wrong ??= sameKind ? null : "the kind of number";
        return wrong is null ? null : Differs(expected, actual, wrong);
    }

    private string? FirstFarNumber(JsonElement expected, Tensor actual)
    {
        using var wide = actual.to(ScalarType.Float64);
        var numbers = wide.cpu().reshape(-1).data<double>().ToArray();
        return FirstDifference(GoldenTensor.Numbers(expected), numbers, (want, got) => IsClose(want, got, tolerance));
    }

    private static string? FirstOtherInteger(JsonElement expected, Tensor actual)
    {
        using var wide = actual.to(ScalarType.Int64);
        var numbers = wide.cpu().reshape(-1).data<long>().ToArray();
        return FirstDifference(GoldenTensor.Integers(expected), numbers, (want, got) => want == got);
    }

    private static string? FirstDifference<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual, Func<T, T, bool> same)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            if (!same(expected[i], actual[i]))
            {
                return $"element {i}, expected {expected[i]}, got {actual[i]}";
            }
        }

        return null;
    }

    private static string Differs(JsonElement expected, Tensor actual, string what) =>
        $"expected {TensorText.Of(expected)}; got {TensorText.Of(actual)} ({what})";

    private static Kind KindOf(ScalarType dtype) => dtype switch
    {
        ScalarType.Bool => Kind.Boolean,
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 => Kind.Integer,
        _ => Kind.Floating,
    };
}
