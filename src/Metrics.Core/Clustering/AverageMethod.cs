namespace Metrics;

/// <summary>How the entropies of two clusterings become the number by which their mutual information is normalized.</summary>
public enum AverageMethod
{
    /// <summary>The smaller of both.</summary>
    Min,

    /// <summary>The root of their product.</summary>
    Geometric,

    /// <summary>Half their sum.</summary>
    Arithmetic,

    /// <summary>The larger of both.</summary>
    Max,
}

/// <summary>Means of two entropies.</summary>
internal static class AverageMethods
{
    public static double Of(this AverageMethod method, double first, double second) => method switch
    {
        AverageMethod.Min => Math.Min(first, second),
        AverageMethod.Geometric => Math.Sqrt(first * second),
        AverageMethod.Arithmetic => (first + second) / 2,
        _ => Math.Max(first, second),
    };
}
