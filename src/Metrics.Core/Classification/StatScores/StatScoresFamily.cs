namespace Metrics;

/// <summary>The functional forms of the stat-scores family.</summary>
internal static class StatScoresFamily
{
    /// <summary>Counts one batch and applies a formula.</summary>
    public static Tensor Compute<TOptions>(Tensor preds, Tensor target, TOptions options, Func<StatCounts, TOptions, Tensor> formula)
        where TOptions : StatScoresOptions =>
        FunctionalForm.Compute(preds, target, options, (batchPreds, batchTarget, arguments) => formula(arguments.Count(batchPreds, batchTarget), arguments));
}
