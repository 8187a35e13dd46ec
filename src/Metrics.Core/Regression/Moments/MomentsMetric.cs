namespace Metrics;

/// <summary>A metric that is a formula over the first two moments of pairs, streamed without loss of digits.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class MomentsMetric<TOptions> : SummedRegressionMetric<TOptions>
    where TOptions : MetricOptions
{
    private readonly MomentsDefinition<TOptions> definition;
    private readonly TensorState count;
    private readonly TensorState origin;
    private readonly TensorState mean;
    private readonly TensorState squares;
    private readonly TensorState products;

    private protected MomentsMetric(TOptions options, MomentsDefinition<TOptions> definition)
        : base(options)
    {
        this.definition = definition;
        count = AddState("count", zeros([], dtype: ScalarType.Int64), MergeRule.Joint);
        origin = AddMoment("origin", 2, 1);
        mean = AddMoment("mean", 2, 1);
        squares = AddMoment("squares", 2, 1);
        products = AddMoment("products", 1);
    }

    private protected PairMoments Moments
    {
        get => new(count.Value, origin.Value, mean.Value, squares.Value, products.Value);
        private set => (count.Value, origin.Value, mean.Value, squares.Value, products.Value) = value;
    }

    /// <inheritdoc/>
    protected override void MergeStates(Metric other)
    {
        var theirs = (MomentsMetric<TOptions>)other;
        if (theirs.UpdateCount > 0)
        {
            CheckWidth(theirs.products.Value.shape[0], nameof(other));
        }

        Moments = PairMoments.Merge(Moments, theirs.Moments);
        MergeDtype(theirs);
    }

    private protected override void Accumulate(Tensor preds, Tensor target)
    {
        var batch = definition.Moments(preds, target, Options);
        CheckWidth(batch.Products.shape[0], nameof(preds));
        Moments = PairMoments.Merge(Moments, batch);
    }

    private protected override RowSums Rows(Tensor preds, Tensor target, bool isDouble)
    {
        var (x, y) = definition.Pairs(preds, target, Options);
        CheckWidth(y.shape[1], nameof(preds));
        return new MomentRows(x, y, isDouble);
    }

    private protected sealed override Tensor Merge(Tensor mine, Tensor theirs) => MomentRows.Merge(mine, theirs);

    private protected sealed override void Add(Tensor sums)
    {
        var (n, start, means, deviations, mixed) = PairMoments.Unpack(sums.unsqueeze(0));
        Moments = PairMoments.Merge(Moments, new(n[0, 0], start[.., 0], means[.., 0], deviations[.., 0], mixed[0]));
    }

    private protected override Tensor Score() => definition.Score(Moments, Options, this);

    private TensorState AddMoment(string name, params long[] shape) => AddState(name, zeros(shape, dtype: ScalarType.Float64), MergeRule.Joint, widens: true);

    /// <exception cref="ArgumentException">Earlier batches had another number of outputs.</exception>
    private void CheckWidth(long width, string name)
    {
        var known = products.Value.shape[0];
        if (UpdateCount > 0 && width != known)
        {
            throw new ArgumentException($"Expected {name} with {known} outputs, as before, got {width}.", name);
        }
    }
}
