namespace Metrics;

/// <summary>The geometric mean of precision and recall over pairs of samples that are together: TP / √((TP + FP)·(TP + FN)), from 0 to 1.</summary>
/// <remarks>
/// A pair is a true positive if it shares a cluster in both clusterings; 0 if there is none. Labels are integers of shape [N]. The
/// result is a float32 scalar. Source: Fowlkes and Mallows, A method for comparing two hierarchical clusterings (1983).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new FowlkesMallowsIndex();
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }), tensor(new[] { 0L, 0, 1, 2 }));
/// var value = metric.Compute();   // 0.7071
/// </code>
/// </example>
public sealed class FowlkesMallowsIndex : ContingencyMetric<ExtrinsicClusteringOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public FowlkesMallowsIndex(ExtrinsicClusteringOptions? options = null)
        : base(options ?? new(), Formula)
    {
    }

    internal static double Formula(ContingencyTable table, ExtrinsicClusteringOptions options)
    {
        var pairs = PairCounts.Of(table);
        return pairs.Together == 0 ? 0 : Math.Sqrt(pairs.Together / (pairs.Together + pairs.OnlyInPreds)) * Math.Sqrt(pairs.Together / (pairs.Together + pairs.OnlyInTarget));
    }
}

/// <content>FowlkesMallowsIndex.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.FowlkesMallowsIndex"/>.</summary>
    /// <param name="preds">Found clusters, integers of shape [N].</param>
    /// <param name="target">True clusters, integers of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor FowlkesMallowsIndex(Tensor preds, Tensor target, ExtrinsicClusteringOptions? options = null) =>
        ContingencyForm.Compute(preds, target, options ?? new(), Metrics.FowlkesMallowsIndex.Formula);
}
