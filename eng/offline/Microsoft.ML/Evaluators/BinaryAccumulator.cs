namespace Microsoft.ML.Data;

/// <summary>
/// Gathers the rows of a binary evaluation. A row is predicted positive where its score is above 0: the evaluator does
/// not look at the predicted label. Rows without a label or without a finite score do not count.
/// </summary>
internal sealed class BinaryAccumulator
{
    private readonly List<ScoredExample> examples = [];
    private double logLossSum;
    private long logLossCount;

    public void Add(float label, float score, float probability = float.NaN)
    {
        if (float.IsNaN(label) || !float.IsFinite(score))
            return;

        var isPositive = label > 0;
        examples.Add(new ScoredExample(score, isPositive));
        if (!float.IsNaN(probability))
        {
            logLossSum -= Math.Log2(isPositive ? probability : 1.0 - probability);
            logLossCount++;
        }
    }

    public BinaryClassificationMetrics ToMetrics()
    {
        var ranked = AreaUnderCurve.Ranked(examples);
        return new BinaryClassificationMetrics(
            examples.Count(e => e is { IsPositive: true, Score: > 0 }),
            examples.Count(e => e is { IsPositive: true, Score: <= 0 }),
            examples.Count(e => e is { IsPositive: false, Score: > 0 }),
            examples.Count(e => e is { IsPositive: false, Score: <= 0 }),
            AreaUnderCurve.Roc(ranked),
            AreaUnderCurve.PrecisionRecall(ranked));
    }

    public CalibratedBinaryClassificationMetrics ToCalibratedMetrics()
    {
        var metrics = ToMetrics();
        var positiveShare = (double)examples.Count(e => e.IsPositive) / examples.Count;
        var entropy = -(positiveShare * Math.Log2(positiveShare)) - ((1 - positiveShare) * Math.Log2(1 - positiveShare));
        return new CalibratedBinaryClassificationMetrics(metrics, logLossSum / logLossCount, entropy);
    }
}
