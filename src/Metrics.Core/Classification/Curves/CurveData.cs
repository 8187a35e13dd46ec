namespace Metrics;

/// <summary>What the formulas of all curves are computed from: counts of true and false positives at falling thresholds.</summary>
/// <param name="source">The metric that warnings come from; <see langword="null"/> for a functional form.</param>
/// <param name="positives">The positive samples of each curve, int64 [C].</param>
/// <param name="negatives">The negative samples of each curve, int64 [C].</param>
internal abstract class CurveData(Metric? source, Tensor positives, Tensor negatives)
{
    /// <summary>The positive samples of each curve, int64 [C].</summary>
    public Tensor Positives { get; } = positives;

    /// <summary>The negative samples of each curve, int64 [C].</summary>
    public Tensor Negatives { get; } = negatives;

    public long CurveCount => Positives.shape[0];

    /// <summary>Whether there is a point for each score that occurs; such a ROC starts at (0, 0), before the highest score.</summary>
    public abstract bool IsExact { get; }

    /// <summary>For each curve whether its recall is 1 whatever the counts, bool [C]; <see langword="null"/> if for none.</summary>
    public abstract Tensor? RecallIsOne { get; }

    public Metric? Source { get; } = source;

    /// <summary>The points of one curve, of one dimension, from the highest threshold down.</summary>
    public abstract CurvePoints Points(long curve);

    /// <summary>
    /// Integrates over all curves: <paramref name="integral"/> receives true and false positives (int64 [c, K], thresholds
    /// falling along the second dimension, points possibly repeated) of some of the curves and returns one value for each.
    /// </summary>
    public abstract Tensor Integrate(Func<Tensor, Tensor, Tensor> integral);

    /// <summary>One curve of all pairs of sample and class.</summary>
    public abstract CurveData Micro();

    public void Warn(string message) => MetricWarnings.Raise(Source, message);
}

/// <summary>Counts at falling thresholds.</summary>
/// <param name="TruePositives">Positives with a score of at least the threshold, int64 [K].</param>
/// <param name="FalsePositives">Negatives with a score of at least the threshold, int64 [K].</param>
/// <param name="Thresholds">The thresholds, [K].</param>
internal readonly record struct CurvePoints(Tensor TruePositives, Tensor FalsePositives, Tensor Thresholds);
