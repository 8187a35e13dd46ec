namespace Metrics;

/// <summary>The predicted and the true class of each element, all in one row, or in rows that are counted apart.</summary>
/// <param name="Preds">Predicted classes, int64 of shape [elements] or [rows, elements].</param>
/// <param name="Target">True classes, likewise.</param>
/// <param name="Ignored">Bool, likewise: elements that do not count; <see langword="null"/> if all do.</param>
internal readonly record struct MulticlassLabels(Tensor Preds, Tensor Target, Tensor? Ignored)
{
    /// <summary>Reads labels, or scores of the classes: the class with the highest score is predicted, the first one among equals.</summary>
    /// <param name="preds">Labels [N, …], or scores [N, C, …].</param>
    /// <param name="target">Labels [N, …].</param>
    /// <param name="reading">What the values mean.</param>
    public static MulticlassLabels From(Tensor preds, Tensor target, in MulticlassReading reading)
    {
        var hasScores = preds.dim() == target.dim() + 1;
        CheckShapes(preds, target, hasScores, reading);
        var ignored = reading.IgnoreIndex is { } index ? target.eq(index) : null;
        if (reading.Validate)
        {
            TensorChecks.LabelsInRange(target, reading.NumClasses, ignored, nameof(target));
        }

        if (!hasScores && reading.Validate)
        {
            TensorChecks.LabelsInRange(preds, reading.NumClasses, ignored, nameof(preds));
        }

        var elements = target.NumberOfElements;
        long[] shape = reading.Samplewise ? [target.shape[0], elements / Math.Max(target.shape[0], 1)] : [elements];
        var truth = target.to_type(ScalarType.Int64);
        var labels = hasScores ? Decide(preds, truth, ignored, reading) : preds.to_type(ScalarType.Int64);
        return new(labels.reshape(shape), truth.reshape(shape), ignored?.reshape(shape));
    }

    /// <summary>Says of each element of a row which cell of the confusion matrix it counts in.</summary>
    public CellRows ToCells(long rows, long classes) => new(PerRow((Target * classes) + Preds, classes * classes, rows), classes * classes);

    /// <summary>Says of each element of a row where it counts among classes predicted rightly, predicted classes, and true classes.</summary>
    public CellRows ToTotals(long rows, long classes)
    {
        var none = 3 * classes;
        var right = Target.masked_fill(Preds.ne(Target), none);
        return new(cat([PerRow(right, none, rows), PerRow(Preds + classes, none, rows), PerRow(Target + (2 * classes), none, rows)], 1), none);
    }

    /// <summary>Says of each element of a row whether its class was predicted.</summary>
    public CellRows ToHits(long rows) => new(PerRow(Preds.eq(Target).to_type(ScalarType.Int64), 2, rows), 2);

    private Tensor PerRow(Tensor cells, long none, long rows)
    {
        var counted = Ignored is null ? cells : cells.masked_fill(Ignored, none);
        return counted.reshape(rows, counted.NumberOfElements / Math.Max(rows, 1));
    }

    private static void CheckShapes(Tensor preds, Tensor target, bool hasScores, in MulticlassReading reading)
    {
        TensorChecks.AreLabels(target, nameof(target));
        if (reading.Samplewise)
        {
            TensorChecks.AtLeastDimensions(target, 2, nameof(target), "for a value per sample");
        }

        if (!hasScores)
        {
            TensorChecks.SameShape(preds, target);
            TensorChecks.AreLabels(preds, nameof(preds));
            return;
        }

        ClassificationChecks.AreScores(preds);
        ClassificationChecks.HaveClassDimension(preds, target);
        if (reading.NumClasses is { } classes)
        {
            TensorChecks.SizeOf(preds, 1, classes, nameof(preds), "classes");
        }
    }

    private static Tensor Decide(Tensor scores, Tensor target, Tensor? ignored, in MulticlassReading reading)
    {
        var (best, labels) = scores.max(1);
        if (reading.Validate && best.NumberOfElements > 0)
        {
            var highest = Probabilities.WithoutIgnoredNaN(best, ignored).max().ToDouble();
            ClassificationChecks.IsNumber(highest, "preds");
            if (reading.Kind == ScoreKind.Probabilities)
            {
                ClassificationChecks.AreOfKind(reading.Kind, scores.min().ToDouble(), highest, "preds");
            }
        }

        return reading.TopK == 1 ? labels : where(IsAmongTop(reading.TopK, scores, target), target, labels);
    }

    /// <summary>Whether fewer than k classes come before the true one: those with a higher score, and of those with an equal score the ones with a smaller number.</summary>
    private static Tensor IsAmongTop(int k, Tensor scores, Tensor target)
    {
        var classes = scores.shape[1];
        var own = target.clamp(0, classes - 1).unsqueeze(1);
        var ownScore = scores.gather(1, own);
        long[] alongClasses = [1, classes, .. Enumerable.Repeat(1L, (int)scores.dim() - 2)];
        var smaller = arange(classes, device: scores.device).reshape(alongClasses).lt(own);
        var before = scores.gt(ownScore).logical_or(scores.eq(ownScore).logical_and(smaller));
        return before.sum(1).lt(k);
    }
}

/// <summary>What the values of multiclass predictions and target mean.</summary>
/// <param name="NumClasses">The number of classes, if it is known.</param>
/// <param name="IgnoreIndex">The label in the target whose elements do not count.</param>
/// <param name="TopK">From scores, the true class is predicted if it is among so many best ones; otherwise the best one is.</param>
/// <param name="Samplewise">Whether each sample along the first dimension is a row of its own; otherwise all elements are one row.</param>
/// <param name="Validate">Whether values are checked; shapes and dtypes are in any case.</param>
/// <param name="Kind">What scores are: which class has the highest one does not depend on it, but it is checked.</param>
internal readonly record struct MulticlassReading(long? NumClasses, long? IgnoreIndex, int TopK = 1, bool Samplewise = false, bool Validate = true, ScoreKind Kind = ScoreKind.Auto);
