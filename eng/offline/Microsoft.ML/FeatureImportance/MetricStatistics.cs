namespace Microsoft.ML.Data;

/// <summary>The mean of some values, and how far they lie off it.</summary>
public sealed class MetricStatistics
{
    private double _squares;

    internal MetricStatistics()
    {
    }

    public double Mean { get; private set; }

    /// <summary>The square root of Σ(x − mean)² / (n − 1); 0 for a single value.</summary>
    public double StandardDeviation => Count > 1 ? Math.Sqrt(_squares / (Count - 1)) : 0;

    /// <summary>How far the mean lies off: the standard deviation over √n.</summary>
    public double StandardError => Count > 0 ? StandardDeviation / Math.Sqrt(Count) : 0;

    public int Count { get; private set; }

    internal void Add(double value)
    {
        Count++;
        var offset = value - Mean;
        Mean += offset / Count;
        _squares += offset * (value - Mean);
    }

    /// <summary>Adds the change of each of several numbers to statistics of its own.</summary>
    internal static void AddChanges(List<MetricStatistics> statistics, IReadOnlyList<double> metrics, IReadOnlyList<double> baseline)
    {
        for (var i = 0; i < metrics.Count; i++)
        {
            if (i == statistics.Count)
            {
                statistics.Add(new());
            }

            statistics[i].Add(metrics[i] - baseline[i]);
        }
    }
}
