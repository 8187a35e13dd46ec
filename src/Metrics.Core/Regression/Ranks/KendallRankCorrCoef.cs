namespace Metrics;

/// <summary>The rank correlation coefficient τ of Kendall, from the numbers C of concordant and D of discordant pairs of samples.</summary>
/// <remarks>
/// <para>
/// τ = (C − D) / √(X·Y), with X and Y the numbers of pairs that are not tied in the predictions and in the target. Inputs have the
/// shape [N] or [N, outputs]; all samples are kept. <see cref="KendallVariant"/> has the formulas. The value lies between −1 and 1,
/// and is NaN where predictions or target do not vary or hold a NaN. Source: Kendall, A new measure of rank correlation (1938).
/// </para>
/// <para>
/// With the test, the result has one more dimension in front, of length 2: the coefficients, then the p-values of independence, by
/// the normal approximation of C − D with the variance adjusted for ties. Source: Kendall, Rank correlation methods (1970).
/// </para>
/// <para>The result is float32, or float64 where an input was.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new KendallRankCorrCoef();
/// metric.Update(tensor(new[] { 1.0f, 3.0f, 2.0f }), tensor(new[] { 1.0f, 2.0f, 3.0f }));
/// var value = metric.Compute();   // 0.3333
/// </code>
/// </example>
public sealed class KendallRankCorrCoef : RankMetric<KendallRankCorrCoefOptions>
{
    internal static readonly RankDefinition<KendallRankCorrCoefOptions> Definition = new((_, _) => { }, Value);

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public KendallRankCorrCoef(KendallRankCorrCoefOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    protected internal override object SharedStateKey => new KendallRankCorrCoefOptions { NumOutputs = Options.NumOutputs, ValidateArgs = Options.ValidateArgs };

    private static Tensor Value(Tensor preds, Tensor target, KendallRankCorrCoefOptions options)
    {
        var order = PairOrder.Of(preds, target);
        var tau = Math.Clamp(Tau(order, options.Variant), -1, 1);
        return options.TTest
            ? tensor(new[] { tau, PValue(Statistic(order, options.Variant), options.Alternative) }, device: preds.device)
            : tensor(tau, dtype: ScalarType.Float64, device: preds.device);
    }

    private static double Tau(PairOrder order, KendallVariant variant)
    {
        var classes = Math.Min(order.First.Distinct, order.Second.Distinct);
        return variant switch
        {
            KendallVariant.A => order.Difference / order.Untied,
            KendallVariant.B => order.Difference / Math.Sqrt((order.Pairs - order.First.Pairs) * (order.Pairs - order.Second.Pairs)),
            _ => 2 * order.Difference / (order.Count * order.Count * (classes - 1) / classes),
        };
    }

    /// <summary>C − D over its standard deviation if predictions and target are independent.</summary>
    private static double Statistic(PairOrder order, KendallVariant variant)
    {
        var n = order.Count;
        var ordered = n * (n - 1);
        var all = ordered * ((2 * n) + 5);
        if (variant == KendallVariant.A)
        {
            return order.Difference / Math.Sqrt(all / 18);
        }

        var variance = (all - order.First.Weighted - order.Second.Weighted) / 18;
        variance += 2 * order.First.Pairs * order.Second.Pairs / ordered;
        variance += order.First.Triples * order.Second.Triples / (9 * ordered * (n - 2));
        return order.Difference / Math.Sqrt(variance);
    }

    private static double PValue(double statistic, TestAlternative? alternative) => alternative switch
    {
        TestAlternative.TwoSided => 2 * UpperTail(Math.Abs(statistic)),
        TestAlternative.Greater => UpperTail(statistic),
        _ => UpperTail(-statistic),
    };

    /// <summary>The probability that a standard normal number is greater.</summary>
    private static double UpperTail(double statistic) => tensor(statistic / Math.Sqrt(2), dtype: ScalarType.Float64).erfc().ToDouble() / 2;
}

/// <content>KendallRankCorrCoef.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.KendallRankCorrCoef"/>.</summary>
    /// <param name="preds">Predicted numbers, of shape [N] or [N, outputs].</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor KendallRankCorrCoef(Tensor preds, Tensor target, KendallRankCorrCoefOptions? options = null) =>
        Metrics.KendallRankCorrCoef.Definition.Compute(preds, target, options ?? new());
}
