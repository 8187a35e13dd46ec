namespace Metrics.Tests.Properties;

/// <summary>A sample of weight 2 counts as two, one of weight 0 not at all, beside batches without weights; or weights are refused.</summary>
internal sealed class WeightsCountSamples : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        if (@case is not MetricCase<TensorPair> { IsFunctionOfSamples: true } pairs)
        {
            return;
        }

        var batches = pairs.Batches();
        var counts = batches.Select((batch, i) => i == 1 ? ones(batch.Count) : arange(batch.Count).fmod(3).to(ScalarType.Float32)).ToList();
        TensorPair[] weighted = [.. batches.Select((batch, i) => i == 1 ? batch : batch with { SampleWeight = counts[i] })];
        using var metric = pairs.Create();
        try
        {
            metric.Update(weighted[0]);
        }
        catch (ArgumentException refusal) when (refusal.Message.StartsWith("Expected no sample weights", StringComparison.Ordinal))
        {
            Assert.AreEqual(0, metric.UpdateCount);
            return;
        }

        metric.Fed(weighted.Skip(1));
        using var repeated = pairs.Create().Fed(batches.Select((batch, i) => batch.Select(arange(batch.Count).repeat_interleave(counts[i].to(ScalarType.Int64)))));
        Values.AreEqual(repeated.ComputeUntyped(), metric.ComputeUntyped(), tolerance: 1e-5);

        CheckMerging(pairs, weighted, metric);
        CheckSaving(pairs, metric);
    }

    private static void CheckMerging(MetricCase<TensorPair> pairs, TensorPair[] weighted, Metric<TensorPair> whole)
    {
        using var first = pairs.Create().Fed(weighted.Take(2));
        using var second = pairs.Create().Fed(weighted.Skip(2));
        using var unweighted = pairs.Create().Fed(weighted.Skip(1).Take(1));
        using var others = pairs.Create().Fed([weighted[2], weighted[0]]);

        first.Merge(second);
        unweighted.Merge(others);

        Values.AreEqual(whole.ComputeUntyped(), first.ComputeUntyped(), tolerance: 1e-5);
        if (pairs.IgnoresOrder)
        {
            Values.AreEqual(whole.ComputeUntyped(), unweighted.ComputeUntyped(), tolerance: 1e-5);
        }
    }

    private static void CheckSaving(MetricCase<TensorPair> pairs, Metric<TensorPair> metric)
    {
        if (!pairs.CanBeSaved)
        {
            return;
        }

        using var file = new MemoryStream();
        MetricFile.Save(metric, file);
        file.Position = 0;
        using var loaded = (Metric<TensorPair>)MetricFile.Load(file);
        Values.AreEqual(metric.ComputeUntyped(), loaded.ComputeUntyped());
    }
}
