namespace Metrics;

/// <summary>
/// A metric that is a formula over a confusion matrix. All such metrics with the same options (apart from what only their
/// formula looks at) share their state in a collection.
/// </summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class ConfusionMatrixMetric<TOptions> : SummedMetric<TOptions, TensorPair, Tensor>
    where TOptions : ConfusionOptions
{
    private readonly TensorState matrix;

    private protected ConfusionMatrixMetric(TOptions options)
        : base(options)
    {
        matrix = AddState("confmat", zeros(options.MatrixShape, dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => Options.Key;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input) => matrix.Accumulate(ConfusionMatrixFamily.Counting.Of(input, Options));

    private protected sealed override RowSums Rows(TensorPair input) => ConfusionMatrixFamily.Counting.Rows(input, Options);

    private protected sealed override void AddSums(Tensor sums) => matrix.Accumulate(ConfusionMatrixFamily.Counting.OfSums(sums, Options));

    private protected sealed override Func<Tensor, Tensor> ComputeAll => sums => Score(ConfusionMatrixFamily.Counting.OfSums(sums, Options));

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => Score(matrix.Value);

    /// <summary>The formula over the counts, or over those of several samples, whose number is the first dimension.</summary>
    private protected abstract Tensor Score(Tensor counts);
}
