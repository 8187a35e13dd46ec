namespace Metrics;

/// <summary>What the functional forms of classification metrics have in common.</summary>
internal static class FunctionalForm
{
    /// <summary>Checks the arguments and computes the value of one batch, without gradients; the value belongs to the caller's dispose scope.</summary>
    public static TResult Compute<TOptions, TResult>(Tensor preds, Tensor target, TOptions options, Func<Tensor, Tensor, TOptions, TResult> compute)
        where TOptions : MetricOptions
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(preds);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (!target.IsOn(preds.device))
        {
            throw new ArgumentException($"Expected target on {preds.device}, the device of preds, got {target.device}.", nameof(target));
        }

        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        return Results.Map(compute(preds, target, options), tensor => tensor.MoveToOuterDisposeScope());
    }
}
