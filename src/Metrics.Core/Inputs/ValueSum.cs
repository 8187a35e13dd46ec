namespace Metrics;

/// <summary>Values that were added up.</summary>
/// <param name="Sum">Their sum, in float64: a scalar, or one for each output; under several weightings [R] or [R, outputs].</param>
/// <param name="Count">The number of values in one sum, a scalar or [R]: int64, or float64 where samples have weights.</param>
internal sealed record ValueSum(Tensor Sum, Tensor Count)
{
    /// <summary>Their mean; NaN without values.</summary>
    public Tensor Mean => Sum / Count.reshape([.. Count.shape, .. Enumerable.Repeat(1L, (int)(Sum.dim() - Count.dim()))]);

    /// <summary>Adds values up along the first dimension.</summary>
    public static ValueSum Of(Tensor values) => new(values.sum([0]), tensor(values.shape[0], device: values.device));

    /// <summary>The rows that add values, float64 [samples] or [samples, outputs], each of them counting 1.</summary>
    /// <param name="values">The values.</param>
    /// <param name="rows">The rows that the samples come from.</param>
    public static RowSums Rows(Tensor values, SampleRows rows)
    {
        var columns = values.dim() == 1 ? values.unsqueeze(1) : values;
        return new ValueRows(cat([columns, ones_like(columns.narrow(1, 0, 1))], 1), rows);
    }

    /// <summary>Reads sums of which the last one counts.</summary>
    /// <param name="sums">The sums, float64 [K] or, under several weightings, [R, K].</param>
    /// <param name="shape">The shape of the sum of values.</param>
    public static ValueSum OfSums(Tensor sums, long[] shape)
    {
        var values = sums.shape[^1] - 1;
        return new(sums.narrow(-1, 0, values).reshape([.. sums.shape[..^1], .. shape]), sums.select(-1, values));
    }
}
