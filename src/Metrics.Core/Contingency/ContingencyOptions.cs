namespace Metrics;

/// <summary>The arguments of a metric over a contingency table: how often each pair of labels occurs.</summary>
public abstract record ContingencyOptions : MetricOptions
{
    /// <summary>Labels lie from 0 to this number, which is excluded; <see langword="null"/> if any integer is a label.</summary>
    internal virtual int? Classes => null;

    /// <summary>What the table depends on: metrics for which it is equal count alike.</summary>
    internal virtual object Key => new LabelPairsKey(Classes, ValidateArgs);

    /// <summary>Checks a batch and makes two int64 vectors of labels of it.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    internal abstract LabelVectors Labels(Tensor preds, Tensor target);

    /// <summary>Checks that labels are two vectors of the same length, within the range of labels where there is one.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    private protected void Check(Tensor preds, Tensor target)
    {
        TensorChecks.SameShape(preds, target);
        if (preds.dim() != 1)
        {
            throw new ArgumentException($"Expected preds and target of shape [N], got {TensorChecks.Shape(preds)}.", nameof(preds));
        }

        TensorChecks.AreLabels(preds, nameof(preds));
        TensorChecks.AreLabels(target, nameof(target));
        if (Classes is { } classes)
        {
            TensorChecks.LabelsInRange(preds, classes, ignored: null, nameof(preds));
            TensorChecks.LabelsInRange(target, classes, ignored: null, nameof(target));
        }
    }
}

/// <summary>What a contingency table of plain labels depends on.</summary>
/// <param name="Classes">The number of classes, where labels are checked against it.</param>
/// <param name="ValidateArgs">Whether labels are checked.</param>
internal sealed record LabelPairsKey(int? Classes, bool ValidateArgs);

/// <summary>The labels of a batch.</summary>
/// <param name="Preds">Those of the predictions, int64 [N].</param>
/// <param name="Target">Those of the target, int64 [N].</param>
/// <param name="Kept">Bool: which rows of the batch have such labels; <see langword="null"/> if all have.</param>
internal sealed record LabelVectors(Tensor Preds, Tensor Target, Tensor? Kept = null);
