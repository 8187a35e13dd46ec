namespace Microsoft.ML.Data;

/// <summary>
/// Gathers ranked lists, which are runs of rows with one group. The discounted gain of position i (from 0) is
/// gain / ln(i + 2); of rows with equal score the less relevant comes first. A list with nothing to gain has NDCG 0.
/// </summary>
internal sealed class RankingAccumulator(double[] labelGains, int truncation)
{
    private readonly double[] _gainSums = new double[truncation];
    private readonly double[] _normalizedGainSums = new double[truncation];
    private readonly List<(double Gain, float Score)> _group = [];
    private ulong _groupId;
    private long _groups;

    public void Add(float label, float score, ulong rowGroupId)
    {
        if (_group.Count > 0 && rowGroupId != _groupId)
            CloseGroup();

        _groupId = rowGroupId;
        if (float.IsNaN(label) || !float.IsFinite(score))
            return;
        if (label < 0 || label >= labelGains.Length)
            throw new ArgumentOutOfRangeException(nameof(label), label, $"Expected a relevance from 0 to {labelGains.Length - 1}, for which label gains are given.");
        _group.Add((labelGains[(int)label], score));
    }

    public RankingMetrics ToMetrics()
    {
        if (_group.Count > 0)
            CloseGroup();
        return new RankingMetrics([.. _gainSums.Select(PerGroup)], [.. _normalizedGainSums.Select(PerGroup)]);

        double PerGroup(double sum) => _groups > 0 ? sum / _groups : 0;
    }

    private void CloseGroup()
    {
        double[] ranked = [.. _group.OrderByDescending(r => r.Score).ThenBy(r => r.Gain).Select(r => r.Gain)];
        double[] ideal = [.. ranked.OrderDescending()];
        double gain = 0;
        double idealGain = 0;
        for (var i = 0; i < truncation; i++)
        {
            if (i < ranked.Length)
            {
                gain += ranked[i] / Math.Log(i + 2);
                idealGain += ideal[i] / Math.Log(i + 2);
            }

            _gainSums[i] += gain;
            _normalizedGainSums[i] += idealGain > 0 ? gain / idealGain : 0;
        }

        _groups++;
        _group.Clear();
    }
}
