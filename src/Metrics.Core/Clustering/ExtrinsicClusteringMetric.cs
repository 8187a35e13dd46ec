namespace Metrics;

/// <summary>
/// A metric that compares found clusters with true ones. Only which samples share a cluster counts, not how clusters are called:
/// any integers are labels.
/// </summary>
/// <remarks>
/// The state is a contingency table, which grows with the number of pairs of labels and not with that of samples. In a collection all
/// such metrics share one table. The formulas run on the CPU when a value is computed. The value of no data is NaN.
/// </remarks>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class ExtrinsicClusteringMetric<TOptions> : Metric<TensorPair, Tensor>, IConfigured<TOptions>
    where TOptions : ExtrinsicClusteringOptions
{
    private readonly Func<ContingencyTable, TOptions, double> formula;
    private readonly TensorState pairs;

    private protected ExtrinsicClusteringMetric(TOptions options, Func<ContingencyTable, TOptions, double> formula)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
        this.formula = formula;
        pairs = AddState("contingency", zeros(1, 3, dtype: ScalarType.Int64), MergeRule.Joint, widens: true);
    }

    /// <inheritdoc/>
    public TOptions Options { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => new ClusterPairsKey(Options.Classes, Options.ValidateArgs);

    /// <summary>The functional form of such a metric.</summary>
    internal static Tensor Compute(Tensor preds, Tensor target, TOptions options, Func<ContingencyTable, TOptions, double> formula) =>
        FunctionalForm.Compute(preds, target, options, (batchPreds, batchTarget, arguments) => Value(ClusterPairs.Of(batchPreds, batchTarget, arguments), arguments, formula));

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input) => pairs.Value = ClusterPairs.Add(pairs.Value, ClusterPairs.Of(input.Preds, input.Target, Options));

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => Value(pairs.Value, Options, formula);

    /// <inheritdoc/>
    protected sealed override void MergeStates(Metric other) => pairs.Value = ClusterPairs.Add(pairs.Value, ((ExtrinsicClusteringMetric<TOptions>)other).pairs.Value);

    private static Tensor Value(Tensor pairs, TOptions options, Func<ContingencyTable, TOptions, double> formula)
    {
        var table = ContingencyTable.Read(pairs);
        return tensor(table.Total == 0 ? double.NaN : formula(table, options), dtype: ScalarType.Float32, device: pairs.device);
    }
}

/// <summary>What a contingency table depends on.</summary>
/// <param name="Classes">The number of classes, where labels are checked against it.</param>
/// <param name="ValidateArgs">Whether labels are checked.</param>
internal sealed record ClusterPairsKey(int? Classes, bool ValidateArgs);
