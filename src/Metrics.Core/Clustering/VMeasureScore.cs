namespace Metrics;

/// <summary>The arguments of <see cref="VMeasureScore"/>.</summary>
public sealed record VMeasureScoreOptions : ExtrinsicClusteringOptions
{
    /// <summary>How much completeness weighs beside homogeneity, greater than 0. Default: 1.</summary>
    public double Beta { get; init; } = 1;

    /// <inheritdoc/>
    protected internal override void Validate() => ArgumentRange.Positive(Beta);
}

/// <summary>The weighted harmonic mean of homogeneity h and completeness c, (1 + β)·h·c / (β·h + c), from 0 to 1.</summary>
/// <remarks>
/// 0 where both are 0. Labels are integers of shape [N]. The result is a float32 scalar. Source: Rosenberg and Hirschberg, V-measure
/// (2007).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new VMeasureScore();
/// metric.Update(tensor(new[] { 0L, 0, 1, 1 }), tensor(new[] { 0L, 0, 1, 2 }));
/// var value = metric.Compute();   // 0.8
/// </code>
/// </example>
public sealed class VMeasureScore : ContingencyMetric<VMeasureScoreOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public VMeasureScore(VMeasureScoreOptions? options = null)
        : base(options ?? new(), Formula)
    {
    }

    internal static double Formula(ContingencyTable table, VMeasureScoreOptions options)
    {
        var (homogeneity, completeness) = (HomogeneityScore.Formula(table, options), CompletenessScore.Formula(table, options));
        var weighted = (options.Beta * homogeneity) + completeness;
        return weighted == 0 ? 0 : (1 + options.Beta) * homogeneity * completeness / weighted;
    }
}

/// <content>VMeasureScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.VMeasureScore"/>.</summary>
    /// <param name="preds">Found clusters, integers of shape [N].</param>
    /// <param name="target">True clusters, integers of shape [N].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor VMeasureScore(Tensor preds, Tensor target, VMeasureScoreOptions? options = null) =>
        ContingencyForm.Compute(preds, target, options ?? new(), Metrics.VMeasureScore.Formula);
}
