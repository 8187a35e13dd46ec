using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>
/// A collection: values by name, fed batch by batch, by updates only, and again after a reset. Which members share a state is
/// not compared: here it follows from their classes and options, in the reference from the values after the first batch.
/// </summary>
internal sealed class CollectionCheck : ICaseCheck
{
    public void Run(GoldenCase golden, Device device)
    {
        if (MetricConstruction.Make(golden.File.Metric, golden.Args, golden.Error) is not { } metric)
        {
            return;
        }

        using var fed = MetricDriver.For(metric, device);
        golden.Error?.CheckMissing();
        using var updated = MetricDriver.For(metric.Clone(), device);
        var comparison = new ResultComparison(golden.Tolerance);
        foreach (var (i, (batch, expected)) in golden.Batches.Zip(golden.Property("forward")!.Value.EnumerateArray()).Index())
        {
            comparison.Check(expected, fed.Forward(batch), $"forward of batch {i}");
            updated.Update(batch);
        }

        Check("compute", fed);
        Check("compute_after_update", updated);
        updated.Metric.Reset();
        updated.Update(golden.Batches[^1]);
        Check("compute_after_reset_and_last_batch", updated);

        void Check(string property, MetricDriver driver)
        {
            if (golden.Property(property) is JsonElement expected)
            {
                comparison.Check(expected, driver.Compute(), property);
            }
        }
    }
}
