namespace Microsoft.ML.Trainers;

/// <summary>A differentiable function of a vector.</summary>
internal interface ISmoothObjective
{
    /// <summary>The value at a point; <paramref name="gradient"/> is overwritten with the gradient there.</summary>
    double Evaluate(ReadOnlySpan<double> point, Span<double> gradient);
}
