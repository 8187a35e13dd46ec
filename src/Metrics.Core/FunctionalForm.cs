namespace Metrics;

/// <summary>What the functional forms of metrics on predictions and target have in common.</summary>
internal static class FunctionalForm
{
    /// <summary>Checks the arguments and computes the value of one batch, which belongs to the caller's dispose scope.</summary>
    /// <param name="preds">The predictions.</param>
    /// <param name="target">The truth, on the device of the predictions.</param>
    /// <param name="options">The arguments; they are validated here.</param>
    /// <param name="compute">Computes the value; what else it makes is disposed.</param>
    /// <param name="isDifferentiable">Whether the value can be back-propagated.</param>
    public static TResult Compute<TOptions, TResult>(
        Tensor preds, Tensor target, TOptions options, Func<Tensor, Tensor, TOptions, TResult> compute, bool isDifferentiable = false)
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
        using var noGrad = isDifferentiable ? null : no_grad();
        return Results.Map(compute(preds, target, options), tensor => tensor.MoveToOuterDisposeScope());
    }

    /// <summary>Checks the arguments and computes the value of one tensor, which belongs to the caller's dispose scope.</summary>
    /// <param name="input">The input.</param>
    /// <param name="options">The arguments; they are validated here.</param>
    /// <param name="compute">Computes the value; what else it makes is disposed.</param>
    public static TResult Compute<TOptions, TResult>(Tensor input, TOptions options, Func<Tensor, TOptions, TResult> compute)
        where TOptions : MetricOptions
        where TResult : class => Compute(input, input, options, (only, _, arguments) => compute(only, arguments));
}
