namespace Metrics;

/// <summary>The stateless form of the family: the same update and formula as the metric, on one batch.</summary>
internal static class CurveFunction
{
    public static TResult Compute<TResult>(CurveOptions options, Tensor preds, Tensor target, Func<CurveData, TResult> formula)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(preds);
        ArgumentNullException.ThrowIfNull(target);
        options.Validate();
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var task = options.Task;
        var (scores, labels) = task.Format(preds, target);
        CurveData data = options.Thresholds is null
            ? ExactCurveData.From(task, scores, labels, source: null)
            : BinnedCurveData.From(task, BinnedCurveData.Count(task, scores, labels), source: null);
        return Results.Map(formula(data), tensor => tensor.clone().MoveToOuterDisposeScope());
    }
}
