namespace Metrics;

/// <summary>Samples as the exact state keeps them; <see cref="CurveTask"/> says what they mean.</summary>
/// <param name="Scores">Scores, [N] or [N, C].</param>
/// <param name="Target">Labels, [N] or [N, C].</param>
/// <param name="Weights">What each sample weighs, float64 [N]; <see langword="null"/> if 1.</param>
internal readonly record struct CurveSamples(Tensor Scores, Tensor Target, Tensor? Weights = null);
