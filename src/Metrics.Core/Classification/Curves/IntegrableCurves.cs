namespace Metrics;

/// <summary>
/// What formulas are computed from that take a curve as a whole: one number for each curve, [C], or for each curve in each of several
/// resamples, [R, C].
/// </summary>
/// <param name="source">The metric that warnings come from; <see langword="null"/> for a functional form.</param>
internal abstract class IntegrableCurves(Metric? source)
{
    /// <summary>The positive samples of each curve, int64, or float64 if they are weighted.</summary>
    public abstract Tensor Positives { get; }

    /// <summary>The negative samples of each curve, as <see cref="Positives"/>.</summary>
    public abstract Tensor Negatives { get; }

    /// <summary>Whether there is a point for each score that occurs; such a ROC starts at (0, 0), before the highest score.</summary>
    public abstract bool IsExact { get; }

    /// <summary>For each curve whether its recall is 1 whatever the counts, bool; <see langword="null"/> if for none.</summary>
    public abstract Tensor? RecallIsOne { get; }

    public Metric? Source { get; } = source;

    /// <summary>The integral of each curve.</summary>
    /// <remarks>Taken before the number of samples is asked for, it costs no look of its own at the samples of a resample.</remarks>
    public abstract Tensor Integrate<TIntegral>()
        where TIntegral : struct, ICurveIntegral;

    /// <summary>Whether there are resamples without a sample.</summary>
    public bool AnyIsEmpty() => (Positives + Negatives).sum([-1]).eq(0).any().ToBoolean();

    public void Warn(string message) => MetricWarnings.Raise(Source, message);
}
