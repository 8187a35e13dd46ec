namespace Metrics;

/// <summary>The arguments of <see cref="WeightedMeanAbsolutePercentageError"/>.</summary>
public sealed record WeightedMeanAbsolutePercentageErrorOptions : MetricOptions;

/// <summary>The absolute error relative to the size of the target as a whole, Σ |ŷᵢ − yᵢ| / max(Σ |yᵢ|, ε).</summary>
/// <remarks>
/// It is the mean absolute percentage error with the weights |yᵢ|. The inputs may have any shape; ε = 1.17·10⁻⁶ keeps a target of
/// zeros from dividing by 0; 0 without data. The result is float32, or float64 where an input was. Source: Kolassa and Schütz, Advantages of the
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

    private protected override void Accumulate(TensorPair input) => Add(WeightedPercentageDefinition.Instance.Of(input, Options));

    private protected override RowSums Rows(TensorPair input) => WeightedPercentageDefinition.Instance.Rows(input, Options);

    private protected override void AddSums(Tensor sums) => Add(WeightedPercentageDefinition.Instance.OfSums(sums, Options));

    private protected override Tensor Score() => WeightedPercentageDefinition.Instance.Score(new(error.Value, scale.Value), Options);

    private protected override Tensor ScoreAll(Tensor sums) =>
        WeightedPercentageDefinition.Instance.Score(WeightedPercentageDefinition.Instance.OfSums(sums, Options), Options);

    private void Add(ErrorAndScale batch)
    {
        error.Accumulate(batch.Error);
        scale.Accumulate(batch.Scale);
    }
}

/// <content>WeightedMeanAbsolutePercentageError.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.WeightedMeanAbsolutePercentageError"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of any shape.</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor WeightedMeanAbsolutePercentageError(Tensor preds, Tensor target, WeightedMeanAbsolutePercentageErrorOptions? options = null, Tensor? sampleWeight = null) =>
        WeightedPercentageDefinition.Instance.Compute(preds, target, sampleWeight, options ?? new());
}

/// <summary>Absolute errors and the size of the target, each added up.</summary>
/// <param name="Error">Σ |ŷᵢ − yᵢ|.</param>
/// <param name="Scale">Σ |yᵢ|.</param>
internal readonly record struct ErrorAndScale(Tensor Error, Tensor Scale);

/// <summary>The error relative to the target as a whole.</summary>
internal sealed class WeightedPercentageDefinition : RegressionDefinition<WeightedMeanAbsolutePercentageErrorOptions, ErrorAndScale>
{
    public static readonly WeightedPercentageDefinition Instance = new();

    public override Tensor Score(ErrorAndScale statistics, WeightedMeanAbsolutePercentageErrorOptions options) =>
        PercentageErrors.Relative(statistics.Error, statistics.Scale);

    public override RowSums Rows(TensorPair input, WeightedMeanAbsolutePercentageErrorOptions options)
    {
        var (errors, sizes) = Elements(input, options);
        return OfColumns(input, SumOfRows(errors, input.Count), SumOfRows(sizes, input.Count));
    }

    public override ErrorAndScale OfSums(Tensor sums, WeightedMeanAbsolutePercentageErrorOptions options) => new(sums.select(-1, 0), sums.select(-1, 1));

    protected override ErrorAndScale Unweighted(TensorPair input, WeightedMeanAbsolutePercentageErrorOptions options)
    {
        var (errors, sizes) = Elements(input, options);
        return new(errors.sum(), sizes.sum());
    }

    private static Tensor SumOfRows(Tensor elements, long rows) => elements.reshape(rows, elements.NumberOfElements / Math.Max(rows, 1)).sum(1);

    private static (Tensor Errors, Tensor Sizes) Elements(TensorPair input, WeightedMeanAbsolutePercentageErrorOptions options)
    {
        var (preds, target) = input;
        if (options.ValidateArgs)
        {
            RegressionInputs.Check(preds, target);
        }

        var truth = target.to(ScalarType.Float64);
        return ((preds.to(ScalarType.Float64) - truth).abs(), truth.abs());
    }
}
