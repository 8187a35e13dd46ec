namespace Metrics;

/// <summary>A regression metric whose states are sums over rows, or moments, which merge as if they were.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class SummedRegressionMetric<TOptions> : RegressionMetric<TOptions>, IRowSums<TensorPair>
    where TOptions : MetricOptions
{
    private protected SummedRegressionMetric(TOptions options)
        : base(options)
    {
    }

    internal override bool TakesSampleWeight => HasRowSums;

    internal sealed override Resampling Resampling => HasRowSums ? Resampling.BySums : Resampling.ByCopy;

    /// <summary>Whether sums say all; otherwise something is kept for each row.</summary>
    private protected virtual bool HasRowSums => true;

    RowSums IRowSums<TensorPair>.Read(TensorPair input) =>
        Rows(input.Preds, input.Target, RegressionInputs.AreDouble(input.Preds, input.Target));

    Tensor IRowSums<TensorPair>.MergeSums(Tensor mine, Tensor theirs) => Merge(mine, theirs);

    /// <summary>The last sum says whether the result is float64.</summary>
    void IRowSums<TensorPair>.AddSums(Tensor sums)
    {
        var last = sums.shape[0] - 1;
        Add(sums.narrow(0, 0, last));
        AddDtype(sums[last].gt(0));
    }

    /// <summary>Checks a batch and says what each row adds, the last number being whether its dtype is float64.</summary>
    private protected abstract RowSums Rows(Tensor preds, Tensor target, bool isDouble);

    /// <summary>Takes in what rows have added up to, without the last number.</summary>
    private protected abstract void Add(Tensor sums);

    private protected override void AccumulateWeighted(TensorPair counted) => SampleWeights.Add(this, counted);

    /// <summary>The sums of two sets of rows together, for each of several weightings.</summary>
    private protected virtual Tensor Merge(Tensor mine, Tensor theirs) => mine + theirs;

    /// <summary>Rows that add the numbers of some columns, float64 [N] or [N, k] each.</summary>
    private protected static RowSums OfColumns(bool isDouble, params IEnumerable<Tensor> columns)
    {
        Tensor[] wide = [.. columns.Select(column => column.dim() == 1 ? column.unsqueeze(1) : column)];
        return new ValueRows(cat([.. wide, full(wide[0].shape[0], 1, isDouble ? 1.0 : 0.0, dtype: ScalarType.Float64, device: wide[0].device)], 1));
    }
}
