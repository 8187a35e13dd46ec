namespace Metrics;

/// <summary>How a formula over counts becomes a score, averaged over classes or not.</summary>
internal static class ClassAverage
{
    /// <summary>Applies a formula to the counts and averages over the classes as the options say.</summary>
    /// <param name="counts">The counts; classes are the last dimension.</param>
    /// <param name="options">The options.</param>
    /// <param name="formula">From counts of any shape to scores of that shape, in float64.</param>
    /// <param name="targetDecides">
    /// Which classes the multiclass macro average leaves out when <c>top_k</c> is greater than 1: those that are absent from the
    /// target if <see langword="true"/>, those absent from predictions and target if <see langword="false"/>. TorchMetrics
    /// differs from metric to metric.
    /// </param>
    /// <returns>Float32; a single value has no dimension.</returns>
    public static Tensor Of(StatCounts counts, StatScoresOptions options, Func<StatCounts, Tensor> formula, bool targetDecides = false)
    {
        var score = options.ClassAverage switch
        {
            null => formula(counts),
            Average.Micro => formula(counts.SumOverClasses()),
            Average.Weighted => WeightedMean(formula(counts), counts.Support),
            Average.Macro when options is MulticlassStatScoresOptions { TopK: var k } =>
                WeightedMean(formula(counts), (k > 1 && targetDecides ? counts.Support : counts.Support + counts.Fp).ne(0)),
            _ => formula(counts).mean([-1]),
        };
        return ResultForm.Of(score, isDouble: false);
    }

    private static Tensor WeightedMean(Tensor scores, Tensor weights) => Ratio.Of((scores * weights).sum(-1), weights.sum(-1));
}
