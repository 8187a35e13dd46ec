namespace Metrics;

/// <summary>The metrics as functions of one batch: the same update and formula as the class of the same name, and nothing kept.</summary>
/// <remarks>Results belong to the caller's dispose scope; inputs may lie on any device, all on the same.</remarks>
public static partial class Functional
{
}
