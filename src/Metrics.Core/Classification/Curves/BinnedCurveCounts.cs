namespace Metrics;

/// <summary>How scores are counted between thresholds, into a table of the shape <see cref="CurveTask.TableShape"/>.</summary>
/// <remarks>
/// Each score is put between two thresholds and counted there; what a threshold counts is then the sum over all places above
/// it. So time and memory are those of N·C + T·C numbers, not of N·C·T.
/// </remarks>
internal sealed class BinnedCurveCounts : RowStatistics<TensorPair, CurveOptions, Tensor>
{
    public static readonly BinnedCurveCounts Table = new();

    /// <summary>What the rows of a batch add to the counts between thresholds.</summary>
    public override RowSums Rows(TensorPair input, CurveOptions options)
    {
        var task = options.Task;
        var samples = task.Format(input.Preds, input.Target);
        var labels = task.Labels(samples.Target);
        var cells = Cells(task, samples.Scores, labels).masked_fill(labels.eq(CurveTask.Ignored), Width(task));
        return new CellRows(cells.transpose(0, 1), Width(task), rows: samples.Rows);
    }

    public override Tensor OfSums(Tensor sums, CurveOptions options) => Reached(options.Task, sums).reshape(options.Task.TableShape);

    /// <summary>The curves under several weightings, from sums [R, K]; warnings come from the metric.</summary>
    public static IntegrableCurves Curves(Tensor sums, CurveOptions options, Metric source) =>
        new ResampledBins(new(source, Reached(options.Task, sums), options.Task.Thresholds!.ToTensor(sums.device)), options.Task.CurveCount);

    protected override Tensor Unweighted(TensorPair input, CurveOptions options)
    {
        var task = options.Task;
        var samples = task.Format(input.Preds, input.Target);
        var labels = task.Labels(samples.Target);
        return Reached(task, bincount(Cells(task, samples.Scores, labels).masked_select(labels.ne(CurveTask.Ignored)), minlength: Width(task))).reshape(task.TableShape);
    }

    private static long Width(CurveTask task) => task.CurveCount * 2 * (task.Thresholds!.Count + 1);

    /// <summary>The table of all curves, [T, curves, 2, 2], from counts of the places between thresholds; under several weightings each has curves of its own.</summary>
    private static Tensor Reached(CurveTask task, Tensor places)
    {
        var counts = places.reshape(-1, 2, task.Thresholds!.Count + 1);
        var reached = counts.flip(2).cumsum(2).flip(2).narrow(2, 1, counts.shape[2] - 1);
        var missed = counts.sum(2, keepdim: true) - reached;
        return stack([missed, reached], 3).permute(2, 0, 1, 3);
    }

    /// <summary>Curve, label and place between thresholds of each score as one number, [C, N].</summary>
    private static Tensor Cells(CurveTask task, Tensor scores, Tensor labels)
    {
        var thresholds = task.Thresholds!.ToTensor(scores.device);
        var dtype = scores.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32;
        var rows = scores.reshape(-1, task.CurveCount).transpose(0, 1).to_type(dtype).contiguous();
        var thresholdsReached = bucketize(rows, thresholds.to_type(dtype), right: true);

        var curves = arange(task.CurveCount, dtype: ScalarType.Int64, device: scores.device).unsqueeze(1);
        return (((curves * 2) + labels) * (thresholds.shape[0] + 1)) + thresholdsReached;
    }
}
