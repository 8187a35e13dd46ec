namespace Microsoft.ML.Data;

/// <summary>
/// Gathers the rows of an evaluation of a clustering. A row belongs to the cluster of its least score, the squared
/// distance to a centroid.
/// </summary>
internal sealed class ClusteringAccumulator(int clusterCount)
{
    private readonly Dictionary<(int Label, int Cluster), long> _labelsByCluster = [];
    private readonly List<float[]>[] _members = [.. Enumerable.Range(0, clusterCount).Select(_ => new List<float[]>())];
    private long _rows;
    private double _leastScoreSum;

    /// <param name="label">Zero-based class, or NaN for none.</param>
    /// <param name="scores">Squared distances to the centroids.</param>
    /// <param name="features">The clustered point; empty where the Davies–Bouldin index is not asked for.</param>
    public void Add(float label, ReadOnlySpan<float> scores, ReadOnlySpan<float> features)
    {
        var cluster = Extremes.IndexOfSmallest(scores);
        if (!float.IsFinite(scores[cluster]))
            return;

        _rows++;
        _leastScoreSum += scores[cluster];
        if (!float.IsNaN(label))
        {
            var key = ((int)label, cluster);
            _labelsByCluster[key] = _labelsByCluster.GetValueOrDefault(key) + 1;
        }

        if (!features.IsEmpty)
            _members[cluster].Add(features.ToArray());
    }

    public ClusteringMetrics ToMetrics() =>
        new(NormalizedMutualInformation(), _rows > 0 ? _leastScoreSum / _rows : 0, DaviesBouldinIndex());

    /// <summary>Mutual information of label and cluster, in units of the label's entropy.</summary>
    private double NormalizedMutualInformation()
    {
        double total = _labelsByCluster.Values.Sum();
        var labelSizes = SizesBy(key => key.Label);
        var clusterSizes = SizesBy(key => key.Cluster);
        var information = _labelsByCluster.Sum(p => p.Value / total * Math.Log(p.Value * total / (labelSizes[p.Key.Label] * clusterSizes[p.Key.Cluster])));
        var labelEntropy = -labelSizes.Values.Sum(size => size / total * Math.Log(size / total));
        return information / labelEntropy;

        Dictionary<int, double> SizesBy(Func<(int Label, int Cluster), int> part) =>
            _labelsByCluster.GroupBy(p => part(p.Key)).ToDictionary(g => g.Key, g => (double)g.Sum(p => p.Value));
    }

    /// <summary>Mean over clusters of the worst (spread + other's spread) / distance of centroids; spread is the mean distance to the centroid.</summary>
    private double DaviesBouldinIndex()
    {
        var clusters = _members.Where(m => m.Count > 0).Select(m => (Centroid: Mean(m), Members: m)).ToArray();
        if (clusters.Length == 0)
            return 0;

        var spreads = clusters.Select(c => c.Members.Average(m => Distance(m, c.Centroid))).ToArray();
        return clusters.Select((_, i) => WorstOverlap(i)).Average();

        double WorstOverlap(int i) => Enumerable.Range(0, clusters.Length).Where(j => j != i)
            .Select(j => (spreads[i] + spreads[j]) / Distance(clusters[i].Centroid, clusters[j].Centroid))
            .DefaultIfEmpty(0).Max();
    }

    private static float[] Mean(List<float[]> points) =>
        [.. Enumerable.Range(0, points[0].Length).Select(i => (float)points.Average(p => (double)p[i]))];

    private static double Distance(float[] left, float[] right) =>
        Math.Sqrt(left.Zip(right, (l, r) => ((double)l - r) * ((double)l - r)).Sum());
}
