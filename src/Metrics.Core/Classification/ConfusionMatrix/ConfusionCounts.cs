namespace Metrics;

/// <summary>Counts of predicted against true classes: int64, true classes as rows, predicted classes as columns.</summary>
internal static class ConfusionCounts
{
    /// <summary>Arranges counts of decisions for each of some labels as [labels, 2, 2]; no comes before yes.</summary>
    public static Tensor Of(StatCounts counts)
    {
        var (tp, fp, tn, fn) = counts;
        return stack([tn, fp, fn, tp], -1).reshape(-1, 2, 2);
    }

    /// <summary>Counts classes, all in one row, into [classes, classes].</summary>
    public static Tensor Of(MulticlassLabels labels, long classes)
    {
        // One bin for each pair of classes, and one after them for what is ignored.
        var (preds, target, ignored) = labels;
        var pair = (target * classes) + preds;
        var binned = ignored is null ? pair : pair.masked_fill(ignored, classes * classes);
        return bincount(binned, minlength: classes * classes).narrow(0, 0, classes * classes).reshape(classes, classes);
    }
}
