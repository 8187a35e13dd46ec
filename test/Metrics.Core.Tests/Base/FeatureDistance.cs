namespace Metrics.Tests.Base;

/// <summary>The mean distance between features of predictions and of the target: a metric with a network, as a user would write one.</summary>
internal sealed class FeatureDistance : Metric<TensorPair, Tensor>, IFeatureMetric
{
    private readonly bool squared;
    private readonly TensorState sum;
    private readonly TensorState count;

    public FeatureDistance(bool squared = false, Func<Tensor, Tensor>? network = null)
        : base(squared ? "squared" : "distance")
    {
        this.squared = squared;
        FeatureNetwork = network ?? Doubled;
        sum = AddState("sum", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        count = AddState("count", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    public Func<Tensor, Tensor> FeatureNetwork { get; set; }

    public static Tensor Doubled(Tensor input) => input.to(ScalarType.Float64) * 2;

    protected override void UpdateState(TensorPair input)
    {
        if (!input.Preds.shape.SequenceEqual(input.Target.shape))
        {
            throw new ArgumentException("Expected preds of the shape of target.", nameof(input));
        }

        var distance = (FeatureNetwork(input.Preds) - FeatureNetwork(input.Target)).abs();
        sum.Accumulate((squared ? distance.square() : distance).sum());
        count.Accumulate(tensor(distance.NumberOfElements, device: Device));
    }

    protected override Tensor ComputeState() => (sum.Value / count.Value).to(ScalarType.Float32);

    protected override Metric CreateNew() => new FeatureDistance(squared, FeatureNetwork);
}
