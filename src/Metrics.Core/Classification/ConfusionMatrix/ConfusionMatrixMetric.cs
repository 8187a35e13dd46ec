namespace Metrics;

/// <summary>
/// A metric that is a formula over a confusion matrix. All such metrics with the same options (apart from what only their
/// formula looks at) share their state in a collection.
/// </summary>
/// <typeparam name="TOptions">The options of the task.</typeparam>
public abstract class ConfusionMatrixMetric<TOptions> : Metric<TensorPair, Tensor>, IConfigured<TOptions>, IRowSums<TensorPair>
    where TOptions : ConfusionOptions
{
    private readonly TensorState matrix;

    private protected ConfusionMatrixMetric(TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
        matrix = AddState("confmat", zeros(options.MatrixShape, dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public TOptions Options { get; }

    internal sealed override bool TakesSampleWeight => true;

    internal sealed override Resampling Resampling => Resampling.BySums;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => Options.Key;

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.SampleWeight is not null)
        {
            SampleWeights.Add(this, input, Options.ValidateArgs);
            return;
        }

        matrix.Accumulate(Options.Count(input.Preds, input.Target));
    }

    RowSums IRowSums<TensorPair>.Read(TensorPair input) => Options.Rows(input.Preds, input.Target);

    void IRowSums<TensorPair>.AddSums(Tensor sums) => matrix.Accumulate(sums.reshape(Options.MatrixShape));

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => Score(matrix.Value);

    /// <summary>The formula over the counts.</summary>
    private protected abstract Tensor Score(Tensor counts);
}
