namespace Metrics;

/// <summary>A metric that has a value for each row.</summary>
/// <param name="check">Checks a batch.</param>
/// <param name="value">The value of each row, from predictions and target in float64.</param>
/// <param name="reduction">How the values become one.</param>
/// <typeparam name="TOptions">The arguments.</typeparam>
internal sealed class RowDefinition<TOptions>(Action<Tensor, Tensor> check, Func<Tensor, Tensor, TOptions, Tensor> value, Func<TOptions, Reduction?> reduction)
    : RegressionDefinition<TOptions, ValueSum>
    where TOptions : MetricOptions
{
    public override bool AreSums(TOptions options) => reduction(options) is not null;

    public override Tensor Score(ValueSum statistics, TOptions options) => reduction(options) == Reduction.Mean ? statistics.Mean : statistics.Sum;

    public override RowSums Rows(TensorPair input, TOptions options)
    {
        var values = Values(input, options);
        return OfColumns(input, values, ones_like(values));
    }

    public override ValueSum OfSums(Tensor sums, TOptions options) => ValueSum.OfSums(WithoutDtype(sums), []);

    /// <summary>The sum of the values of rows; where they do not become one, the values.</summary>
    protected override ValueSum Unweighted(TensorPair input, TOptions options)
    {
        var values = Values(input, options);
        return new(AreSums(options) ? values.sum() : values, tensor(values.NumberOfElements, device: values.device));
    }

    private Tensor Values(TensorPair input, TOptions options)
    {
        var (preds, target) = input;
        if (options.ValidateArgs)
        {
            check(preds, target);
        }

        return value(preds.to(ScalarType.Float64), target.to(ScalarType.Float64), options);
    }
}
