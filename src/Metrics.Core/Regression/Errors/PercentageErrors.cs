namespace Metrics;

/// <summary>Errors relative to the size of what they are errors of.</summary>
internal static class PercentageErrors
{
    /// <summary>The smallest size that errors are divided by.</summary>
    private const double Epsilon = 1.17e-6;

    public static Tensor Relative(Tensor errors, Tensor size) => errors / size.clamp(min: Epsilon);
}
