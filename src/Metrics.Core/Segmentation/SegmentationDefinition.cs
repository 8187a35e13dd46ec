namespace Metrics;

/// <summary>A segmentation metric, as its class and its functional form share it: a mean of what is computed for samples.</summary>
/// <param name="Shape">The shape of what is computed for a sample; a length of 1 is the number of classes that only the data tells.</param>
/// <param name="Rows">What the mean is taken over, in float64, for each sample one of that shape or a vector of several numbers; NaN does not count.</param>
/// <param name="Value">The value, from the sum of all that counts and how much that is.</param>
/// <typeparam name="TOptions">The arguments.</typeparam>
internal sealed record SegmentationDefinition<TOptions>(Func<TOptions, long[]> Shape, Func<Tensor, Tensor, TOptions, Tensor> Rows, Func<Tensor, Tensor, TOptions, Tensor> Value)
    where TOptions : SegmentationOptions
{
    /// <summary>The sum of what counts in a batch, and how much that is.</summary>
    public (Tensor Sum, Tensor Count) Total(TensorPair input, TOptions options)
    {
        var (sums, counts) = OfSamples(input, options);
        return (sums.sum([0]), counts.sum([0]));
    }

    /// <summary>What each row of a batch adds: its sum, then how much counts in it.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments, or is a single image without a dimension of samples, whose rows cannot be drawn.</exception>
    public RowSums RowSums(TensorPair input, TOptions options)
    {
        var (sums, counts) = OfSamples(input, options);
        return sums.shape[0] == input.Count
            ? new ValueRows(cat([Columns(sums), Columns(counts).to_type(ScalarType.Float64)], 1))
            : throw new ArgumentException($"Expected images along the first dimension, which are to be drawn, got one of shape {TensorChecks.Shape(input.Preds)}.", nameof(input));
    }

    /// <summary>Sum and count from what <see cref="RowSums"/> adds up to.</summary>
    public (Tensor Sum, Tensor Count) OfSums(Tensor sums, TOptions options)
    {
        long[] shape = [2, .. Shape(options).Select(length => length == 1 ? -1 : length)];
        var parts = sums.reshape(shape);
        return (parts[0], parts[1].to_type(ScalarType.Int64));
    }

    private static Tensor Columns(Tensor rows) => rows.dim() == 1 ? rows.unsqueeze(1) : rows.flatten(1);

    private (Tensor Sums, Tensor Counts) OfSamples(TensorPair input, TOptions options)
    {
        var rows = Rows(input.Preds, input.Target, options);
        var isUndefined = rows.isnan();
        var (sums, counts) = (rows.masked_fill(isUndefined, 0), isUndefined.logical_not());
        return rows.dim() > Shape(options).Length + 1 ? (sums.sum([1]), counts.sum([1])) : (sums, counts.to_type(ScalarType.Int64));
    }
}
