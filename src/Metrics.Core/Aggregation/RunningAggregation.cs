namespace Metrics;

/// <summary>What aggregations over the last batches have in common: an aggregation inside of a <see cref="Running{TInput, TResult}"/>.</summary>
public abstract class RunningAggregation : ConfiguredMetric<RunningAggregationOptions, WeightedValue, Tensor>
{
    private readonly Running<WeightedValue, Tensor> running;

    private protected RunningAggregation(RunningAggregationOptions? options, Func<AggregationOptions, AggregationMetric> aggregation)
        : base(options ?? new()) =>
        running = AddChild("running", new Running<WeightedValue, Tensor>(aggregation(Options.Aggregation), Options.Window));

    /// <inheritdoc/>
    protected sealed override void UpdateState(WeightedValue input) => running.UpdateTracked(input);

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => (Tensor)running.ComputeTracked();
}
