namespace Metrics;

/// <summary>A regression metric whose states are sums over rows, or moments, which merge as if they were.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class SummedRegressionMetric<TOptions> : RegressionMetric<TOptions>, IRowSums<TensorPair>, IRowEntries<TensorPair>
    where TOptions : MetricOptions
{
    private protected SummedRegressionMetric(TOptions options)
        : base(options)
    {
    }

    internal override bool TakesSampleWeight => HasRowSums;

    internal override Resampling Resampling => HasRowSums ? Resampling.BySums : Resampling.ByEntries;

    /// <summary>Whether sums say all; otherwise something is kept for each row.</summary>
    private protected virtual bool HasRowSums => true;

    RowSums IRowSums<TensorPair>.Read(TensorPair input) => Rows(input);

    Tensor IRowSums<TensorPair>.MergeSums(Tensor mine, Tensor theirs) => Merge(mine, theirs);

    /// <summary>The last sum says whether the result is float64.</summary>
    void IRowSums<TensorPair>.AddSums(Tensor sums)
    {
        AddSums(sums);
        AddDtype(sums[^1].gt(0));
    }

    /// <summary>Values of several weightings are of one dtype, as they are once they stand side by side.</summary>
    Func<Tensor, Tensor> IRowSums<TensorPair>.ComputeAll => sums => ResultForm.OfEach(ScoreAll(sums), sums.select(1, sums.shape[1] - 1).gt(0).any().ToBoolean());

    /// <summary>Checks a batch and says what each row adds, the last number being whether its dtype is float64.</summary>
    private protected abstract RowSums Rows(TensorPair input);

    /// <summary>Takes in what rows have added up to; the last number has been seen to.</summary>
    private protected abstract void AddSums(Tensor sums);

    /// <summary>The values in float64 under several weightings, [R, …], from sums [R, K].</summary>
    private protected abstract Tensor ScoreAll(Tensor sums);

    /// <summary>The sums of two sets of rows together, for each of several weightings.</summary>
    private protected virtual Tensor Merge(Tensor mine, Tensor theirs) => mine + theirs;
}
