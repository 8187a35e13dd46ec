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

/// <summary>The mean distance between predictions and target, as a user would write it: two overrides, and options to be saved.</summary>
internal sealed class GapMetric : ConfiguredMetric<GapOptions, TensorPair, Tensor>
{
    private readonly TensorState count;
    private readonly SequenceState gaps;

    public GapMetric(GapOptions? options = null)
        : base(options ?? new())
    {
        count = AddState("count", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        gaps = AddSequence("gaps");
    }

    public override bool? HigherIsBetter => false;

    protected override void UpdateState(TensorPair input)
    {
        count.Accumulate(tensor(input.Preds.NumberOfElements, device: Device));
        if (input.Preds.NumberOfElements != input.Target.NumberOfElements)
        {
            throw new ArgumentException("Expected as many targets as predictions, found out after the first state has changed.", nameof(input));
        }

        gaps.Append(Options.Scale * (input.Preds - input.Target).abs().to(ScalarType.Float64));
    }

    protected override Tensor ComputeState() => (gaps.Value.sum() / count.Value).to(ScalarType.Float32);
}

internal sealed record GapOptions : MetricOptions
{
    public double Scale { get; init; } = 1;
}

/// <summary>A wrapper as a user would write one: the metric inside sees predictions that a factor makes smaller or larger.</summary>
internal sealed class ScaledPreds(Metric<TensorPair, Tensor> metric, double factor) : MetricInputTransformer<TensorPair, Tensor>(metric)
{
    protected override object MergeKey => factor;

    public ScaledPredsArguments Arguments => new(MetricConfiguration.Of(Metric), factor);

    protected override TensorPair Transform(TensorPair input) => input with { Preds = input.Preds * factor };

    protected override ScaledPreds Around(Metric<TensorPair, Tensor> other) => new(other, factor);
}

internal sealed record ScaledPredsArguments(MetricConfiguration Metric, double Factor)
{
    public ScaledPreds Create() => new(Metric.Create<Metric<TensorPair, Tensor>>(), Factor);
}
