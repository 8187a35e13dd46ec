namespace Metrics;

/// <summary>The mutual information of found and true clusters, less what chance gives: (I − E) / (H − E), with a mean H of both entropies.</summary>
/// <remarks>
/// E is the mutual information that clusterings with clusters of these sizes have on average. 1 for equal clusterings, about 0 for
/// independent ones; it may be negative. Where H = E, as for a single cluster in both, chance cannot be told from agreement: 0.
/// Labels are integers of shape [N]. The result is a float32 scalar. Source: Vinh, Epps and Bailey, Information theoretic measures
/// for clusterings comparison (2010).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new AdjustedMutualInfoScore();
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }), tensor(new[] { 0L, 0, 1, 2 }));
/// var value = metric.Compute();   // 0.5714
/// </code>
/// </example>
public sealed class AdjustedMutualInfoScore : ContingencyMetric<NormalizedMutualInfoScoreOptions>
{
    /// <summary>What may remain of H − E = 0 after rounding; entropies are at most a few dozen nats.</summary>
    private const double Smallest = 1e-10;

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public AdjustedMutualInfoScore(NormalizedMutualInfoScoreOptions? options = null)
        : base(options ?? new(), Formula)
    {
    }

    internal static double Formula(ContingencyTable table, NormalizedMutualInfoScoreOptions options)
    {
        var expected = ExpectedMutualInformation.Of(table);
        var range = options.AverageMethod.Of(table.RowEntropy, table.ColumnEntropy) - expected;
        return range < Smallest ? 0 : (table.MutualInformation - expected) / range;
    }
}

/// <content>AdjustedMutualInfoScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.AdjustedMutualInfoScore"/>.</summary>
    /// <param name="preds">Found clusters, integers of shape [N].</param>
    /// <param name="target">True clusters, integers of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor AdjustedMutualInfoScore(Tensor preds, Tensor target, NormalizedMutualInfoScoreOptions? options = null) =>
        ContingencyForm.Compute(preds, target, options ?? new(), Metrics.AdjustedMutualInfoScore.Formula);
}
