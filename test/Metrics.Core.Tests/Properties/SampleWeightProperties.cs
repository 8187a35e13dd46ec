namespace Metrics.Tests.Properties;

/// <summary>A sample of weight 2 counts as two, one of weight 0 not at all, beside batches without weights; or weights are refused.</summary>
internal sealed class WeightsCountSamples : IMetricProperty
{
    public void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>
    {
        if (!@case.IsFunctionOfSamples || !WeightedInputs.Exist<TInput>())
        {
            return;
        }

        var batches = @case.Batches();
        var counts = batches.Select((batch, i) => i == 1 ? ones(batch.Count, device: TestDevice.Current) : WeightedInputs.Counts(batch.Count)).ToList();
        TInput[] weighted = [.. batches.Select((batch, i) => i == 1 ? batch : batch.WithWeights(counts[i]))];
        using var metric = @case.Create();
        if (!WeightedInputs.TryUpdate(metric, weighted[0]))
        {
            return;
        }

        metric.Fed(weighted.Skip(1));
        using var repeated = @case.Create().Fed(batches.Select((batch, i) => batch.Repeated(counts[i])));
        Values.AreEqual(repeated.ComputeUntyped(), metric.ComputeUntyped(), tolerance: 1e-5);

        CheckMerging(@case, weighted, metric);
        CheckSaving(@case, metric);
    }

    private static void CheckMerging<TInput>(MetricCase<TInput> @case, TInput[] weighted, Metric<TInput> whole)
        where TInput : class, IMetricInput<TInput>
    {
        using var first = @case.Create().Fed(weighted.Take(2));
        using var second = @case.Create().Fed(weighted.Skip(2));
        using var unweighted = @case.Create().Fed(weighted.Skip(1).Take(1));
        using var others = @case.Create().Fed([weighted[2], weighted[0]]);

        first.Merge(second);
        unweighted.Merge(others);

        Values.AreEqual(whole.ComputeUntyped(), first.ComputeUntyped(), tolerance: 1e-5);
        if (@case.IgnoresOrder)
        {
            Values.AreEqual(whole.ComputeUntyped(), unweighted.ComputeUntyped(), tolerance: 1e-5);
        }
    }

    private static void CheckSaving<TInput>(MetricCase<TInput> @case, Metric<TInput> metric)
        where TInput : class, IMetricInput<TInput>
    {
        if (!@case.CanBeSaved)
        {
            return;
        }

        using var file = new MemoryStream();
        MetricFile.Save(metric, file);
        file.Position = 0;
        using var loaded = (Metric<TInput>)MetricFile.Load(file);
        Values.AreEqual(metric.ComputeUntyped(), loaded.ComputeUntyped());
    }
}
