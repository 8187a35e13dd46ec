namespace Metrics;

/// <summary>A metric of a sum of errors, as its class and its functional form share it.</summary>
/// <param name="SumName">The name of the state that holds the sum of errors.</param>
/// <param name="Error">The error of each element, from predictions and target in one floating-point dtype.</param>
/// <param name="Score">The value, from the sum and the number of the errors.</param>
/// <typeparam name="TOptions">The arguments.</typeparam>
internal sealed record ErrorDefinition<TOptions>(string SumName, Func<Tensor, Tensor, TOptions, Tensor> Error, Func<ErrorSum, TOptions, Tensor> Score)
    where TOptions : MetricOptions
{
    /// <summary>The number of values that there are.</summary>
    public static int Outputs(TOptions options) => (options as OutputsOptions)?.NumOutputs ?? 1;

    /// <summary>Checks a batch, and sums the errors over all elements, or over the samples of each output.</summary>
    public ErrorSum Sum(Tensor preds, Tensor target, TOptions options)
    {
        var outputs = Outputs(options);
        var errors = Errors(preds, target, options);
        var count = full(Array.Empty<long>(), errors.NumberOfElements / outputs, dtype: ScalarType.Int64, device: errors.device);
        return new(outputs == 1 ? errors.sum(ScalarType.Float64) : errors.sum([0], type: ScalarType.Float64), count);
    }

    /// <summary>Checks a batch, and sums the errors of each row: float64 [N, outputs], and the number of errors in a row of each output.</summary>
    public (Tensor Sums, long Count) RowSums(Tensor preds, Tensor target, TOptions options)
    {
        var (outputs, rows) = (Outputs(options), target.SampleCount());
        var errors = Errors(preds, target, options).to(ScalarType.Float64);
        var count = errors.NumberOfElements / Math.Max(rows * outputs, 1);
        return (errors.reshape(rows, count, outputs).sum([1]), count);
    }

    /// <summary>The functional form.</summary>
    public Tensor Compute(Tensor preds, Tensor target, TOptions options) => FunctionalForm.Compute(preds, target, options, ComputeBatch, isDifferentiable: true);

    private Tensor ComputeBatch(Tensor preds, Tensor target, TOptions options) =>
        RegressionInputs.Finish(Score(Sum(preds, target, options), options), RegressionInputs.AreDouble(preds, target));

    private Tensor Errors(Tensor preds, Tensor target, TOptions options)
    {
        if (options.ValidateArgs)
        {
            RegressionInputs.Check(preds, target);
            RegressionInputs.CheckOutputs(preds, Outputs(options));
        }

        var dtype = ElementDtype(preds, target);
        return Error(preds.to(dtype), target.to(dtype), options);
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
