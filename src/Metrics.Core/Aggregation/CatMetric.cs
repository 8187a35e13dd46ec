namespace Metrics;

/// <summary>All values, one after the other along the first dimension.</summary>
/// <remarks>
/// Values keep their floating-point dtype; integers become float32. Entries that the strategy leaves out leave a flat tensor
/// behind, because rows with gaps are no matrix. The value is empty, with shape [0], without values, and a scalar for one.
/// </remarks>
/// <example>
/// <code>
/// using var values = new CatMetric();
/// values.Update(tensor(new[] { 1.0f, 2.0f }));
/// values.Update(tensor(new[] { 3.0f }));
/// var all = values.Compute();   // [1, 2, 3]
/// </code>
/// </example>
public sealed class CatMetric : AggregationMetric, IRowEntries<WeightedValue>
{
    private readonly SequenceState values;

    /// <summary>Starts a concatenation.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public CatMetric(AggregationOptions? options = null)
        : base(options)
    {
        values = AddSequence("value");
    }

    internal override Resampling Resampling => Resampling.ByEntries;

    Tensor IRowEntries<WeightedValue>.RowsOf(WeightedValue input) =>
        arange(input.Value.NumberOfElements == 0 ? 0 : input.Count, dtype: ScalarType.Int64);

    private bool LeavesNanOut => Options.NanStrategy.Handling is NanHandling.Warn or NanHandling.Ignore;

    private protected override void Aggregate(Tensor value, Tensor? weight)
    {
        // NaN that is to be left out stays NaN for now: how many remain is known only where the data is.
        var (kept, nan) = WithoutNan(value, weight, neutral: double.NaN);
        CountNan(nan.sum());
        values.Append(kept.is_floating_point() ? kept : kept.to(ScalarType.Float32));
    }

    private protected override Tensor ComputeAggregate() => ResultForm.ScalarIfOne(LeavesNanOut ? WithoutGaps(values.Value) : values.Value);

    private static Tensor WithoutGaps(Tensor all)
    {
        var nan = all.isnan();
        return nan.any().ToBoolean() ? all.masked_select(nan.logical_not()) : all;
    }
}
