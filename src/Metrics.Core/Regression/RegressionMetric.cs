namespace Metrics;

/// <summary>A metric that compares predicted numbers with true ones.</summary>
/// <remarks>
/// Sums are float64. Results are float32, or float64 once an input was; a result with one element is a scalar. The value of a
/// <c>Forward</c> can be back-propagated to the predictions.
/// </remarks>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class RegressionMetric<TOptions> : Metric<TensorPair, Tensor>, IConfigured<TOptions>
    where TOptions : MetricOptions
{
    private readonly TensorState doubleBatches;

    private protected RegressionMetric(TOptions options)
    {
        options.Validate();
        Options = options;
        doubleBatches = AddState("float64_batches", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public TOptions Options { get; }

    /// <inheritdoc/>
    public override bool IsDifferentiable => true;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Accumulate(input);
        if (ResultForm.IsDouble(input))
        {
            doubleBatches.Value = doubleBatches.Value + 1;
        }
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => ResultForm.Of(Score(), doubleBatches.Value.ToInt64() > 0);

    /// <summary>Changes the states by one batch.</summary>
    private protected abstract void Accumulate(TensorPair input);

    /// <summary>The value in float64.</summary>
    private protected abstract Tensor Score();

    /// <summary>Takes in whether the result is float64.</summary>
    private protected void AddDtype(Tensor isDouble) => doubleBatches.Accumulate(isDouble.to(ScalarType.Int64));

    /// <summary>Merges what the base of the family keeps; for metrics that merge their other states themselves.</summary>
    private protected void MergeDtype(RegressionMetric<TOptions> other) => doubleBatches.Accumulate(other.doubleBatches.Value);
}
