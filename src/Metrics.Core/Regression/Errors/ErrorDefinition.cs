namespace Metrics;

/// <summary>A metric of a sum of errors.</summary>
/// <param name="sumName">The name of the state that holds the sum of errors.</param>
/// <param name="error">The error of each element, from predictions and target in one floating-point dtype.</param>
/// <param name="score">The value, from the sum and the number of the errors.</param>
/// <typeparam name="TOptions">The arguments.</typeparam>
internal sealed class ErrorDefinition<TOptions>(string sumName, Func<Tensor, Tensor, TOptions, Tensor> error, Func<ValueSum, TOptions, Tensor> score)
    : RegressionDefinition<TOptions, ValueSum>
    where TOptions : MetricOptions
{
    public string SumName { get; } = sumName;

    /// <summary>The shape of the sum of errors: one number, or one for each output.</summary>
    public static long[] SumShape(TOptions options) => Outputs(options) == 1 ? [] : [Outputs(options)];

    public override Tensor Score(ValueSum statistics, TOptions options) => score(statistics, options);

    public override RowSums Rows(TensorPair input, TOptions options)
    {
        var (outputs, rows) = (Outputs(options), input.Count);
        var errors = Errors(input, options).to(ScalarType.Float64);
        var count = errors.NumberOfElements / Math.Max(rows * outputs, 1);
        var sums = errors.reshape(rows, count, outputs).sum([1]);
        return OfColumns(input, sums, full_like(sums.select(1, 0), count));
    }

    public override ValueSum OfSums(Tensor sums, TOptions options) => ValueSum.OfSums(WithoutDtype(sums), SumShape(options));

    protected override ValueSum Unweighted(TensorPair input, TOptions options)
    {
        var outputs = Outputs(options);
        var errors = Errors(input, options);
        var count = full(Array.Empty<long>(), errors.NumberOfElements / outputs, dtype: ScalarType.Int64, device: errors.device);
        return new(outputs == 1 ? errors.sum(ScalarType.Float64) : errors.sum([0], type: ScalarType.Float64), count);
    }

    private static int Outputs(TOptions options) => (options as OutputsOptions)?.NumOutputs ?? 1;

    private Tensor Errors(TensorPair input, TOptions options)
    {
        var (preds, target) = input;
        if (options.ValidateArgs)
        {
            RegressionInputs.Check(preds, target);
            RegressionInputs.CheckOutputs(preds, Outputs(options));
        }

        var dtype = ElementDtype(preds, target);
        return error(preds.to(dtype), target.to(dtype), options);
    }

    /// <summary>
    /// Errors of single elements are computed in float32 where that is the dtype of the data, because it is their sum that must
    /// not lose digits; 16-bit numbers would overflow and become float32, integers float64.
    /// </summary>
    private static ScalarType ElementDtype(Tensor preds, Tensor target)
    {
        var isWide = ResultForm.IsDouble(preds, target) || !preds.is_floating_point() || !target.is_floating_point();
        return isWide ? ScalarType.Float64 : ScalarType.Float32;
    }
}
