namespace Metrics;

/// <summary>The arguments of a mutual information that is normalized by the entropies of both clusterings.</summary>
public sealed record NormalizedMutualInfoScoreOptions : ExtrinsicClusteringOptions
{
    /// <summary>How both entropies become the number to normalize by. Default: <see cref="Metrics.AverageMethod.Arithmetic"/>.</summary>
    public AverageMethod AverageMethod { get; init; } = AverageMethod.Arithmetic;

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.Defined(AverageMethod);
}

/// <summary>The mutual information of found and true clusters, divided by a mean of both entropies: from 0 to 1.</summary>
/// <remarks>
/// MI / M(H(preds), H(target)), with M the mean that <see cref="NormalizedMutualInfoScoreOptions.AverageMethod"/> names. 0 if one of
/// the clusterings has a single cluster only. Labels are integers of shape [N]. The result is a float32 scalar. Source: Strehl and
/// Ghosh, Cluster ensembles (2002).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new NormalizedMutualInfoScore();
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }), tensor(new[] { 0L, 0, 1, 2 }));
/// var value = metric.Compute();   // 0.8
/// </code>
/// </example>
public sealed class NormalizedMutualInfoScore : ContingencyMetric<NormalizedMutualInfoScoreOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public NormalizedMutualInfoScore(NormalizedMutualInfoScoreOptions? options = null)
        : base(options ?? new(), Formula)
    {
    }

    internal static double Formula(ContingencyTable table, NormalizedMutualInfoScoreOptions options)
    {
        var scale = options.AverageMethod.Of(table.RowEntropy, table.ColumnEntropy);
        return scale == 0 ? 0 : table.MutualInformation / scale;
    }
}

/// <content>NormalizedMutualInfoScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.NormalizedMutualInfoScore"/>.</summary>
    /// <param name="preds">Found clusters, integers of shape [N].</param>
    /// <param name="target">True clusters, integers of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor NormalizedMutualInfoScore(Tensor preds, Tensor target, NormalizedMutualInfoScoreOptions? options = null) =>
        ContingencyForm.Compute(preds, target, options ?? new(), Metrics.NormalizedMutualInfoScore.Formula);
}
