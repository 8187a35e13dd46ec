namespace Metrics;

/// <summary>Which row of a batch each sample comes from, where elements beyond the first dimension are samples of their own and some may be left out.</summary>
/// <param name="Kept">Bool: which of all elements are samples, in the order of the samples; <see langword="null"/> if all are.</param>
/// <param name="Elements">The number of all elements.</param>
/// <param name="PerRow">The number of elements of each row.</param>
internal readonly record struct SampleRows(Tensor? Kept, long Elements, long PerRow)
{
    /// <summary>Whether each row is one sample.</summary>
    public bool AreSamples => Kept is null && PerRow == 1;

    /// <summary>The number of rows.</summary>
    public long Count => Elements / Math.Max(PerRow, 1);

    /// <summary>The row of each sample, int64.</summary>
    public Tensor ToTensor(Device device)
    {
        var elements = Kept is null ? arange(Elements, dtype: ScalarType.Int64, device: device) : Kept.nonzero().flatten();
        return PerRow == 1 ? elements : elements.div(Math.Max(PerRow, 1), RoundingMode.floor).to_type(ScalarType.Int64);
    }
}
