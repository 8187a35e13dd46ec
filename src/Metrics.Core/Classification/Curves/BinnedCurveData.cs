namespace Metrics;

/// <summary>Curves with a point for each of the given thresholds.</summary>
/// <param name="source">The metric that warnings come from.</param>
/// <param name="table">Counts by threshold (rising), curve, target and prediction: int64 [T, C, 2, 2].</param>
/// <param name="thresholds">The thresholds, rising: [T].</param>
internal sealed class BinnedCurveData(Metric? source, Tensor table, Tensor thresholds)
    : CurveData(source, OfTarget(table, 1), OfTarget(table, 0))
{
    public override bool IsExact => false;

    public override Tensor? RecallIsOne => null;

    public static BinnedCurveData From(CurveTask task, Tensor table, Metric? source) =>
        new(source, table.reshape(table.shape[0], task.CurveCount, 2, 2), task.Thresholds!.ToTensor(table.device));

    /// <summary>Counts a batch: the table of shape <see cref="CurveTask.TableShape"/>.</summary>
    /// <remarks>
    /// Each score is put between two thresholds and counted there; what a threshold counts is then the sum over all places above
    /// it. So time and memory are those of N·C + T·C numbers, not of N·C·T.
    /// </remarks>
    public static Tensor Count(CurveTask task, Tensor scores, Tensor target)
    {
        var labels = task.Labels(target);
        var width = task.CurveCount * 2 * (task.Thresholds!.Count + 1);
        return Table(task, bincount(Cells(task, scores, labels).masked_select(labels.ne(CurveTask.Ignored)), minlength: width));
    }

    /// <summary>What the rows of a batch add to the counts between thresholds.</summary>
    public static RowSums Rows(CurveTask task, ScoredLabels samples)
    {
        var labels = task.Labels(samples.Target);
        var width = task.CurveCount * 2 * (task.Thresholds!.Count + 1);
        var cells = Cells(task, samples.Scores, labels).masked_fill(labels.eq(CurveTask.Ignored), width);
        return new CellRows(cells.transpose(0, 1), width, rows: samples.Rows);
    }

    /// <summary>The table, from counts of the places between thresholds of <see cref="Rows"/>.</summary>
    public static Tensor Table(CurveTask task, Tensor places)
    {
        var counts = places.reshape(task.CurveCount, 2, -1);
        var reached = counts.flip(2).cumsum(2).flip(2).narrow(2, 1, counts.shape[2] - 1);
        var missed = counts.sum(2, keepdim: true) - reached;
        return stack([missed, reached], 3).permute(2, 0, 1, 3).reshape(task.TableShape);
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

    public override CurvePoints Points(long curve) =>
        new(Falling(1)[curve], Falling(0)[curve], thresholds.flip(0));

    public override Tensor Integrate(Func<Tensor, Tensor, Tensor> integral) => integral(Falling(1), Falling(0));

    public override CurveData Micro() => new BinnedCurveData(Source, table.sum(1, keepdim: true), thresholds);

    private static Tensor OfTarget(Tensor table, long target) => table[0].select(1, target).sum(1);

    /// <summary>The samples of a target that are predicted to be positive, by falling threshold: [C, T].</summary>
    private Tensor Falling(long target) => table.select(3, 1).select(2, target).flip(0).transpose(0, 1);
}
