namespace Microsoft.ML.Data;

/// <summary>Gathers the rows of an evaluation of an anomaly detector. Rows without a label or without a finite score do not count.</summary>
internal sealed class AnomalyAccumulator
{
    private readonly List<ScoredExample> _examples = [];

    public void Add(float label, float score)
    {
        if (!float.IsNaN(label) && float.IsFinite(score))
            _examples.Add(new ScoredExample(score, label > 0));
    }

    public AnomalyDetectionMetrics ToMetrics(int falsePositiveCount)
    {
        var ranked = AreaUnderCurve.Ranked(_examples);
        return new AnomalyDetectionMetrics(AreaUnderCurve.Roc(ranked), DetectionRate(ranked, falsePositiveCount));
    }

    /// <summary>The share of the anomalies that are found by the time so many false alarms were raised.</summary>
    private static double DetectionRate(ScoredExample[] ranked, int falsePositiveCount)
    {
        double found = 0;
        var falsePositives = 0;
        foreach (var example in ranked)
        {
            if (example.IsPositive)
                found++;
            else if (++falsePositives >= falsePositiveCount)
                break;
        }

        return found / ranked.Count(e => e.IsPositive);
    }
}
