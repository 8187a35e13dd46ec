namespace Metrics;

/// <summary>Quotients of counts.</summary>
internal static class Ratio
{
    /// <summary>Less than any weight that makes sense.</summary>
    private const double Smallest = 1e-300;

    /// <summary>In float64, with a number in the place of 0 by which 0 can be divided.</summary>
    public static Tensor NotZero(Tensor denominator) => denominator.to_type(ScalarType.Float64).clamp(min: Smallest);

    /// <summary>Divides in float64, in which counts are exact up to 2^53.</summary>
    /// <param name="numerator">Counts or sums.</param>
    /// <param name="denominator">Counts or sums that broadcast with the numerator.</param>
    /// <param name="undefined">The value where the denominator is 0.</param>
    public static Tensor Of(Tensor numerator, Tensor denominator, double undefined = 0) =>
        numerator.to_type(ScalarType.Float64).div(denominator).masked_fill(denominator.eq(0), undefined);
}
