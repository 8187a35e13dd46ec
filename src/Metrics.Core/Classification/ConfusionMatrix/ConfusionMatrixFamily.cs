namespace Metrics;

/// <summary>The functional forms of metrics over a confusion matrix.</summary>
internal static class ConfusionMatrixFamily
{
    /// <summary>Counts one batch and applies a formula.</summary>
    public static Tensor Compute<TOptions>(Tensor preds, Tensor target, TOptions options, Func<Tensor, TOptions, Tensor> formula)
        where TOptions : ConfusionOptions =>
        FunctionalForm.Compute(preds, target, options, (batchPreds, batchTarget, arguments) => formula(arguments.Count(batchPreds, batchTarget), arguments));
}
