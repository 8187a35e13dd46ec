namespace Metrics;

/// <summary>The arguments of <see cref="R2Score"/>.</summary>
public sealed record R2ScoreOptions : MetricOptions
{
    /// <summary>The number of independent regressors that the score is adjusted for; 0 for no adjustment. Default: 0.</summary>
    public int Adjusted { get; init; }

    /// <summary>How the scores of several outputs become one. Default: <see cref="Multioutput.UniformAverage"/>.</summary>
    public Multioutput Multioutput { get; init; } = Multioutput.UniformAverage;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.NotNegative(Adjusted);
        ArgumentRange.Defined(Multioutput);
    }
}

/// <summary>The coefficient of determination R² = 1 − Σ (yᵢ − ŷᵢ)² / Σ (yᵢ − ȳ)²: the share of the target's variance that is predicted.</summary>
/// <remarks>
/// <para>Inputs have the shape [N] or [N, outputs]. A target that does not vary has the score 1 if predicted exactly, otherwise 0.</para>
/// <para>
/// Adjusted for k regressors it is 1 − (1 − R²)·(n − 1)/(n − k − 1); with too few samples for that a warning is raised and the
/// score is not adjusted. Sources: Wright, Correlation and causation (1921); Ezekiel, Methods of correlation analysis (1930).
/// </para>
/// <para>The result is float32, or float64 where an input was.</para>
/// </remarks>
/// <example>
/// <code>
/// using var metric = new R2Score();
/// metric.Update(tensor(new[] { 2.5f, 0.0f, 2.0f, 8.0f }), tensor(new[] { 3.0f, -0.5f, 2.0f, 7.0f }));
/// var score = metric.Compute();   // 0.9486
/// </code>
/// </example>
public sealed class R2Score : MomentsMetric<R2ScoreOptions>
{
    // The pair is (error, target): the sum of squared errors follows from the moments of the error without cancellation.
    internal static readonly MomentsDefinition<R2ScoreOptions> Definition = new(
        (preds, _) => RegressionInputs.CheckVectorOrMatrix(preds),
        (preds, target) => (target - preds, target),
        Formula);

    /// <summary>Starts a coefficient of determination.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public R2Score(R2ScoreOptions? options = null)
        : base(options ?? new(), Definition)
    {
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => new R2ScoreOptions { ValidateArgs = Options.ValidateArgs };

    private static Tensor Formula(PairMoments moments, R2ScoreOptions options, Metric? sender)
    {
        var fewest = moments.Count.min().to(ScalarType.Float64).ToDouble();
        if (fewest < 2)
        {
            throw new InvalidOperationException($"The coefficient of determination needs at least two samples, got {fewest}.");
        }

        var residual = moments.SumOfSquares[0];
        var total = moments.Squares[1];
        var isConstant = moments.IsConstant()[1];
        var scores = where(isConstant, residual.eq(0).to(ScalarType.Float64), 1 - (residual / total.masked_fill(isConstant, 1)));
        return MultioutputAverage.Of(Adjust(scores, moments.Count.to(ScalarType.Float64), options.Adjusted, sender), total, options.Multioutput);
    }

    /// <summary>Adjusts the score of each output, which their average then is, too.</summary>
    private static Tensor Adjust(Tensor scores, Tensor count, int regressors, Metric? sender)
    {
        if (regressors == 0)
        {
            return scores;
        }

        // Without the number of samples, so that batches of several sizes give one warning.
        var freedom = count - regressors - 1;
        Warn(freedom.lt(0), "not more samples than regressors");
        Warn(freedom.eq(0), "one sample more than regressors, not two");
        var isTooSmall = freedom.le(0);
        return where(isTooSmall, scores, 1 - ((1 - scores) * (count - 1) / freedom.masked_fill(isTooSmall, 1)));

        void Warn(Tensor isSo, string reason)
        {
            if (isSo.any().ToBoolean())
            {
                MetricWarnings.Raise(sender, $"The coefficient of determination is not adjusted for {regressors} regressors: there are {reason}.");
            }
        }
    }
}

/// <content>Coefficient of determination.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.R2Score"/>; it can be back-propagated.</summary>
    /// <param name="preds">Predicted numbers, of shape [N] or [N, outputs].</param>
    /// <param name="target">True numbers, of the shape of <paramref name="preds"/>.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <param name="sampleWeight"><inheritdoc cref="TensorPair.SampleWeight" path="/summary/node()"/></param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than two samples.</exception>
    public static Tensor R2Score(Tensor preds, Tensor target, R2ScoreOptions? options = null, Tensor? sampleWeight = null) =>
        Metrics.R2Score.Definition.Compute(preds, target, sampleWeight, options ?? new());
}
