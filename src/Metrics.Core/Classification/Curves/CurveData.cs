namespace Metrics;

/// <summary>What the formulas of all curves are computed from: counts of true and false positives at falling thresholds.</summary>
/// <param name="source">The metric that warnings come from; <see langword="null"/> for a functional form.</param>
internal abstract class CurveData(Metric? source)
{
    /// <summary>The positive samples of each curve, int64 [C], or float64 if they are weighted.</summary>
    public abstract Tensor Positives { get; }

    /// <summary>The negative samples of each curve, as <see cref="Positives"/>.</summary>
    public abstract Tensor Negatives { get; }

    public long CurveCount => Positives.shape[0];

    /// <summary>Whether there is a point for each score that occurs; such a ROC starts at (0, 0), before the highest score.</summary>
    public abstract bool IsExact { get; }

    /// <summary>For each curve whether its recall is 1 whatever the counts, bool [C]; <see langword="null"/> if for none.</summary>
    public abstract Tensor? RecallIsOne { get; }

    public Metric? Source { get; } = source;

    /// <summary>The points of one curve, of one dimension, from the highest threshold down.</summary>
    public abstract CurvePoints Points(long curve);

    /// <summary>The integral of each curve, [C].</summary>
    /// <remarks>Taken before the number of samples is asked for, it costs no look of its own at the samples of a resample.</remarks>
    public abstract Tensor Integrate<TIntegral>()
        where TIntegral : struct, ICurveIntegral;

    /// <summary>One curve of all pairs of sample and class.</summary>
    public abstract CurveData Micro();

    public void Warn(string message) => MetricWarnings.Raise(Source, message);
}

/// <summary>Counts at falling thresholds.</summary>
/// <param name="TruePositives">Positives with a score of at least the threshold, int64 [K].</param>
/// <param name="FalsePositives">Negatives with a score of at least the threshold, int64 [K].</param>
/// <param name="Thresholds">The thresholds, [K].</param>
internal readonly record struct CurvePoints(Tensor TruePositives, Tensor FalsePositives, Tensor Thresholds);
