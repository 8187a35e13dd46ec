namespace Metrics;

/// <summary>Panoptic quality from counts by category, in float64.</summary>
internal static class PanopticFormula
{
    /// <returns>
    /// A scalar; with segmentation and recognition quality [3]; for each category [1, categories]; for each category with the
    /// other two qualities [categories, 3].
    /// </returns>
    public static Tensor Of(Tensor iouSum, Tensor tp, Tensor fp, Tensor fn, PanopticQualityOptions options)
    {
        var weight = tp + (0.5 * fp) + (0.5 * fn);
        var segmentation = Ratio.Of(iouSum, tp);
        var recognition = Ratio.Of(tp, weight);
        var qualities = options.ReturnSqAndRq
            ? stack([segmentation * recognition, segmentation, recognition], -1)
            : (segmentation * recognition).unsqueeze(-1);
        if (!options.ReturnPerClass)
        {
            var occurs = weight.gt(0);
            return (qualities.masked_fill(occurs.logical_not().unsqueeze(-1), 0).sum([0]) / occurs.sum()).squeeze();
        }

        return options.ReturnSqAndRq ? qualities : qualities.reshape(1, -1);
    }
}
