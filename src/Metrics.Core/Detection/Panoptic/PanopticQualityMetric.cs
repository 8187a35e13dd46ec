namespace Metrics;

/// <summary>A metric of maps that say of each pixel which category and which instance it belongs to.</summary>
public abstract class PanopticQualityMetric : Metric<TensorPair, Tensor>, IConfigured<PanopticQualityOptions>
{
    private readonly bool stuffsOverlap;
    private readonly TensorState iouSum;
    private readonly TensorState truePositives;
    private readonly TensorState falsePositives;
    private readonly TensorState falseNegatives;

    private protected PanopticQualityMetric(PanopticQualityOptions options, bool stuffsOverlap)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Options = options;
        this.stuffsOverlap = stuffsOverlap;
        var categories = options.Categories.Count;
        iouSum = AddState("iou_sum", zeros(categories, dtype: ScalarType.Float64), MergeRule.Sum);
        truePositives = AddState("true_positives", zeros(categories, dtype: ScalarType.Int64), MergeRule.Sum);
        falsePositives = AddState("false_positives", zeros(categories, dtype: ScalarType.Int64), MergeRule.Sum);
        falseNegatives = AddState("false_negatives", zeros(categories, dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public PanopticQualityOptions Options { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => (Options with { ReturnPerClass = false, ReturnSqAndRq = false }, stuffsOverlap);

    /// <summary>The functional form.</summary>
    private protected static Tensor Compute(Tensor preds, Tensor target, PanopticQualityOptions options, bool stuffsOverlap) =>
        FunctionalForm.Compute(preds, target, options, (found, truth, arguments) =>
        {
            var counts = PanopticCounts.Of(found, truth, arguments, stuffsOverlap);
            return PanopticFormula.Of(tensor(counts.IouSum), tensor(counts.Tp), tensor(counts.Fp), tensor(counts.Fn), arguments).to(found.device);
        });

    /// <inheritdoc/>
    protected sealed override void UpdateState(TensorPair input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var counts = PanopticCounts.Of(input.Preds, input.Target, Options, stuffsOverlap);
        iouSum.Accumulate(tensor(counts.IouSum, device: Device));
        truePositives.Accumulate(tensor(counts.Tp, device: Device));
        falsePositives.Accumulate(tensor(counts.Fp, device: Device));
        falseNegatives.Accumulate(tensor(counts.Fn, device: Device));
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() =>
        PanopticFormula.Of(iouSum.Value, truePositives.Value, falsePositives.Value, falseNegatives.Value, Options);
}
