namespace Metrics;

/// <summary>Sequences that hold the entries of a resample: each entry as often as its row was drawn, in the order of the rows.</summary>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
/// <param name="metric">The metric that holds the sequences.</param>
internal sealed class ReweightedEntries<TInput>(Metric<TInput> metric) : IRowSamples<TInput>
    where TInput : class, IMetricInput<TInput>
{
    private IReadOnlyList<(SequenceState State, Tensor Entries)> sequences = [];
    private Tensor? rowOfEntry;

    /// <summary>How a metric that keeps samples is made to weigh them.</summary>
    public static IRowSamples<TInput> Of(Metric<TInput> metric) => metric as IRowSamples<TInput> ?? new ReweightedEntries<TInput>(metric);

    public Tensor RowsOf(TInput input) => ((IRowEntries<TInput>)metric).RowsOf(input).to(metric.Device);

    public void BeginReweighting(Tensor rows)
    {
        rowOfEntry = rows;
        sequences = [.. metric.States.OfType<SequenceState>().Where(state => state.Length > 0).Select(state => (state, state.Value))];
    }

    public void Reweight(RowCounts counts, int resample)
    {
        var times = counts.All[resample].index_select(0, rowOfEntry!).to_type(ScalarType.Int64);
        var drawn = arange(times.shape[0], device: times.device).repeat_interleave(times);
        foreach (var (state, entries) in sequences)
        {
            state.Hold(entries.index_select(0, drawn.to(entries.device)));
        }
    }
}
