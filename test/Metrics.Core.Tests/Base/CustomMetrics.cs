namespace Metrics.Tests.Base;

/// <summary>A metric as a user would write one: the sum and the number of the values, each weighed.</summary>
internal sealed class TotalMetric : Metric<WeightedValue, Tensor>, IConfigured<TotalOptions>
{
    private readonly TensorState total;
    private readonly TensorState count;

    public TotalMetric(TotalOptions? options = null)
    {
        Options = options ?? new();
        total = AddState("total", zeros(1, dtype: ScalarType.Float64), MergeRule.Sum);
        count = AddState("count", zeros(1, dtype: ScalarType.Int64), MergeRule.Sum);
    }

    public TotalOptions Options { get; }

    public override bool IsDifferentiable => true;

    protected override object? SharedStateKey => Options with { Scale = 1 };

    protected override void UpdateState(WeightedValue input)
    {
        total.Accumulate(input.Value.sum());
        if (input.Value.numel() == 13)
        {
            throw new ArgumentException("Thirteen values are refused after the first state has changed.", nameof(input));
        }

        count.Accumulate(tensor(input.Value.numel()));
    }

    protected override Tensor ComputeState() => total.Value * Options.Scale / count.Value;
}

internal sealed record TotalOptions : MetricOptions
{
    public double Scale { get; init; } = 1;

    public string Family { get; init; } = "total";
}

/// <summary>A metric that keeps its samples.</summary>
internal sealed class KeepingMetric : Metric<WeightedValue, Tensor>
{
    private readonly SequenceState samples;

    public KeepingMetric() => samples = AddSequence("samples");

    public SequenceState Samples => samples;

    protected override void UpdateState(WeightedValue input) => samples.Append(input.Value);

    protected override Tensor ComputeState() => samples.Value;

    protected override Metric CreateNew() => new KeepingMetric();
}
