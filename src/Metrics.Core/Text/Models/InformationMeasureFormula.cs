namespace Metrics;

/// <summary>The formulas of <see cref="InformationMeasure"/>. Source: Colombo, Clavel and Piantanida, InfoLM (2022), section 3.</summary>
internal static class InformationMeasureFormula
{
    private const string Defined = "a number for which the measure does not divide by zero";

    /// <exception cref="ArgumentException">The measure lacks a parameter, or has one for which it is not defined.</exception>
    public static void Check(InformationMeasure measure, double? alpha, double? beta)
    {
        ArgumentRange.Defined(measure);
        if (measure is InformationMeasure.AlphaDivergence or InformationMeasure.AbDivergence or InformationMeasure.RenyiDivergence)
        {
            var given = ArgumentRange.Present(alpha, $"a parameter of {measure}");
            var divides = (measure != InformationMeasure.RenyiDivergence && given == 0) || (measure != InformationMeasure.AbDivergence && given == 1);
            ArgumentRange.That(given, !divides, Defined, nameof(alpha));
        }

        if (measure is InformationMeasure.BetaDivergence or InformationMeasure.AbDivergence)
        {
            var given = ArgumentRange.Present(beta, $"a parameter of {measure}");
            var divides = given == 0 || (measure == InformationMeasure.BetaDivergence ? 1 : alpha) + given == 0;
            ArgumentRange.That(given, !divides, Defined, nameof(beta));
        }
    }

    /// <summary>The measure of each row, with numbers in place of NaN and infinities.</summary>
    public static Tensor Rows(Tensor preds, Tensor target, InformationMeasure measure, double? alpha, double? beta) => Value(preds, target, measure, alpha ?? 0, beta ?? 0).nan_to_num();

    private static Tensor Value(Tensor preds, Tensor target, InformationMeasure measure, double alpha, double beta) => measure switch
    {
        InformationMeasure.KlDivergence => (target.xlogy(preds) - target.xlogy(target)).sum([-1]),
        InformationMeasure.AlphaDivergence => (1 - Mixed(preds, target, alpha, 1 - alpha)) / (alpha * (alpha - 1)),
        InformationMeasure.BetaDivergence => Ab(preds, target, 1, beta),
        InformationMeasure.AbDivergence => Ab(preds, target, alpha, beta),
        InformationMeasure.RenyiDivergence => Mixed(preds, target, alpha, 1 - alpha).log() / (alpha - 1),
        InformationMeasure.L1Distance => (target - preds).abs().sum([-1]),
        InformationMeasure.L2Distance => (target - preds).square().sum([-1]).sqrt(),
        InformationMeasure.LInfinityDistance => (target - preds).abs().amax([-1]),
        _ => 2 * (preds * target).sqrt().sum([-1]).clamp(0, 1).acos(),
    };

    private static Tensor Ab(Tensor preds, Tensor target, double alpha, double beta)
    {
        var sum = alpha + beta;
        var ofTarget = target.pow(sum).sum([-1]).log() / (beta * sum);
        var ofPreds = preds.pow(sum).sum([-1]).log() / (alpha * sum);
        return ofTarget + ofPreds - (Mixed(preds, target, alpha, beta).log() / (alpha * beta));
    }

    /// <summary>Σ r^a·p^b.</summary>
    private static Tensor Mixed(Tensor preds, Tensor target, double a, double b) => (target.pow(a) * preds.pow(b)).sum([-1]);
}
