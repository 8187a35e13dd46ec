namespace Metrics;

/// <summary>What the functional forms of metrics on predictions and target have in common.</summary>
internal static class FunctionalForm
{
    /// <summary>Checks the arguments and computes the value of one batch, which belongs to the caller's dispose scope.</summary>
    /// <param name="preds">The predictions.</param>
    /// <param name="target">The truth, on the device of the predictions.</param>
    /// <param name="sampleWeight">What each sample weighs, likewise; <see langword="null"/> weighs each with 1.</param>
    /// <param name="options">The arguments; they are validated here.</param>
    /// <param name="compute">Computes the value; what else it makes is disposed.</param>
    /// <param name="isDifferentiable">Whether the value can be back-propagated.</param>
    public static TResult Compute<TOptions, TResult>(
        Tensor preds, Tensor target, Tensor? sampleWeight, TOptions options, Func<TensorPair, TOptions, TResult> compute, bool isDifferentiable = false)
        where TOptions : MetricOptions
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(preds);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        CheckDevice(preds, target, nameof(target));
        CheckDevice(preds, sampleWeight, nameof(sampleWeight));

        using var scope = NewDisposeScope();
        using var noGrad = isDifferentiable ? null : no_grad();
        return Results.Map(compute(new(preds, target) { SampleWeight = sampleWeight }, options), tensor => tensor.MoveToOuterDisposeScope());
    }

    /// <summary>Checks the arguments and computes the value of one batch without weights, which belongs to the caller's dispose scope.</summary>
    /// <param name="preds">The predictions.</param>
    /// <param name="target">The truth, on the device of the predictions.</param>
    /// <param name="options">The arguments; they are validated here.</param>
    /// <param name="compute">Computes the value; what else it makes is disposed.</param>
    /// <param name="isDifferentiable">Whether the value can be back-propagated.</param>
    public static TResult Compute<TOptions, TResult>(
        Tensor preds, Tensor target, TOptions options, Func<Tensor, Tensor, TOptions, TResult> compute, bool isDifferentiable = false)
        where TOptions : MetricOptions
        where TResult : class =>
        Compute(preds, target, sampleWeight: null, options, (input, arguments) => compute(input.Preds, input.Target, arguments), isDifferentiable);

    /// <summary>Checks the arguments and computes the value of one tensor, which belongs to the caller's dispose scope.</summary>
    /// <param name="input">The input.</param>
    /// <param name="options">The arguments; they are validated here.</param>
    /// <param name="compute">Computes the value; what else it makes is disposed.</param>
    public static TResult Compute<TOptions, TResult>(Tensor input, TOptions options, Func<Tensor, TOptions, TResult> compute)
        where TOptions : MetricOptions
        where TResult : class => Compute(input, input, options, (only, _, arguments) => compute(only, arguments));

    /// <exception cref="ArgumentException">A tensor lies elsewhere than the predictions.</exception>
    private static void CheckDevice(Tensor preds, Tensor? other, string name)
    {
        if (other is not null && !other.IsOn(preds.device))
        {
            throw new ArgumentException($"Expected {name} on {preds.device}, the device of preds, got {other.device}.", name);
        }
    }
}
