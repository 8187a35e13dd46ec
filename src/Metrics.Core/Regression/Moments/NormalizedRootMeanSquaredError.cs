namespace Metrics;

/// <summary>The arguments of <see cref="NormalizedRootMeanSquaredError"/>.</summary>
public sealed record NormalizedRootMeanSquaredErrorOptions : OutputsOptions
{
    /// <summary>What the error is divided by. Default: <see cref="ErrorNormalization.Mean"/>.</summary>
    public ErrorNormalization Normalization { get; init; } = ErrorNormalization.Mean;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.Defined(Normalization);
    }
}

/// <summary>The root mean squared error relative to the size of the target, √(Σ (yᵢ − ŷᵢ)² / n) / s, with s its mean, range, standard deviation or norm.</summary>
/// <remarks>
/// With one output the inputs may have any shape; with more, there is a value for each column. A target of size 0 gives infinity, a
/// negative mean a negative value; NaN without data. The result is float32, or float64 where an input was. Source: Shcherbakov et
/// al., A survey of forecast error measures (2013).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new NormalizedRootMeanSquaredError();
/// metric.Update(tensor(new[] { 2.5f, 0.0f, 2.0f, 8.0f }), tensor(new[] { 3.0f, -0.5f, 2.0f, 7.0f }));
/// var value = metric.Compute();   // 0.213
/// </code>
/// </example>
public sealed class NormalizedRootMeanSquaredError : MomentsMetric<NormalizedRootMeanSquaredErrorOptions>
{
    private static readonly MomentsDefinition<NormalizedRootMeanSquaredErrorOptions> Definition = new(
        (_, _) => { },
        ErrorAndTarget,
        (moments, options, _) => Formula(moments, options));

