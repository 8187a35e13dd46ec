namespace Microsoft.ML.Trainers;

/// <summary>Lloyd's algorithm from seeds that are spread by k-means++ (Arthur and Vassilvitskii, 2007).</summary>
internal sealed class KMeansSolver(TrainingSet data, int clusterCount, bool spreadSeeds, int maximumIterations, double tolerance, Random random)
{
    /// <summary>Lloyd ends in a local optimum, so the best of some runs is taken.</summary>
    private const int Runs = 10;

    public float[][] Solve() =>
        Enumerable.Range(0, Runs).Select(_ => Run()).MinBy(r => r.Inertia).Centroids;

    private (float[][] Centroids, double Inertia) Run()
    {
        var centroids = Seeds();
        var inertia = double.PositiveInfinity;
        for (var iteration = 0; iteration < maximumIterations; iteration++)
        {
            var assigned = data.Features.Select(row => Nearest(row, centroids)).ToArray();
            var lower = assigned.Zip(data.Weights, (a, weight) => a.Distance * weight).Sum();
            if (inertia - lower <= tolerance * lower)
                break;
            inertia = lower;
            centroids = Means(assigned, centroids);
        }

        return (centroids, inertia);
    }

    private float[][] Seeds()
    {
        var seeds = new List<float[]> { data.Features[random.Next(data.Count)] };
        while (seeds.Count < clusterCount)
            seeds.Add(spreadSeeds ? SpreadSeed(seeds) : data.Features[random.Next(data.Count)]);
        return [.. seeds];
    }

    /// <summary>An example, drawn with a probability in proportion to its squared distance to the nearest seed.</summary>
    private float[] SpreadSeed(List<float[]> seeds)
    {
        var distances = data.Features.Select((row, i) => data.Weights[i] * Nearest(row, seeds).Distance).ToArray();
        var threshold = random.NextDouble() * distances.Sum();
        var index = 0;
        while (index < distances.Length - 1 && (threshold -= distances[index]) > 0)
            index++;
        return data.Features[index];
    }

    /// <summary>The weighted mean of each cluster; a cluster that lost all its members stays where it is.</summary>
    private float[][] Means((int Cluster, double Distance)[] assigned, float[][] previous)
    {
        var sums = previous.Select(c => new double[c.Length]).ToArray();
        var weights = new double[clusterCount];
        for (var i = 0; i < data.Count; i++)
        {
            var sum = sums[assigned[i].Cluster];
            weights[assigned[i].Cluster] += data.Weights[i];
            for (var j = 0; j < sum.Length; j++)
                sum[j] += data.Weights[i] * data.Features[i][j];
        }

        return [.. sums.Select((sum, k) => weights[k] > 0 ? Array.ConvertAll(sum, s => (float)(s / weights[k])) : previous[k])];
    }

    private static (int Cluster, double Distance) Nearest(float[] row, IReadOnlyList<float[]> centroids)
    {
        (int Cluster, double Distance) nearest = (0, double.PositiveInfinity);
        for (var k = 0; k < centroids.Count; k++)
        {
            var distance = SquaredDistance(row, centroids[k]);
            if (distance < nearest.Distance)
                nearest = (k, distance);
        }

        return nearest;
    }

    internal static double SquaredDistance(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double sum = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var difference = (double)left[i] - right[i];
            sum += difference * difference;
        }

        return sum;
    }
}
