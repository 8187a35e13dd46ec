using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>A sequence of operations on instances of one metric, such as <c>update a 0</c> or <c>merge_state a b</c>.</summary>
internal sealed class LifecycleCheck : ICaseCheck
{
    public void Run(GoldenCase golden, Device device)
    {
        using var warnings = new WarningCount();
        using var instances = new Instances(golden, device);
        var comparison = new ResultComparison(golden.Tolerance);
        var operations = golden.Property("ops")!.Value.EnumerateArray().Select(operation => operation.GetString()!);
        foreach (var (operation, expected) in operations.Zip(golden.Property("results")!.Value.EnumerateArray()))
        {
            Check(instances, operation, expected, comparison);
        }

        warnings.Check(golden);
    }

    private static void Check(Instances instances, string operation, JsonElement expected, ResultComparison comparison)
    {
        var error = expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("raises", out var raises) ? ExpectedError.Read(raises) : null;
        object? result;
        try
        {
            result = instances.Do(operation.Split(' '));
        }
        catch (Exception exception) when (error is not null && exception is not CaseEndedException)
        {
            error.Check(exception, error.Stage);
            return;
        }

        error?.CheckMissing();
        if (expected.ValueKind != JsonValueKind.Null)
        {
            comparison.Check(expected, result!, operation);
        }
    }

    /// <summary>The instances of a case by name; each is made when it is first used.</summary>
    private sealed class Instances(GoldenCase golden, Device device) : IDisposable
    {
        private readonly Dictionary<string, MetricDriver> byName = [];

        public object? Do(string[] operation)
        {
            var metric = Get(operation[1]);
            switch (operation[0])
            {
                case "update":
                    metric.Update(Batch(operation[2]));
                    return null;
                case "forward":
                    return metric.Forward(Batch(operation[2]));
                case "compute":
                    return metric.Compute();
                case "reset":
                    metric.Metric.Reset();
                    return null;
                case "update_count":
                    return metric.Metric.UpdateCount;
                case "update_called":
                    return metric.Metric.UpdateCount > 0;
                case "merge_state":
                    metric.Metric.Merge(Get(operation[2]).Metric);
                    return null;
                case "merge_state_dict":
                    MergeBatch(metric, Batch(operation[2]));
                    return null;
                case "clone":
                    byName[operation[2]] = MetricDriver.For(metric.Metric.Clone(), device);
                    return null;
                case "pickle":
                    byName[operation[2]] = MetricDriver.For(SaveAndLoad(metric.Metric), device);
                    return null;
                default:
                    throw CaseEndedException.NotImplemented($"the operation {operation[0]}");
            }
        }

        public void Dispose()
        {
            foreach (var metric in byName.Values)
            {
                metric.Dispose();
            }
        }

        private JsonElement Batch(string index) => golden.Batches[int.Parse(index)];

        private MetricDriver Get(string name) => byName.TryGetValue(name, out var metric) ? metric : byName[name] = Make();

        private MetricDriver Make()
        {
            var metric = golden.Args.GetProperty("metric");
            return MetricDriver.For(MetricConstruction.Make(metric.GetProperty("$metric").GetString()!, metric.GetProperty("args"), error: null)!, device);
        }

        /// <summary>The reference merges the state dictionary of a metric that has seen this batch.</summary>
        private void MergeBatch(MetricDriver metric, JsonElement batch)
        {
            using var other = Make();
            other.Update(batch);
            metric.Metric.Merge(other.Metric);
        }

        private static Metric SaveAndLoad(Metric metric)
        {
            using var stream = new MemoryStream();
            MetricFile.Save(metric, stream);
            stream.Position = 0;
            return MetricFile.Load(stream);
        }
    }
}