    private readonly TensorState lowest;
    private readonly TensorState highest;

    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public NormalizedRootMeanSquaredError(NormalizedRootMeanSquaredErrorOptions? options = null)
        : base(options ?? new(), Definition)
    {
        var (least, greatest) = RangeOf(zeros(0, Options.NumOutputs, dtype: ScalarType.Float64));
        lowest = AddState("min", least, MergeRule.Min);
        highest = AddState("max", greatest, MergeRule.Max);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options with { Normalization = ErrorNormalization.Mean };

    internal static Tensor OfBatch(TensorPair input, NormalizedRootMeanSquaredErrorOptions options)
    {
        var columns = Columns(input, options);
        var (least, greatest) = RangeOf(columns.Target);
        return ResultForm.Of(Normalize(Formula(Definition.Of(columns, options), options), least, greatest, options), ResultForm.IsDouble(input));
    }

    /// <inheritdoc/>
    protected override void MergeStates(Metric other)
    {
        base.MergeStates(other);
        var theirs = (NormalizedRootMeanSquaredError)other;
        lowest.Accumulate(theirs.lowest.Value);
        highest.Accumulate(theirs.highest.Value);
    }

    private protected override void Accumulate(TensorPair input)
    {
        var columns = Columns(input, Options);
        base.Accumulate(columns);
        var (least, greatest) = RangeOf(columns.Target);
        lowest.Accumulate(least);
        highest.Accumulate(greatest);
    }

    /// <summary>The least target is the greatest one of those with the other sign; both stand before the moments.</summary>
    private protected override RowSums Rows(TensorPair input)
    {
        var columns = Columns(input with { SampleWeight = null }, Options);
        var (error, target) = ErrorAndTarget(columns.Preds, columns.Target);
        var samples = new JoinedRows(new ExtremeRows(cat([-target, target], 1).unsqueeze(2)), new MomentRows(error, target, ResultForm.IsDouble(input)));
        return columns.Count == input.Count ? samples : new RowsOfSamples(samples, columns.Count / Math.Max(input.Count, 1));
    }

    private protected override Tensor Merge(Tensor mine, Tensor theirs)
    {
        var (own, other) = (Split(mine), Split(theirs));
        return cat([maximum(-own.Least, -other.Least), maximum(own.Greatest, other.Greatest), base.Merge(own.Moments, other.Moments)], 1);
    }

    private protected override void AddSums(Tensor sums)
    {
        var (least, greatest, moments) = Split(sums);
        lowest.Accumulate(least);
        highest.Accumulate(greatest);
        base.AddSums(moments);
    }

    private protected override Tensor Score() => Normalize(base.Score(), lowest.Value, highest.Value, Options);

    private protected override Tensor ScoreAll(Tensor sums)
    {
        var (least, greatest, moments) = Split(sums);
        return Normalize(base.ScoreAll(moments), least, greatest, Options);
    }

    /// <summary>The pair whose moments are taken.</summary>
    private static (Tensor Error, Tensor Target) ErrorAndTarget(Tensor preds, Tensor target) => (target - preds, target);

    /// <summary>Checks a batch, and lays what counts of it out as [N, outputs] in float64.</summary>
    private static TensorPair Columns(TensorPair input, NormalizedRootMeanSquaredErrorOptions options)
    {
        var ((preds, target), weight, _) = SampleWeights.Counted(input, options.ValidateArgs);
        if (options.ValidateArgs)
        {
            RegressionInputs.Check(preds, target);
            RegressionInputs.CheckOutputs(preds, options.NumOutputs);
        }

        var columns = new TensorPair(preds.reshape(-1, options.NumOutputs).to(ScalarType.Float64), target.reshape(-1, options.NumOutputs).to(ScalarType.Float64));
        return columns with { SampleWeight = weight?.repeat_interleave(columns.Count / Math.Max(target.SampleCount(), 1)) };
    }

    /// <summary>The least and the greatest number of each column; ∞ and −∞ of an empty one.</summary>
    private static (Tensor Least, Tensor Greatest) RangeOf(Tensor columns) =>
        columns.shape[0] > 0
            ? (columns.amin([0]), columns.amax([0]))
            : (full([columns.shape[1]], double.PositiveInfinity, dtype: columns.dtype, device: columns.device), full([columns.shape[1]], double.NegativeInfinity, dtype: columns.dtype, device: columns.device));

    /// <summary>Takes apart what <see cref="Rows"/> come to.</summary>
    private (Tensor Least, Tensor Greatest, Tensor Moments) Split(Tensor sums)
    {
        var outputs = Options.NumOutputs;
        return (-sums.narrow(-1, 0, outputs), sums.narrow(-1, outputs, outputs), sums.narrow(-1, 2 * outputs, sums.shape[^1] - (2 * outputs)));
    }

    /// <summary>The error over what follows from moments; the range does not, and is divided by separately.</summary>
    private static Tensor Formula(PairMoments moments, NormalizedRootMeanSquaredErrorOptions options)
    {
        var error = (moments.SumOfSquares[0] / moments.Count).sqrt();
        return options.Normalization switch
        {
            ErrorNormalization.Mean => error / moments.FullMean[1],
            ErrorNormalization.Std => error / (moments.Squares[1].masked_fill(moments.IsConstant()[1], 0) / moments.Count).sqrt(),
            ErrorNormalization.L2 => error / moments.SumOfSquares[1].sqrt(),
            _ => error,
        };
    }

    private static Tensor Normalize(Tensor value, Tensor minimum, Tensor maximum, NormalizedRootMeanSquaredErrorOptions options) =>
        options.Normalization == ErrorNormalization.Range ? value / (maximum - minimum) : value;
}

/// <content>NormalizedRootMeanSquaredError.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.NormalizedRootMeanSquaredError"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of any shape, or [N, outputs].</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor NormalizedRootMeanSquaredError(Tensor preds, Tensor target, NormalizedRootMeanSquaredErrorOptions? options = null, Tensor? sampleWeight = null) =>
        FunctionalForm.Compute(preds, target, sampleWeight, options ?? new(), Metrics.NormalizedRootMeanSquaredError.OfBatch, isDifferentiable: true);
}
