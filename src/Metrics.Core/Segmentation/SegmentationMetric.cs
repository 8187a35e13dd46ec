namespace Metrics;

/// <summary>A metric that compares a segmentation of images with the true one, sample by sample.</summary>
/// <remarks>
/// Images may have any number of dimensions: predictions and target have the shape [N, C, …] with a mask of 0 and 1 for each class, or
/// scores of the classes, or the shape [N, …] with classes from 0; the format says which. Results are float32.
/// </remarks>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class SegmentationMetric<TOptions> : SummedMetric<TOptions, TensorPair, Tensor>
    where TOptions : SegmentationOptions
{
    private readonly SegmentationDefinition<TOptions> definition;
    private readonly TensorState sum;
    private readonly TensorState count;

    private protected SegmentationMetric(TOptions options, SegmentationDefinition<TOptions> definition)
        : base(options)
    {
        this.definition = definition;
        sum = AddState("sum", zeros(definition.Shape(options), dtype: ScalarType.Float64), MergeRule.Sum, widens: true);
        count = AddState("count", zeros(definition.Shape(options), dtype: ScalarType.Int64), MergeRule.Sum, widens: true);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => (GetType(), Options);

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        var (batchSum, batchCount) = definition.Total(input, Options);
        if (UpdateCount > 0 && !batchSum.shape.AsSpan().SequenceEqual(sum.Value.shape))
        {
            throw new ArgumentException($"Expected as many classes as before, {sum.Value.shape[^1]}, got {batchSum.shape[^1]}.", nameof(input));
        }

        sum.Accumulate(batchSum);
        count.Accumulate(batchCount);
    }

    internal sealed override bool TakesSampleWeight => false;

    private protected sealed override RowSums Rows(TensorPair input) => definition.RowSums(input, Options);

    private protected sealed override void AddSums(Tensor sums)
    {
        var (batchSum, batchCount) = definition.OfSums(sums, Options);
        sum.Accumulate(batchSum);
        count.Accumulate(batchCount);
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => ResultForm.Of(definition.Value(sum.Value, count.Value, Options), isDouble: false);
}
