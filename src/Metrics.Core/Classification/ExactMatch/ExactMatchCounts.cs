namespace Metrics;

/// <summary>How often everything was right at once: int64 tensors with an element for each sample, or sums over samples.</summary>
/// <param name="Correct">How often it was.</param>
/// <param name="Total">How often it could have been.</param>
internal readonly record struct ExactMatchCounts(Tensor Correct, Tensor Total)
{
    /// <summary>A sample is right if each of its elements is.</summary>
    /// <param name="labels">Predicted and true classes, sample after sample.</param>
    /// <param name="samples">The number of samples.</param>
    public static ExactMatchCounts Of(MulticlassLabels labels, long samples)
    {
        var (preds, target, ignored) = labels;
        var right = preds.eq(target);
        right = ignored is null ? right : right.logical_or(ignored);
        var correct = right.reshape(samples, right.NumberOfElements / Math.Max(samples, 1)).all(1).to_type(ScalarType.Int64);
        return new(correct, ones_like(correct));
    }

    /// <summary>An element of a sample is right if each of its labels is; ignored ones are no in predictions and target.</summary>
    /// <param name="decisions">Decisions of shape [samples, labels, elements].</param>
    public static ExactMatchCounts Of(BinaryDecisions decisions)
    {
        var right = decisions.Preds.eq(decisions.Target).all(1);
        var correct = right.sum([1]);
        return new(correct, full_like(correct, right.shape[1]));
    }

    /// <summary>The counts of all samples together.</summary>
    public ExactMatchCounts Sum() => new(Correct.sum(), Total.sum());

    /// <summary>The share of what was right, float32; NaN of nothing.</summary>
    public Tensor Share() => ResultForm.Of(Ratio.Of(Correct, Total, double.NaN), isDouble: false);
}
