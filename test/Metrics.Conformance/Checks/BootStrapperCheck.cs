namespace Metrics.Conformance;

/// <summary>A bootstrap draws at random: only the names and shapes of its results are recorded.</summary>
internal sealed class BootStrapperCheck : ICaseCheck
{
    public void Run(GoldenCase golden, Device device)
    {
        if (MetricConstruction.Make(golden.File.Metric, golden.Args, golden.Error) is not { } metric)
        {
            return;
        }

        using var driver = MetricDriver.For(metric, device);
        golden.Error?.CheckMissing();
        foreach (var batch in golden.Batches)
        {
            driver.Update(batch);
        }

        var shapes = ((NamedResults)driver.Compute()).ToDictionary(entry => entry.Key, entry => ((Tensor)entry.Value).shape);
        var expected = golden.Property("output_shapes")!.Value.EnumerateObject()
            .ToDictionary(entry => entry.Name, entry => entry.Value.EnumerateArray().Select(length => length.GetInt64()).ToArray());
        if (Text(shapes) != Text(expected))
        {
            throw CaseEndedException.Failed($"expected {Text(expected)}; got {Text(shapes)}");
        }
    }

    private static string Text(Dictionary<string, long[]> shapes) =>
        string.Join(" ", shapes.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key}[{string.Join(", ", entry.Value)}]"));
}
