namespace Metrics;

/// <summary>What one curve comes to in resamples that are worked at side by side.</summary>
/// <param name="Integrals">The integral in each of them.</param>
/// <param name="Positives">The positive samples in each of them.</param>
/// <param name="Negatives">The negative samples in each of them.</param>
internal readonly record struct CurveLaneSums(double[] Integrals, LaneCounts Positives, LaneCounts Negatives);
