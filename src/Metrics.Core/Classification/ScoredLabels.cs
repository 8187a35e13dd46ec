namespace Metrics;

/// <summary>Scores, made probabilities where they were logits, beside the labels that they are for.</summary>
/// <param name="Scores">Scores of a floating-point dtype: [N], or [N, C] with a score for each class or label.</param>
/// <param name="Target">Labels, int64: [N], or [N, C] where each of several labels is true or not.</param>
/// <param name="Rows">The rows of the batch that the elements along the first dimension come from.</param>
internal readonly record struct ScoredLabels(Tensor Scores, Tensor Target, SampleRows Rows)
{
    /// <summary>Reads scores of any shape for one class; ignored elements are left out.</summary>
    /// <exception cref="ArgumentException">The batch is not one of the task.</exception>
    public static ScoredLabels OfOneClass(Tensor preds, Tensor target, in ScoreReading reading)
    {
        var (scores, labels, rows) = Elements(preds, target, reading);
        return new(Probabilities.FromScores(scores, reading), labels, rows);
    }

    /// <summary>Reads scores of any shape for one class into the probability of what is true of each element; ignored ones are left out.</summary>
    /// <exception cref="ArgumentException">The batch is not one of the task.</exception>
    public static ScoredLabels OfTruth(Tensor preds, Tensor target, in ScoreReading reading)
    {
        var (scores, labels, rows) = Elements(preds, target, reading);
        return new(Probabilities.OfTruth(scores, labels, reading), labels, rows);
    }

    /// <summary>Reads scores [N, C, …] of classes of which one is true, [N, …], into [N·…, C] and [N·…]; ignored elements are left out.</summary>
    /// <exception cref="ArgumentException">The batch is not one of the task.</exception>
    public static ScoredLabels OfClasses(Tensor preds, Tensor target, long classes, in ScoreReading reading)
    {
        CheckDtypes(preds, target);
        ClassificationChecks.HaveClassDimension(preds, target);
        TensorChecks.SizeOf(preds, 1, classes, nameof(preds), "classes");
        var (scores, labels) = (ToColumns(preds), Labels(target, classes, reading).flatten());
        var rows = RowsOf(target, target.shape.AsSpan(1), KeptOf(labels, reading));
        if (rows.Kept is { } mask)
        {
            var kept = mask.nonzero().flatten();
            (scores, labels) = (scores.index_select(0, kept), labels.index_select(0, kept));
        }

        return new(Probabilities.FromClassScores(scores, reading), labels, rows);
    }

    /// <summary>Reads scores [N, L, …] of labels each of which is true or not into [N·…, L]; ignored ones keep their value in the target.</summary>
    /// <exception cref="ArgumentException">The batch is not one of the task.</exception>
    public static ScoredLabels OfLabels(Tensor preds, Tensor target, long labels, in ScoreReading reading)
    {
        CheckDtypes(preds, target);
        TensorChecks.SameShape(preds, target);
        TensorChecks.AtLeastDimensions(preds, 2, nameof(preds), "(samples and labels)");
        TensorChecks.SizeOf(preds, 1, labels, nameof(preds), "labels");
        var truth = Labels(target, 2, reading);
        var rows = RowsOf(target, target.shape.AsSpan(2), kept: null);
        var scores = Probabilities.WithoutIgnoredNaN(preds, reading.IgnoreIndex is { } index ? truth.eq(index) : null);
        return new(Probabilities.FromScores(ToColumns(scores), reading), ToColumns(truth), rows);
    }

    /// <summary>Scores and labels of those elements that count, as they are.</summary>
    private static ScoredLabels Elements(Tensor preds, Tensor target, in ScoreReading reading)
    {
        CheckDtypes(preds, target);
        TensorChecks.SameShape(preds, target);
        var (scores, labels) = (preds.flatten(), Labels(target, 2, reading).flatten());
        var rows = RowsOf(target, target.dim() == 0 ? [] : target.shape.AsSpan(1), KeptOf(labels, reading));
        if (rows.Kept is { } kept)
        {
            (scores, labels) = (scores.masked_select(kept), labels.masked_select(kept));
        }

        return new(scores, labels, rows);
    }

    private static SampleRows RowsOf(Tensor target, ReadOnlySpan<long> elementShape, Tensor? kept)
    {
        var perRow = 1L;
        foreach (var length in elementShape)
        {
            perRow *= length;
        }

        return new(kept, target.SampleCount() * perRow, perRow);
    }

    private static Tensor? KeptOf(Tensor labels, in ScoreReading reading) => reading.IgnoreIndex is { } ignored ? labels.ne(ignored) : null;

    private static void CheckDtypes(Tensor preds, Tensor target)
    {
        ClassificationChecks.AreScores(preds);
        TensorChecks.AreLabels(target, nameof(target));
    }

    private static Tensor Labels(Tensor target, long count, in ScoreReading reading)
    {
        var labels = target.to_type(ScalarType.Int64);
        if (reading.Validate)
        {
            var ignored = reading.IgnoreIndex is { } index ? labels.eq(index) : null;
            TensorChecks.LabelsInRange(labels, count, ignored, nameof(target));
        }

        return labels;
    }

    /// <summary>Moves the second dimension to the end and merges the others: [N, C, …] to [N·…, C].</summary>
    private static Tensor ToColumns(Tensor tensor) => tensor.transpose(0, 1).reshape(tensor.shape[1], -1).transpose(0, 1);
}

/// <summary>What the values of scores and labels mean.</summary>
/// <param name="IgnoreIndex">The label in the target whose elements do not count.</param>
/// <param name="Validate">Whether values are checked; shapes and dtypes are in any case.</param>
/// <param name="Kind">What the scores are.</param>
/// <param name="Normalization">When scores of no stated kind are taken for logits; <see langword="null"/> leaves scores of any kind as they are.</param>
internal readonly record struct ScoreReading(long? IgnoreIndex, bool Validate, ScoreKind Kind, Normalization? Normalization = Metrics.Normalization.Auto)
{
    /// <summary>When scores are taken for logits.</summary>
    public Normalization? StatedNormalization => Kind switch
    {
        ScoreKind.Probabilities => null,
        ScoreKind.Logits when Normalization is not null => Metrics.Normalization.Always,
        _ => Normalization,
    };
}
