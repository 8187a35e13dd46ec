namespace Metrics;

/// <summary>The functional forms of the family: the update and formula of the metric on one batch.</summary>
internal static class CurveForm
{
    public static TResult Compute<TOptions, TResult>(Tensor preds, Tensor target, Tensor? sampleWeight, TOptions options, Func<CurveData, TOptions, TResult> formula)
        where TOptions : CurveOptions
        where TResult : class =>
        FunctionalForm.Compute(preds, target, sampleWeight, options, (input, given) => formula(Data(input, given), given));

    private static CurveData Data(TensorPair input, CurveOptions options) =>
        options.Thresholds is null
            ? ExactCurveData.From(options.Task, CurveSamples.Of(input, options.Task), source: null)
            : BinnedCurveData.From(options.Task, BinnedCurveCounts.Table.Of(input, options), source: null);
}
