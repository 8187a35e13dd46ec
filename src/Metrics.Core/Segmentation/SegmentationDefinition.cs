namespace Metrics;

/// <summary>A segmentation metric, as its class and its functional form share it: a mean of what is computed for samples.</summary>
/// <param name="Shape">The shape of what is computed for a sample; a length of 1 is the number of classes that only the data tells.</param>
/// <param name="Rows">What the mean is taken over, along the first dimension, in float64; NaN does not count.</param>
/// <param name="Value">The value, from the sum of all that counts and how much that is.</param>
/// <typeparam name="TOptions">The arguments.</typeparam>
internal sealed record SegmentationDefinition<TOptions>(Func<TOptions, long[]> Shape, Func<Tensor, Tensor, TOptions, Tensor> Rows, Func<Tensor, Tensor, TOptions, Tensor> Value)
    where TOptions : SegmentationOptions
{
    /// <summary>The sum of what counts in a batch, and how much that is.</summary>
    public static (Tensor Sum, Tensor Count) Total(Tensor rows)
    {
        var isUndefined = rows.isnan();
        return (rows.masked_fill(isUndefined, 0).sum([0]), isUndefined.logical_not().sum([0]));
    }
}
