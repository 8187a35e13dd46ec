namespace Microsoft.ML.Data;

/// <summary>
/// Gathers the rows of a binary evaluation. A row is predicted positive where its score is above 0: the evaluator does
/// not look at the predicted label. Rows without a label or without a finite score do not count.
/// </summary>
internal sealed class BinaryAccumulator
{
    private readonly List<ScoredExample> _examples = [];
    private double _logLossSum;
    private long _logLossCount;

    public void Add(float label, float score, float probability = float.NaN)
    {
        if (float.IsNaN(label) || !float.IsFinite(score))
            return;

        var isPositive = label > 0;
        _examples.Add(new ScoredExample(score, isPositive));
        if (!float.IsNaN(probability))
        {
            _logLossSum -= Math.Log2(isPositive ? probability : 1.0 - probability);
            _logLossCount++;
        }
    }

    public BinaryClassificationMetrics ToMetrics()
    {
        var ranked = AreaUnderCurve.Ranked(_examples);
        return new BinaryClassificationMetrics(
            _examples.Count(e => e is { IsPositive: true, Score: > 0 }),
            _examples.Count(e => e is { IsPositive: true, Score: <= 0 }),
            _examples.Count(e => e is { IsPositive: false, Score: > 0 }),
            _examples.Count(e => e is { IsPositive: false, Score: <= 0 }),
            AreaUnderCurve.Roc(ranked),
            AreaUnderCurve.PrecisionRecall(ranked));
    }

    public CalibratedBinaryClassificationMetrics ToCalibratedMetrics()
    {
        var metrics = ToMetrics();
        var positiveShare = (double)_examples.Count(e => e.IsPositive) / _examples.Count;
        var entropy = -(positiveShare * Math.Log2(positiveShare)) - ((1 - positiveShare) * Math.Log2(1 - positiveShare));
        return new CalibratedBinaryClassificationMetrics(metrics, _logLossSum / _logLossCount, entropy);
    }
}
