namespace Metrics;

/// <summary>The arguments of <see cref="WeightedMeanAbsolutePercentageError"/>.</summary>
public sealed record WeightedMeanAbsolutePercentageErrorOptions : MetricOptions;

/// <summary>The absolute error relative to the size of the target as a whole, Σ |ŷᵢ − yᵢ| / max(Σ |yᵢ|, ε).</summary>
/// <remarks>
/// It is the mean absolute percentage error with the weights |yᵢ|. The inputs may have any shape; ε = 1.17·10⁻⁶ keeps a target of
/// zeros from dividing by 0. The result is float32, or float64 where an input was. Source: Kolassa and Schütz, Advantages of the
/// MAD/mean ratio over the MAPE (2007).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new WeightedMeanAbsolutePercentageError();
/// metric.Update(tensor(new[] { 1.0f, 12.0f }), tensor(new[] { 2.0f, 10.0f }));
/// var value = metric.Compute();   // 0.25
/// </code>
/// </example>
public sealed class WeightedMeanAbsolutePercentageError : SummedRegressionMetric<WeightedMeanAbsolutePercentageErrorOptions>
{
    private readonly TensorState error;
    private readonly TensorState scale;

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public WeightedMeanAbsolutePercentageError(WeightedMeanAbsolutePercentageErrorOptions? options = null)
        : base(options ?? new())
    {
        error = AddState("sum_abs_error", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        scale = AddState("sum_scale", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    internal static (Tensor Error, Tensor Scale) Sums(Tensor preds, Tensor target, WeightedMeanAbsolutePercentageErrorOptions options)
    {
        var (errors, sizes) = Elements(preds, target, options);
        return (errors.sum(), sizes.sum());
    }

    private static (Tensor Errors, Tensor Sizes) Elements(Tensor preds, Tensor target, WeightedMeanAbsolutePercentageErrorOptions options)
    {
        if (options.ValidateArgs)
        {
            RegressionInputs.Check(preds, target);
        }

        var truth = target.to(ScalarType.Float64);
        return ((preds - truth).abs(), truth.abs());
    }

    private protected override void Accumulate(Tensor preds, Tensor target)
    {
        var batch = Sums(preds, target, Options);
        error.Accumulate(batch.Error);
        scale.Accumulate(batch.Scale);
    }

    private protected override RowSums Rows(Tensor preds, Tensor target, bool isDouble)
    {
        var (errors, sizes) = Elements(preds, target, Options);
        var rows = target.SampleCount();
        return OfColumns(isDouble, errors.reshape(rows, errors.NumberOfElements / Math.Max(rows, 1)).sum(1), sizes.reshape(rows, sizes.NumberOfElements / Math.Max(rows, 1)).sum(1));
    }

    private protected override void Add(Tensor sums)
    {
        error.Accumulate(sums[0]);
        scale.Accumulate(sums[1]);
    }

    private protected override Tensor Score() => PercentageErrors.Relative(error.Value, scale.Value);
}

/// <content>WeightedMeanAbsolutePercentageError.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.WeightedMeanAbsolutePercentageError"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of any shape.</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor WeightedMeanAbsolutePercentageError(Tensor preds, Tensor target, WeightedMeanAbsolutePercentageErrorOptions? options = null)
    {
        return FunctionalForm.Compute(preds, target, options ?? new(), Compute, isDifferentiable: true);

        static Tensor Compute(Tensor preds, Tensor target, WeightedMeanAbsolutePercentageErrorOptions options)
        {
            var (error, scale) = Metrics.WeightedMeanAbsolutePercentageError.Sums(preds, target, options);
            return RegressionInputs.Finish(PercentageErrors.Relative(error, scale), RegressionInputs.AreDouble(preds, target));
        }
    }
}
