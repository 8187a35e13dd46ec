namespace Metrics;

/// <summary>What aggregations over the last batches have in common: an aggregation inside of a <see cref="Running{TInput, TResult}"/>.</summary>
public abstract class RunningAggregation : Metric<WeightedValue, Tensor>, IConfigured<RunningAggregationOptions>
{
    private readonly Running<WeightedValue, Tensor> running;

    private protected RunningAggregation(RunningAggregationOptions? options, Func<AggregationOptions, AggregationMetric> aggregation)
    {
        Options = options ?? new();
        Options.Validate();
        running = AddChild("running", new Running<WeightedValue, Tensor>(aggregation(Options.Aggregation), Options.Window));
    }

    /// <inheritdoc/>
    public RunningAggregationOptions Options { get; }

    /// <inheritdoc/>
    protected sealed override void UpdateState(WeightedValue input) => running.UpdateTracked(input);

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => (Tensor)running.ComputeTracked();
}
