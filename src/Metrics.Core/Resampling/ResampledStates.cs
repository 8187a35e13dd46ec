using System.Globalization;

namespace Metrics;

/// <summary>What many resamples of the batches would make of the states of metrics, without a copy of the metrics for each.</summary>
/// <typeparam name="TInput">The record that the metrics take.</typeparam>
internal sealed class ResampledStates<TInput>
    where TInput : class, IMetricInput<TInput>
{
    private readonly RowDraws draws;
    private readonly int resamples;
    private readonly List<ResampledPart> summed = [];
    private readonly List<ResampledPart> kept = [];

    /// <summary>The number and the rows of each batch: from them the draws can be had again.</summary>
    private readonly SequenceState batches;

    /// <summary>The number of rows that each resample has drawn.</summary>
    private readonly TensorState drawn;

    /// <summary>Starts with nothing seen.</summary>
    /// <param name="metrics">The metrics that hold the states.</param>
    /// <param name="resamples">The number of resamples.</param>
    /// <param name="draws">How rows are drawn.</param>
    /// <param name="addState">Declares a state.</param>
    /// <param name="addSequence">Declares a state that grows.</param>
    public ResampledStates(
        IReadOnlyList<Metric<TInput>> metrics, int resamples, RowDraws draws, Func<string, Tensor, TensorState> addState, Func<string, SequenceState> addSequence)
    {
        this.draws = draws;
        this.resamples = resamples;
        batches = addSequence("batches");
        drawn = addState("rows", zeros(resamples, dtype: ScalarType.Int64));
        foreach (var (i, metric) in metrics.Index())
        {
            var suffix = i.ToString(CultureInfo.InvariantCulture);
            if (metric.Resampling is Resampling.BySums or Resampling.BySumsAndEntries)
            {
                summed.Add(new(i, metric, addState($"sums{suffix}", zeros(resamples, 1, dtype: ScalarType.Float64))));
            }

            if (metric.Resampling != Resampling.BySums)
            {
                kept.Add(new(i, metric, addSequence($"rows{suffix}")));
            }
        }
    }

    private int Blocks => (resamples + RowCounts.AtOnce - 1) / RowCounts.AtOnce;

    private long TotalRows => batches.Length == 0 ? 0 : batches.Value[.., 1].sum().ToInt64();

    /// <summary>Takes in a batch that the metrics have taken already.</summary>
    /// <param name="input">The batch.</param>
    /// <param name="number">Its number.</param>
    /// <param name="isFirst">Whether nothing was seen before.</param>
    public void Update(TInput input, long number, bool isFirst)
    {
        foreach (var part in kept)
        {
            part.Rows.Append(ReweightedEntries<TInput>.Of(part.Metric).RowsOf(input) + TotalRows);
        }

        if (kept.Count > 0)
        {
            batches.Append(tensor(new[] { number, input.Count }, device: drawn.Value.device).unsqueeze(0));
        }

        if (summed.Count == 0)
        {
            return;
        }

        RowSums[] sums = [.. summed.Select(part => ((IRowSums<TInput>)part.Metric).Read(input))];
        var weight = (input as IWeightedInput)?.SampleWeight;
        var (values, rows) = kept.Count == 0 && weight is null && RowKinds.Of(sums) is { } kinds
            ? DrawKinds(sums, kinds, number)
            : DrawRows(sums, weight, input.Count, number);
        drawn.Value = drawn.Value + rows.to_type(ScalarType.Int64);
        foreach (var (part, value) in summed.Zip(values))
        {
            part.Sums.Value = isFirst ? value : ((IRowSums<TInput>)part.Metric).MergeSums(part.Sums.Value, value);
        }
    }

    /// <summary>Takes in what resamples of later batches have made of such states.</summary>
    public void Merge(ResampledStates<TInput> other, long ownUpdates, long otherUpdates)
    {
        if (otherUpdates == 0)
        {
            return;
        }

        foreach (var (own, theirs) in summed.Zip(other.summed))
        {
            own.Sums.Value = ownUpdates == 0 ? theirs.Sums.Value.clone() : ((IRowSums<TInput>)own.Metric).MergeSums(own.Sums.Value, theirs.Sums.Value);
        }

        foreach (var (own, theirs) in kept.Zip(other.kept))
        {
            own.Rows.Append(theirs.Rows.Value + TotalRows);
        }

        if (kept.Count > 0)
        {
            batches.Append(other.batches.Value);
        }

        drawn.Value = drawn.Value + other.drawn.Value;
    }

    /// <summary>The values of a metric for all resamples, where it takes them all at once.</summary>
    /// <param name="scratch">A copy of the metric, with the states of the metric itself.</param>
    /// <returns>[resamples, …], or <see langword="null"/>.</returns>
    public Tensor? ComputeAll(Metric<TInput> scratch) => (summed, kept) switch
    {
        _ when scratch.UpdateCount == 0 || ResampledMetrics.Of(scratch) is not [var only] || only != scratch => null,
        ([var part], []) => ((IRowSums<TInput>)scratch).ComputeAll(part.Sums.Value),
        ([], [var part]) => ComputeAll(ReweightedEntries<TInput>.Of(scratch), part.Rows.Value, AllCounts()),
        _ => null,
    };

    /// <summary>Gives a copy of the metric the states of one resample after the other.</summary>
    /// <param name="scratch">The copy, with the states of the metric itself.</param>
    /// <param name="look">Sees it with the states of each resample.</param>
    public void ForEach(Metric<TInput> scratch, Action<Metric<TInput>> look)
    {
        var metrics = ResampledMetrics.Of(scratch)!;
        var updates = scratch.UpdateCount;
        if (updates == 0)
        {
            for (var resample = 0; resample < resamples; resample++)
            {
                look(scratch);
            }

            return;
        }

        var samples = kept.ConvertAll(part => ReweightedEntries<TInput>.Of(metrics[part.Index]));
        foreach (var (part, own) in kept.Zip(samples))
        {
            own.BeginReweighting(part.Rows.Value);
        }

        var rows = kept.Count > 0 ? null : drawn.Value.cpu().data<long>().ToArray();
        var (seen, device) = (SeenBatches(), drawn.Value.device);
        for (var block = 0; block < Blocks; block++)
        {
            using var scope = NewDisposeScope();
            using var counts = kept.Count == 0 ? null : CountsOf(block, seen, device);
            for (var place = 0; place < ResamplesOf(block); place++)
            {
                using var inner = NewDisposeScope();
                var resample = (block * RowCounts.AtOnce) + place;
                var isEmpty = (counts?.Totals[place] ?? rows![resample]) == 0;
                Load(metrics, resample);
                foreach (var own in samples)
                {
                    own.Reweight(counts!, place);
                }

                foreach (var metric in scratch.SelfAndDescendants())
                {
                    metric.SetUpdateCount(isEmpty ? 0 : updates);
                }

                look(scratch);
            }
        }
    }

    private static Tensor? ComputeAll(IRowSamples<TInput> metric, Tensor rows, IEnumerable<RowCounts> blocks)
    {
        metric.BeginReweighting(rows);
        return metric.ComputeAll(blocks);
    }

    /// <summary>
    /// How often the resamples hold each row of all batches, block by block; each lasts until the next one, which is drawn meanwhile.
    /// </summary>
    private IEnumerable<RowCounts> AllCounts()
    {
        var (seen, device) = (SeenBatches(), drawn.Value.device);
        Task<RowCounts>? next = Draw(0);
        try
        {
            for (var block = 1; next is not null; block++)
            {
                using var counts = next.GetAwaiter().GetResult();
                next = block < Blocks ? Draw(block) : null;
                yield return counts;
            }
        }
        finally
        {
            next?.GetAwaiter().GetResult().Dispose();
        }

        Task<RowCounts> Draw(int block) => Task.Run(() => CountsOf(block, seen, device));
    }

    private void Load(IReadOnlyList<Metric<TInput>> metrics, int resample)
    {
        foreach (var part in summed)
        {
            metrics[part.Index].Reset();
            ((IRowSums<TInput>)metrics[part.Index]).AddSums(part.Sums.Value[resample]);
        }
    }

    private (IReadOnlyList<Tensor> Sums, Tensor Rows) DrawKinds(RowSums[] sums, RowKinds kinds, long number)
    {
        var weights = draws.OfKinds(number, resamples, kinds.OfRow, kinds.Sizes).to(drawn.Value.device);
        return ([.. sums.Select(part => part.Select(kinds.Examples).Weighted(weights))], weights.sum(1));
    }

    private (IReadOnlyList<Tensor> Sums, Tensor Rows) DrawRows(RowSums[] sums, Tensor? weight, long rows, long number)
    {
        var parts = sums.Select(part => (Count: part.Counting(weight), Values: new List<Tensor>())).ToList();
        var drawnRows = new List<long>();
        for (var block = 0; block < Blocks; block++)
        {
            using var scope = NewDisposeScope();
            using var counts = new RowCounts(ResamplesOf(block), rows, drawn.Value.device);
            draws.OfRows(number, block, counts.Rows);
            drawnRows.AddRange(counts.Totals);
            foreach (var (count, values) in parts)
            {
                values.Add(count(counts).MoveToOuterDisposeScope());
            }
        }

        return ([.. parts.Select(part => cat(part.Values))], tensor(drawnRows.ToArray(), device: drawn.Value.device));
    }

    private int ResamplesOf(int block) => Math.Min(RowCounts.AtOnce, resamples - (block * RowCounts.AtOnce));

    /// <summary>The number and the rows of each batch; none where they are not kept.</summary>
    private List<(long Number, int Rows)> SeenBatches() =>
        batches.Length == 0 ? [] : [.. batches.Value.cpu().flatten().data<long>().ToArray().Chunk(2).Select(batch => (batch[0], (int)batch[1]))];

    /// <summary>How often the resamples of a block hold each row of all batches.</summary>
    private RowCounts CountsOf(int block, List<(long Number, int Rows)> seen, Device device)
    {
        var counts = new RowCounts(ResamplesOf(block), seen.Sum(batch => (long)batch.Rows), device);
        var first = 0;
        foreach (var (number, rows) in seen)
        {
            draws.OfRows(number, block, counts.Rows.Slice(first, rows));
            first += rows;
        }

        return counts;
    }

    /// <summary>One of the metrics with what is kept for it: sums for each resample, or the row of each sample.</summary>
    private sealed record ResampledPart(int Index, Metric<TInput> Metric, MetricState State)
    {
        public TensorState Sums => (TensorState)State;

        public SequenceState Rows => (SequenceState)State;
    }
}
