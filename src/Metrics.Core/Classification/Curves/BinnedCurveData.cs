namespace Metrics;

/// <summary>Curves with a point for each of the given thresholds.</summary>
/// <param name="source">The metric that warnings come from.</param>
/// <param name="table">Counts by threshold (rising), curve, target and prediction: int64 [T, C, 2, 2].</param>
/// <param name="thresholds">The thresholds, rising: [T].</param>
internal sealed class BinnedCurveData(Metric? source, Tensor table, Tensor thresholds) : CurveData(source)
{
    public override Tensor Positives { get; } = OfTarget(table, 1);

    public override Tensor Negatives { get; } = OfTarget(table, 0);

    public override bool IsExact => false;

    public override Tensor? RecallIsOne => null;

    public static BinnedCurveData From(CurveTask task, Tensor table, Metric? source) =>
        new(source, table.reshape(table.shape[0], task.CurveCount, 2, 2), task.Thresholds!.ToTensor(table.device));

    public override CurvePoints Points(long curve) =>
        new(Falling(1)[curve], Falling(0)[curve], thresholds.flip(0));

    public override Tensor Integrate<TIntegral>() => TIntegral.Over(Falling(1), Falling(0));

    public override CurveData Micro() => new BinnedCurveData(Source, table.sum(1, keepdim: true), thresholds);

    private static Tensor OfTarget(Tensor table, long target) => table[0].select(1, target).sum(1);

    /// <summary>The samples of a target that are predicted to be positive, by falling threshold: [C, T].</summary>
    private Tensor Falling(long target) => table.select(3, 1).select(2, target).flip(0).transpose(0, 1);
}
