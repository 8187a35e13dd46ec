using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>
/// Shares of variance that are explained. The reference takes variances as differences of sums of squares in float32, which cancel where a
/// batch varies little; here moments are streamed. A value may be off by what these sums leave of the digits.
/// </summary>
internal sealed class SquareSumCheck : MetricCheck
{
    /// <summary>A square, a sum, a mean and a difference, each rounded.</summary>
    private const int Roundings = 4;

    private const double Precision = 1.0 / (1 << 23);

    protected override string? Difference(GoldenCase golden, JsonElement expected, object actual, IReadOnlyList<JsonElement> batches) =>
        base.Difference(golden, expected, actual, batches) is null ? null : base.Difference(golden.Within(golden.Tolerance + Cancellation(batches)), expected, actual, batches);

    /// <summary>What of a variance float32 may lose: the largest share of a sum of squares in that about the mean, over outputs.</summary>
    private static double Cancellation(IReadOnlyList<JsonElement> batches)
    {
        var pairs = batches.Select(batch => BatchReader.TensorPair(batch, CPU)).ToList();
        if (pairs.Exists(pair => pair.Target.dtype != ScalarType.Float32))
        {
            return 0;
        }

        var (preds, target) = (cat([.. pairs.Select(pair => pair.Preds)]).to(ScalarType.Float64), cat([.. pairs.Select(pair => pair.Target)]).to(ScalarType.Float64));
        return Roundings * Precision * Math.Max(Share(target), Share(target - preds));
    }

    private static double Share(Tensor values)
    {
        var deviations = values - values.mean([0], keepdim: true);
        return (values.square().sum([0]) / deviations.square().sum([0])).nan_to_num(0, 0, 0).max().ToDouble();
    }
}
