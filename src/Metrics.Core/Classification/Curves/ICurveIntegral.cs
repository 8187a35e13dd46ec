using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Metrics;

/// <summary>A number that sums up a curve: a sum over the segments between its points.</summary>
internal interface ICurveIntegral
{
    /// <summary>The label of the samples without which a segment adds nothing, as <see cref="CurveTask"/> has it.</summary>
    static abstract int AddingLabel { get; }

    /// <summary>The sums over whole curves.</summary>
    /// <param name="truePositives">Counts at falling thresholds, int64 or float64 [c, K]; points possibly repeated.</param>
    /// <param name="falsePositives">Counts at the same thresholds.</param>
    /// <returns>One number for each curve, [c].</returns>
    static abstract Tensor Over(Tensor truePositives, Tensor falsePositives);

    /// <summary>The sum over a curve whose segments were added up on the way.</summary>
    static abstract double Of(in CurveSums sums);

    /// <summary>What one segment adds in each of several resamples.</summary>
    /// <param name="start">Counts at its start.</param>
    /// <param name="end">Counts at its end.</param>
    static abstract Vector512<double> Segment(in CurveLanes start, in CurveLanes end);
}

/// <summary>Counts at one threshold in several resamples.</summary>
/// <param name="TruePositives">Positives with a score of at least the threshold.</param>
/// <param name="FalsePositives">Negatives with a score of at least the threshold.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CurveLanes(Vector512<double> TruePositives, Vector512<double> FalsePositives);
