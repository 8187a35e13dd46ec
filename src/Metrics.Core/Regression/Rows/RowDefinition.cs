namespace Metrics;

/// <summary>A metric that has a value for each row, as its class and its functional form share it.</summary>
/// <param name="Check">Checks a batch.</param>
/// <param name="Value">The value of each row, from predictions and target in float64.</param>
/// <param name="Reduction">How the values become one.</param>
/// <typeparam name="TOptions">The arguments.</typeparam>
internal sealed record RowDefinition<TOptions>(Action<Tensor, Tensor> Check, Func<Tensor, Tensor, TOptions, Tensor> Value, Func<TOptions, Reduction?> Reduction)
    where TOptions : MetricOptions
{
    /// <summary>Checks a batch, and computes the value of each row.</summary>
    public Tensor Values(Tensor preds, Tensor target, TOptions options)
    {
        if (options.ValidateArgs)
        {
            Check(preds, target);
        }

        return Value(preds.to(ScalarType.Float64), target.to(ScalarType.Float64), options);
    }

    /// <summary>The functional form.</summary>
    public Tensor Compute(Tensor preds, Tensor target, TOptions options, bool isDifferentiable = true) =>
        FunctionalForm.Compute(preds, target, options, ComputeBatch, isDifferentiable);

    private Tensor ComputeBatch(Tensor preds, Tensor target, TOptions options)
    {
        var values = Values(preds, target, options);
        var value = Reduction(options) switch
        {
            Metrics.Reduction.Mean => values.mean(),
            Metrics.Reduction.Sum => values.sum(),
            _ => values,
        };
        return RegressionInputs.Finish(value, RegressionInputs.AreDouble(preds, target));
    }
}
