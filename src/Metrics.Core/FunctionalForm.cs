using System.Runtime.CompilerServices;

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
    /// <param name="names">What the caller calls predictions and target; as they are called here if left out.</param>
    public static TResult Compute<TOptions, TResult>(
        Tensor preds,
        Tensor target,
        Tensor? sampleWeight,
        TOptions options,
        Func<TensorPair, TOptions, TResult> compute,
        bool isDifferentiable = false,
        (string Preds, string Target)? names = null)
        where TOptions : MetricOptions
        where TResult : class
    {
        var (predsName, targetName) = names ?? (nameof(preds), nameof(target));
        ArgumentNullException.ThrowIfNull(preds, predsName);
        ArgumentNullException.ThrowIfNull(target, targetName);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        CheckDevice(target, targetName, preds, predsName);
        CheckDevice(sampleWeight, nameof(sampleWeight), preds, predsName);

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
    /// <param name="names">What the caller calls predictions and target; as they are called here if left out.</param>
    public static TResult Compute<TOptions, TResult>(
        Tensor preds,
        Tensor target,
        TOptions options,
        Func<Tensor, Tensor, TOptions, TResult> compute,
        bool isDifferentiable = false,
        (string Preds, string Target)? names = null)
        where TOptions : MetricOptions
        where TResult : class =>
        Compute(preds, target, sampleWeight: null, options, (input, arguments) => compute(input.Preds, input.Target, arguments), isDifferentiable, names);

    /// <summary>Checks the arguments and computes the value of one tensor, which belongs to the caller's dispose scope.</summary>
    /// <param name="input">The input.</param>
    /// <param name="options">The arguments; they are validated here.</param>
    /// <param name="compute">Computes the value; what else it makes is disposed.</param>
    /// <param name="name">What the caller calls the input.</param>
    public static TResult Compute<TOptions, TResult>(Tensor input, TOptions options, Func<Tensor, TOptions, TResult> compute, [CallerArgumentExpression(nameof(input))] string name = "")
        where TOptions : MetricOptions
        where TResult : class => Compute(input, input, options, (only, _, arguments) => compute(only, arguments), names: (name, name));

    /// <exception cref="ArgumentException">A tensor lies elsewhere than the predictions.</exception>
    private static void CheckDevice(Tensor? other, string name, Tensor preds, string predsName)
    {
        if (other is not null && !other.IsOn(preds.device))
        {
            throw new ArgumentException($"Expected {name} on {preds.device}, the device of {predsName}, got {other.device}.", name);
        }
    }
}
