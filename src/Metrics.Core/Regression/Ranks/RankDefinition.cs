namespace Metrics;

/// <summary>A metric of the order of all samples, as its class and its functional form share it.</summary>
/// <param name="Check">Checks a batch beyond what is asked of all regression metrics with outputs.</param>
/// <param name="Value">The value of one output, from vectors of predictions and target in float64.</param>
/// <typeparam name="TOptions">The arguments.</typeparam>
internal sealed record RankDefinition<TOptions>(Action<Tensor, Tensor> Check, Func<Tensor, Tensor, TOptions, Tensor> Value)
    where TOptions : OutputsOptions
{
    /// <summary>Checks a batch, and lays it out as [N, outputs].</summary>
    public (Tensor Preds, Tensor Target) Columns(Tensor preds, Tensor target, TOptions options)
    {
        if (options.ValidateArgs)
        {
            RegressionInputs.Check(preds, target);
            RegressionInputs.CheckColumns(preds, options.NumOutputs);
            Check(preds, target);
        }

        return (preds.reshape(-1, options.NumOutputs), target.reshape(-1, options.NumOutputs));
    }

    /// <summary>The values of all outputs, along the last dimension, from samples of shape [N, outputs].</summary>
    public Tensor Score(Tensor preds, Tensor target, TOptions options)
    {
        var (x, y) = (preds.reshape(-1, options.NumOutputs).to(ScalarType.Float64), target.reshape(-1, options.NumOutputs).to(ScalarType.Float64));
        var values = stack([.. Enumerable.Range(0, options.NumOutputs).Select(output => Value(x[.., output], y[.., output], options))], -1);
        var defined = values.masked_fill(IsUndefined(x, y), double.NaN);
        return options.NumOutputs == 1 ? defined.squeeze(-1) : defined;
    }

    /// <summary>The functional form.</summary>
    public Tensor Compute(Tensor preds, Tensor target, TOptions options) => FunctionalForm.Compute(preds, target, options, ComputeBatch);

    /// <summary>Which outputs have no order of samples: NaN has no rank, and nothing is in no order.</summary>
    private static Tensor IsUndefined(Tensor x, Tensor y) =>
        x.shape[0] > 0 ? x.isnan().logical_or(y.isnan()).any(0) : ones(x.shape[1], dtype: ScalarType.Bool, device: x.device);

    private Tensor ComputeBatch(Tensor preds, Tensor target, TOptions options)
    {
        var (x, y) = Columns(preds, target, options);
        return ResultForm.Of(Score(x, y, options), ResultForm.IsDouble(preds, target));
    }
}
