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

    private protected override void Accumulate(TensorPair input)
    {
        var batch = definition.Of(input, Options);
        CheckWidth(batch.Products.shape[0], nameof(input));
        Add(batch);
    }

    private protected override RowSums Rows(TensorPair input)
    {
        var rows = definition.Rows(input, Options);
        CheckWidth(rows.Outputs, nameof(input));
        return rows;
    }

    private protected override Tensor Merge(Tensor mine, Tensor theirs) => MomentRows.Merge(mine, theirs);

    private protected override void AddSums(Tensor sums) => Add(definition.OfSums(sums, Options));

    private protected override Tensor Score() => definition.Score(Moments, Options, this);

    private protected override Tensor ScoreAll(Tensor sums) => definition.Score(definition.OfSums(sums, Options), Options, this);

    private void Add(PairMoments batch) => Moments = PairMoments.Merge(Moments, batch);

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
