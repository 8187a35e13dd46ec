namespace Metrics;

/// <summary>Quotients of counts.</summary>
internal static class Ratio
{
    /// <summary>Divides in float64, in which counts are exact up to 2^53.</summary>
    /// <param name="numerator">Counts or sums.</param>
    /// <param name="denominator">Counts or sums that broadcast with the numerator.</param>
    /// <param name="undefined">The value where the denominator is 0.</param>
    public static Tensor Of(Tensor numerator, Tensor denominator, double undefined = 0) =>
        numerator.to_type(ScalarType.Float64).div(denominator).masked_fill(denominator.eq(0), undefined);
}
