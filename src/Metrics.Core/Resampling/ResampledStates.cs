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
            : DrawRows(sums, weight, (number, checked((int)input.Count)));
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
    /// <returns>[resamples, …] or results that are such tensors; or <see langword="null"/>.</returns>
    public object? ComputeAll(Metric<TInput> scratch)
    {
        var leaves = ResampledMetrics.Of(scratch)!;
        return (scratch.UpdateCount, summed, kept) switch
        {
            (0, _, _) => null,
            (_, _, []) => OfAllSums(scratch, leaves)?.Invoke(),
            (_, [], [var part]) when leaves[0] == scratch => ComputeAll(ReweightedEntries<TInput>.Of(scratch), part.Rows.Value, Blocks(SeenBatches())),
            _ => null,
        };
    }

    /// <summary>Gives a copy of the metric the states of one resample after the other.</summary>
    /// <param name="scratch">The copy, with the states of the metric itself.</param>
    /// <param name="look">Sees it with the states of each resample.</param>
    public void ForEach(Metric<TInput> scratch, Action<Metric<TInput>> look)
    {
        using var use = scratch.Claim();
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

        foreach (var (resample, (rows, counts, place)) in EachResample().Index())
        {
            using var scope = NewDisposeScope();
            Load(metrics, resample);
            foreach (var own in samples)
            {
                own.Reweight(counts!, place);
            }

            foreach (var metric in scratch.SelfAndDescendants())
            {
                metric.SetUpdateCount(rows == 0 ? 0 : updates);
            }

            look(scratch);
        }
    }

    private static Tensor? ComputeAll(IRowSamples<TInput> metric, Tensor rows, IRowBlocks blocks)
    {
        metric.BeginReweighting(rows);
        return metric.ComputeAll(blocks);
    }

    /// <summary>What computes the values of a metric, or of the members of a collection, from the sums of all resamples.</summary>
    private Func<object>? OfAllSums(Metric<TInput> metric, IReadOnlyList<Metric<TInput>> leaves)
    {
        if (metric is MetricCollection<TInput> collection)
        {
            return collection.Together(member => OfAllSums(member, leaves));
        }

        // Members with one key have the same sums.
        var holder = metric.SharedStateKey is null ? metric : metric.StateLeader ?? metric;
        return summed.Find(part => leaves[part.Index] == holder) is { } own && metric is IRowSums<TInput> { ComputeAll: { } formula }
            ? () => formula(own.Sums.Value)
            : null;
    }

    private DrawnBlocks Blocks(IReadOnlyList<(long Number, int Rows)> seen) => new(draws, resamples, seen, drawn.Value.device);

    /// <summary>The number of rows of each resample and, where samples are kept, the counts of its block with its place there.</summary>
    private IEnumerable<(long Rows, RowCounts? Counts, int Place)> EachResample() => kept.Count == 0
        ? drawn.Value.cpu().data<long>().ToArray().Select(rows => (rows, default(RowCounts), 0))
        : Blocks(SeenBatches()).InTurn().SelectMany(counts => counts.Totals.Select((rows, place) => (rows, (RowCounts?)counts, place)));

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

    private (IReadOnlyList<Tensor> Sums, Tensor Rows) DrawRows(RowSums[] sums, Tensor? weight, (long Number, int Rows) batch)
    {
        var parts = sums.Select(part => (Count: part.Counting(weight), Values: new List<Tensor>())).ToList();
        var drawnRows = new List<long>();
        foreach (var counts in Blocks([batch]).InTurn())
        {
            using var scope = NewDisposeScope();
            drawnRows.AddRange(counts.Totals);
            foreach (var (count, values) in parts)
            {
                values.Add(count(counts).MoveToOuterDisposeScope());
            }
        }

        return ([.. parts.Select(part => cat(part.Values))], tensor(drawnRows.ToArray(), device: drawn.Value.device));
    }

    /// <summary>The number and the rows of each batch; none where they are not kept.</summary>
    private List<(long Number, int Rows)> SeenBatches() =>
        batches.Length == 0 ? [] : [.. batches.Value.cpu().flatten().data<long>().ToArray().Chunk(2).Select(batch => (batch[0], (int)batch[1]))];

    /// <summary>One of the metrics with what is kept for it: sums for each resample, or the row of each sample.</summary>
    private sealed record ResampledPart(int Index, Metric<TInput> Metric, MetricState State)
    {
        public TensorState Sums => (TensorState)State;

        public SequenceState Rows => (SequenceState)State;
    }
}
