namespace Metrics;

/// <summary>Decisions between yes and no beside the truth, element by element; ignored elements are no in both.</summary>
/// <param name="Preds">Bool: which elements were predicted to be positive.</param>
/// <param name="Target">Bool: which elements are positive.</param>
/// <param name="Counted">Bool: which elements count; <see langword="null"/> if all do.</param>
internal readonly record struct BinaryDecisions(Tensor Preds, Tensor Target, Tensor? Counted)
{
    /// <summary>Reads labels 0 and 1, or scores that are decided by a threshold, of any shape.</summary>
    /// <param name="preds">Scores (positive if greater than the threshold) or labels, of the shape of the target.</param>
    /// <param name="target">Labels.</param>
    /// <param name="threshold">The threshold, from 0 to 1.</param>
    /// <param name="reading">What the values mean.</param>
    public static BinaryDecisions From(Tensor preds, Tensor target, double threshold, in ScoreReading reading)
    {
        TensorChecks.SameShape(preds, target);
        TensorChecks.AreLabels(target, nameof(target));
        var ignored = reading.IgnoreIndex is { } index ? target.eq(index) : null;
        if (reading.Validate)
        {
            TensorChecks.LabelsInRange(target, 2, ignored, nameof(target));
        }

        var positive = target.to_type(ScalarType.Bool);
        var decided = Decide(preds, threshold, ignored, reading);
        if (ignored is null)
        {
            return new(decided, positive, null);
        }

        var counted = ignored.logical_not();
        return new(decided.logical_and(counted), positive.logical_and(counted), counted);
    }

    /// <summary>Reads the labels of the multilabel task into the shape [samples, labels, elements].</summary>
    /// <param name="preds">Scores or labels of shape [N, L, …].</param>
    /// <param name="target">Labels, likewise.</param>
    /// <param name="labels">The number of labels.</param>
    /// <param name="threshold">The threshold, from 0 to 1.</param>
    /// <param name="reading">What the values mean.</param>
    public static BinaryDecisions FromLabels(Tensor preds, Tensor target, long labels, double threshold, in ScoreReading reading)
    {
        TensorChecks.AtLeastDimensions(preds, 2, nameof(preds), "(samples and labels)");
        TensorChecks.SizeOf(preds, 1, labels, nameof(preds), "labels");
        return From(preds, target, threshold, reading).Reshape(preds.shape[0], labels);
    }

    /// <summary>Returns the same decisions in the shape [rows, columns, elements].</summary>
    public BinaryDecisions Reshape(long rows, long columns)
    {
        long[] shape = [rows, columns, Preds.NumberOfElements / Math.Max(rows * columns, 1)];
        return new(Preds.reshape(shape), Target.reshape(shape), Counted?.reshape(shape));
    }

    /// <summary>Says of each element of a row which of four cells it counts in, those of a later label after those of an earlier one: no before yes, target before prediction.</summary>
    public CellRows ToCells()
    {
        var labels = Preds.shape[1];
        var cells = (arange(labels, device: Preds.device).unsqueeze(1) * 4) + (Target.to_type(ScalarType.Int64) * 2) + Preds.to_type(ScalarType.Int64);
        var counted = Counted is null ? cells : cells.masked_fill(Counted.logical_not(), labels * 4);
        return new(counted.reshape(Preds.shape[0], labels * Preds.shape[2]), labels * 4);
    }

    private static Tensor Decide(Tensor preds, double threshold, Tensor? ignored, in ScoreReading reading)
    {
        if (preds.is_floating_point())
        {
            return Probabilities.FromScores(Probabilities.WithoutIgnoredNaN(preds, ignored), reading).gt(threshold);
        }

        TensorChecks.AreLabels(preds, nameof(preds));
        if (reading.Validate)
        {
            TensorChecks.LabelsInRange(preds, 2, ignored, nameof(preds));
        }

        return preds.to_type(ScalarType.Bool);
    }
}
