namespace Metrics;

/// <summary>What the formulas of all curves are computed from: counts of true and false positives at falling thresholds.</summary>
/// <param name="source">The metric that warnings come from; <see langword="null"/> for a functional form.</param>
internal abstract class CurveData(Metric? source) : IntegrableCurves(source)
{
    public long CurveCount => Positives.shape[0];

    /// <summary>The points of one curve, of one dimension, from the highest threshold down.</summary>
    public abstract CurvePoints Points(long curve);

    /// <summary>One curve of all pairs of sample and class.</summary>
    public abstract CurveData Micro();
}

/// <summary>Counts at falling thresholds.</summary>
/// <param name="TruePositives">Positives with a score of at least the threshold, int64 [K].</param>
/// <param name="FalsePositives">Negatives with a score of at least the threshold, int64 [K].</param>
/// <param name="Thresholds">The thresholds, [K].</param>
internal readonly record struct CurvePoints(Tensor TruePositives, Tensor FalsePositives, Tensor Thresholds);
