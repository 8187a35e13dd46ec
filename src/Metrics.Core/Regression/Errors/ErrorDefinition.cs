namespace Metrics;

/// <summary>A mean error, as its class and its functional form share it.</summary>
/// <param name="SumName">The name of the state that holds the sum of errors.</param>
/// <param name="Error">The error of each element, from predictions and target in one floating-point dtype.</param>
/// <param name="Score">The value, from the mean of the errors.</param>
/// <typeparam name="TOptions">The arguments.</typeparam>
internal sealed record ErrorDefinition<TOptions>(string SumName, Func<Tensor, Tensor, Tensor> Error, Func<Tensor, TOptions, Tensor> Score)
    where TOptions : OutputsOptions
{
    /// <summary>Checks a batch, and sums the errors over all elements, or over the samples of each output.</summary>
    public Tensor Sum(Tensor preds, Tensor target, TOptions options)
    {
        if (options.ValidateArgs)
        {
            RegressionInputs.Check(preds, target);
            RegressionInputs.CheckOutputs(preds, options.NumOutputs);
        }

        var dtype = ElementDtype(preds, target);
        var errors = Error(preds.to(dtype), target.to(dtype));
        return options.NumOutputs == 1 ? errors.sum(ScalarType.Float64) : errors.sum([0], type: ScalarType.Float64);
    }

    /// <summary>The number of errors that one sum is made of.</summary>
    public static long Count(Tensor preds, TOptions options) => preds.NumberOfElements / options.NumOutputs;

    /// <summary>The functional form.</summary>
    public Tensor Compute(Tensor preds, Tensor target, TOptions options) => FunctionalForm.Compute(preds, target, options, ComputeBatch, isDifferentiable: true);

    private Tensor ComputeBatch(Tensor preds, Tensor target, TOptions options)
    {
        var mean = Sum(preds, target, options) / Count(preds, options);
        return RegressionInputs.Finish(Score(mean, options), RegressionInputs.AreDouble(preds, target));
    }

    /// <summary>
    /// Errors of single elements are computed in float32 where that is the dtype of the data, because it is their sum that must
    /// not lose digits; 16-bit numbers would overflow and become float32, integers float64.
    /// </summary>
    private static ScalarType ElementDtype(Tensor preds, Tensor target)
    {
        var isWide = RegressionInputs.AreDouble(preds, target) || !preds.is_floating_point() || !target.is_floating_point();
        return isWide ? ScalarType.Float64 : ScalarType.Float32;
    }
}
