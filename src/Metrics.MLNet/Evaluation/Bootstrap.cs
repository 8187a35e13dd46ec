namespace Metrics.MLNet;

/// <summary>Bounds for each single number that a metric returns, from replicates that see resamples of the same batches.</summary>
internal sealed class Bootstrap<TInput> : IDisposable
    where TInput : class, IMetricInput<TInput>
{
    private readonly BootStrapper<TInput> wrapper;
    private readonly double tail;

    public Bootstrap(Metric<TInput> metric, Device device, double confidenceLevel, EvaluationOptions options)
    {
        wrapper = new((Metric<TInput>)metric.New(), new BootStrapperOptions { NumBootstraps = options.BootstrapReplicates, Seed = options.Seed });
        wrapper.To(device);
        tail = (1 - confidenceLevel) / 2;
    }

    public void Update(TInput batch) => wrapper.Update(batch);

    /// <summary>The bounds by the name of the result; a number that is NaN in every replicate has none.</summary>
    public IReadOnlyDictionary<string, Interval> Intervals()
    {
        var values = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        wrapper.ForEachReplicate(replicate =>
        {
            using var scope = NewDisposeScope();
            foreach (var (name, value) in ScalarsOf(replicate).Where(scalar => !double.IsNaN(scalar.Value)))
            {
                values.TryAdd(name, []);
                values[name].Add(value);
            }
        });
        return values.ToDictionary(entry => entry.Key, entry => IntervalOf(entry.Value), StringComparer.Ordinal);
    }

    public void Dispose() => wrapper.Dispose();

    /// <summary>The numbers of one replicate; none where its resample has too few rows for a value.</summary>
    private static KeyValuePair<string, double>[] ScalarsOf(Metric<TInput> replicate)
    {
        if (replicate.UpdateCount == 0)
        {
            return [];
        }

        try
        {
            return [.. replicate.ComputeNamed().Scalars];
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }

    private Interval IntervalOf(List<double> values)
    {
        values.Sort();
        return new(Quantile(values, tail), Quantile(values, 1 - tail));
    }

    /// <summary>Interpolates linearly between the two nearest of the sorted values; on one of them it is that one, whatever stands beside it.</summary>
    private static double Quantile(List<double> sorted, double probability)
    {
        var position = probability * (sorted.Count - 1);
        var below = (int)position;
        return position > below ? double.Lerp(sorted[below], sorted[below + 1], position - below) : sorted[below];
    }
}
