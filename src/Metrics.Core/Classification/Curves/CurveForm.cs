namespace Metrics;

/// <summary>The functional forms of the family: the update and formula of the metric on one batch.</summary>
internal static class CurveForm
{
    public static TResult Compute<TOptions, TResult>(Tensor preds, Tensor target, TOptions options, Func<CurveData, TOptions, TResult> formula)
        where TOptions : CurveOptions
        where TResult : class =>
        FunctionalForm.Compute(preds, target, options, (givenPreds, givenTarget, given) => formula(Data(given.Task, givenPreds, givenTarget), given));

    private static CurveData Data(CurveTask task, Tensor preds, Tensor target)
    {
        var (scores, labels, _) = task.Format(preds, target);
        return task.Thresholds is null
            ? ExactCurveData.From(task, new(scores, labels), source: null)
            : BinnedCurveData.From(task, BinnedCurveData.Count(task, scores, labels), source: null);
    }
}
