namespace Metrics;

/// <summary>A metric that judges clusters by the points in them, without knowing true clusters.</summary>
/// <remarks>
/// All points are kept; in a collection such metrics share them. Distances and sums are float64; the value is float32, or float64 if
/// points were. The value of a <c>Forward</c> can be back-propagated to the points.
/// </remarks>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class IntrinsicClusteringMetric<TOptions> : ConfiguredMetric<TOptions, LabeledData, Tensor>, IRowEntries<LabeledData>
    where TOptions : IntrinsicClusteringOptions
{
    private readonly Func<ClusterGeometry, TOptions, Tensor> formula;
    private readonly SequenceState data;
    private readonly SequenceState labels;

    private protected IntrinsicClusteringMetric(TOptions options, Func<ClusterGeometry, TOptions, Tensor> formula)
        : base(options)
    {
        this.formula = formula;
        data = AddSequence("data");
        labels = AddSequence("labels");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    public override bool IsDifferentiable => true;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => new LabeledDataKey(Options.ValidateArgs);

    internal sealed override Resampling Resampling => Resampling.ByEntries;

    /// <summary>The functional form of such a metric.</summary>
    internal static Tensor Compute(Tensor data, Tensor labels, TOptions options, Func<ClusterGeometry, TOptions, Tensor> formula) =>
        FunctionalForm.Compute(
            data,
            labels,
            options,
            (points, clusters, arguments) =>
            {
                Check(points, clusters, arguments);
                return Value(points, clusters, arguments, formula);
            },
            isDifferentiable: true,
            names: (nameof(data), nameof(labels)));

    /// <inheritdoc/>
    protected sealed override void UpdateState(LabeledData input)
    {
        Check(input.Data, input.Labels, Options);
        data.Append(input.Data);
        labels.Append(input.Labels);
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() =>
        labels.Length == 0 ? throw new InvalidOperationException($"{Name} has seen no points.") : Value(data.Value, labels.Value, Options, formula);

    private static Tensor Value(Tensor data, Tensor labels, TOptions options, Func<ClusterGeometry, TOptions, Tensor> formula) =>
        formula(ClusterGeometry.Of(data, labels), options).to(data.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32);

    private static void Check(Tensor data, Tensor labels, TOptions options)
    {
        if (!options.ValidateArgs)
        {
            return;
        }

        if (data.dim() != 2 || labels.dim() != 1 || data.shape[0] != labels.shape[0])
        {
            throw new ArgumentException($"Expected data of shape [N, D] and labels of shape [N], got {TensorChecks.Shape(data)} and {TensorChecks.Shape(labels)}.", nameof(data));
        }

        if (!data.is_floating_point())
        {
            throw new ArgumentException($"Expected data to hold floating-point numbers, got {data.dtype}.", nameof(data));
        }

        TensorChecks.AreLabels(labels, nameof(labels));
    }
}

/// <summary>What kept points depend on.</summary>
/// <param name="ValidateArgs">Whether inputs are checked.</param>
internal sealed record LabeledDataKey(bool ValidateArgs);
