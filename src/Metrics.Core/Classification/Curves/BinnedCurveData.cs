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
        var thresholds = task.Thresholds!.ToTensor(scores.device);
        var dtype = scores.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32;
        var rows = scores.reshape(-1, task.CurveCount).transpose(0, 1).to_type(dtype).contiguous();
        var thresholdsReached = bucketize(rows, thresholds.to_type(dtype), right: true);

        var places = thresholds.shape[0] + 1;
        var labels = task.Labels(target);
        var curves = arange(task.CurveCount, dtype: ScalarType.Int64, device: scores.device).unsqueeze(1);
        var cells = ((((curves * 2) + labels) * places) + thresholdsReached).masked_select(labels.ne(CurveTask.Ignored));
        var counts = bincount(cells, minlength: task.CurveCount * 2 * places).reshape(task.CurveCount, 2, places);

        var reached = counts.flip(2).cumsum(2).flip(2).narrow(2, 1, places - 1);
        var missed = counts.sum(2, keepdim: true) - reached;
        return stack([missed, reached], 3).permute(2, 0, 1, 3).reshape(task.TableShape);
    }

    public override CurvePoints Points(long curve) =>
        new(Falling(1)[curve], Falling(0)[curve], thresholds.flip(0));

    public override Tensor Integrate(Func<Tensor, Tensor, Tensor> integral) => integral(Falling(1), Falling(0));

    public override CurveData Micro() => new BinnedCurveData(Source, table.sum(1, keepdim: true), thresholds);

    private static Tensor OfTarget(Tensor table, long target) => table[0].select(1, target).sum(1);

    /// <summary>The samples of a target that are predicted to be positive, by falling threshold: [C, T].</summary>
    private Tensor Falling(long target) => table.select(3, 1).select(2, target).flip(0).transpose(0, 1);
}
