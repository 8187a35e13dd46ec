namespace Metrics;

/// <summary>Errors that were added up.</summary>
/// <param name="Sum">Their sum, in float64: a scalar, or one for each output.</param>
/// <param name="Count">The number of errors in one sum, an int64 scalar.</param>
internal sealed record ErrorSum(Tensor Sum, Tensor Count)
{
    /// <summary>Their mean; NaN without errors.</summary>
    public Tensor Mean => Sum / Count;
}
