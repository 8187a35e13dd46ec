namespace Metrics;

/// <summary>A metric of maps that say of each pixel which category and which instance it belongs to.</summary>
public abstract class PanopticQualityMetric : CountedMetric<PanopticQualityOptions, TensorPair, Tensor>
{
    private readonly bool stuffsOverlap;
    private readonly TensorState iouSum;
    private readonly TensorState truePositives;
    private readonly TensorState falsePositives;
    private readonly TensorState falseNegatives;

    private protected PanopticQualityMetric(PanopticQualityOptions options, bool stuffsOverlap)
        : base(options)
    {
        this.stuffsOverlap = stuffsOverlap;
        var categories = options.Categories.Count;
        iouSum = AddState("iou_sum", zeros(categories, dtype: ScalarType.Float64), MergeRule.Sum);
        truePositives = AddState("true_positives", zeros(categories, dtype: ScalarType.Int64), MergeRule.Sum);
        falsePositives = AddState("false_positives", zeros(categories, dtype: ScalarType.Int64), MergeRule.Sum);
        falseNegatives = AddState("false_negatives", zeros(categories, dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected internal sealed override object SharedStateKey => (Options with { ReturnPerClass = false, ReturnSqAndRq = false }, stuffsOverlap);

    /// <summary>The functional form.</summary>
    private protected static Tensor Compute(Tensor preds, Tensor target, PanopticQualityOptions options, bool stuffsOverlap) =>
        FunctionalForm.Compute(preds, target, options, (found, truth, arguments) =>
        {
            var (iouSum, tp, fp, fn) = PanopticCounts.Split(PanopticCounts.Of(found, truth, arguments, stuffsOverlap).Sum(found.device));
            return PanopticFormula.Of(iouSum, tp, fp, fn, arguments);
        });

    private protected sealed override CountedRows Count(TensorPair input) => PanopticCounts.Of(input.Preds, input.Target, Options, stuffsOverlap);

    private protected sealed override void AddSums(Tensor sums)
    {
        var counts = PanopticCounts.Split(sums);
        iouSum.Accumulate(counts.IouSum);
        truePositives.Accumulate(counts.Tp);
        falsePositives.Accumulate(counts.Fp);
        falseNegatives.Accumulate(counts.Fn);
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() =>
        PanopticFormula.Of(iouSum.Value, truePositives.Value, falsePositives.Value, falseNegatives.Value, Options);
}
