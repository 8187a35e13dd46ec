namespace Metrics;

/// <summary>
/// How often each class was predicted rightly and wrongly: int64 tensors of shape [classes], or [samples, classes] where each
/// sample has counts of its own. The binary task has one class, the positive one.
/// </summary>
/// <param name="Tp">True positives: elements of the class that were predicted to be of it.</param>
/// <param name="Fp">False positives: elements of another class that were predicted to be of it.</param>
/// <param name="Tn">True negatives: elements of another class that were not predicted to be of it.</param>
/// <param name="Fn">False negatives: elements of the class that were not predicted to be of it.</param>
internal readonly record struct StatCounts(Tensor Tp, Tensor Fp, Tensor Tn, Tensor Fn)
{
    /// <summary>Up to here the pairs of classes are few enough that counting them costs less than counting three times.</summary>
    private const long FewClasses = 64;

    /// <summary>How many elements are of the class.</summary>
    public Tensor Support => Tp + Fn;

    /// <summary>The counts of all classes together.</summary>
    public StatCounts SumOverClasses() => new(Tp.sum(-1), Fp.sum(-1), Tn.sum(-1), Fn.sum(-1));

    /// <summary>Counts decisions of shape [rows, classes, elements].</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="perRow">Whether each row has counts of its own.</param>
    public static StatCounts Of(BinaryDecisions decisions, bool perRow)
    {
        var (preds, target, counted) = decisions;
        var shape = preds.shape;
        long[] dimensions = perRow ? [2] : [0, 2];
        var elements = counted?.sum(dimensions) ?? tensor(perRow ? shape[2] : shape[0] * shape[2], device: preds.device);
        return FromTotals(preds.logical_and(target).sum(dimensions), preds.sum(dimensions), target.sum(dimensions), elements);
    }

    /// <summary>Counts the predictions of each class, in each row if there are several.</summary>
    /// <param name="labels">Predicted and true classes.</param>
    /// <param name="classes">The number of classes.</param>
    public static StatCounts Of(MulticlassLabels labels, long classes)
    {
        if (classes <= FewClasses && labels.Target.dim() == 1)
        {
            var matrix = ConfusionCounts.Of(labels, classes);
            return FromTotals(matrix.diag(), matrix.sum([0]), matrix.sum([1]), matrix.sum());
        }

        // A class after the last one takes what is not to be counted.
        var (preds, target, ignored) = labels;
        if (ignored is not null)
        {
            preds = preds.masked_fill(ignored, classes);
            target = target.masked_fill(ignored, classes);
        }

        var correct = target.masked_fill(preds.ne(target), classes);
        var actual = Histogram(target, classes);
        return FromTotals(Histogram(correct, classes), Histogram(preds, classes), actual, actual.sum([-1], keepdim: true));
    }

    /// <summary>The counts of decisions from those of the cells of <see cref="BinaryDecisions.ToCells"/>, [K] or [R, K].</summary>
    public static StatCounts OfCells(Tensor cells)
    {
        var counts = cells.unflatten(cells.ndim - 1, -1, 4).unbind(-1);
        return new(Tp: counts[3], Fp: counts[1], Tn: counts[0], Fn: counts[2]);
    }

    /// <summary>What the rows of labels add.</summary>
    /// <param name="labels">Predicted and true classes.</param>
    /// <param name="rows">The number of rows that the labels are of.</param>
    /// <param name="classes">The number of classes, if it is known.</param>
    public static RowSums Rows(MulticlassLabels labels, long rows, long? classes) => classes switch
    {
        null => labels.ToHits(rows),
        <= FewClasses => labels.ToCells(rows, classes.Value),
        _ => labels.ToTotals(rows, classes.Value),
    };

    /// <summary>The counts of classes from what <see cref="Rows"/> sums up to, [K] or [R, K].</summary>
    public static StatCounts OfSums(Tensor sums, long? classes)
    {
        if (classes is not { } known)
        {
            var elements = sums.sum([-1], keepdim: true);
            return FromTotals(sums.narrow(-1, 1, 1), elements, elements, elements);
        }

        if (known > FewClasses)
        {
            var totals = sums.unflatten(sums.ndim - 1, 3, known).unbind(-2);
            return FromTotals(totals[0], totals[1], totals[2], totals[2].sum([-1], keepdim: true));
        }

        var matrix = sums.unflatten(sums.ndim - 1, known, known);
        return FromTotals(linalg.diagonal(matrix), matrix.sum([-2]), matrix.sum([-1]), sums.sum([-1], keepdim: true));
    }

    /// <summary>
    /// Counts predictions where the number of classes is unknown, as though there were one class that every element is of and
    /// was predicted to be of: an error is a false positive and a false negative at once.
    /// </summary>
    /// <param name="labels">Predicted and true classes.</param>
    public static StatCounts OfUnknownClasses(MulticlassLabels labels)
    {
        var (preds, target, ignored) = labels;
        var correct = preds.eq(target);
        var counted = ignored?.logical_not() ?? ones_like(correct);
        var elements = counted.sum([-1], keepdim: true);
        return FromTotals(correct.logical_and(counted).sum([-1], keepdim: true), elements, elements, elements);
    }

    private static StatCounts FromTotals(Tensor truePositives, Tensor predicted, Tensor actual, Tensor elements)
    {
        var falsePositives = predicted - truePositives;
        return new(truePositives, falsePositives, elements - actual - falsePositives, actual - truePositives);
    }

    /// <summary>Counts each of the classes 0 … C-1, in each row if there are several; labels are at most C.</summary>
    private static Tensor Histogram(Tensor labels, long classes)
    {
        var bins = classes + 1;
        if (labels.dim() == 1)
        {
            return bincount(labels, minlength: bins).narrow(0, 0, classes);
        }

        var rows = labels.shape[0];
        var binned = labels + arange(rows, device: labels.device).mul(bins).unsqueeze(1);
        return bincount(binned.reshape(-1), minlength: rows * bins).narrow(0, 0, rows * bins).reshape(rows, bins).narrow(1, 0, classes);
    }
}
