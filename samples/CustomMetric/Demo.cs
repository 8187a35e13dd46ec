using System.Globalization;

namespace CustomMetric;

/// <summary>A metric and a wrapper of one's own, wherever a built-in metric can stand.</summary>
public static class Demo
{
    private static readonly float[] Growth = [1.5f, 0.5f, 2, 1, 0.25f, 4];

    /// <summary>Registers the classes, once at start-up: from then on they can be cloned, saved, and made from a file.</summary>
    public static void Register()
    {
        MetricRegistry.Register((GeometricMeanOptions options) => new GeometricMean(options));
        MetricRegistry.RegisterWrapper(
            (Percent wrapper) => new PercentArguments(MetricConfiguration.Of(wrapper.Metric)),
            (PercentArguments arguments) => new Percent(arguments.Metric.Create<Metric<WeightedValue, Tensor>>()));
    }

    /// <summary>Shows the metric in a collection, in a file, merged, and synchronized.</summary>
    /// <param name="output">Where the values are printed.</param>
    public static void Run(TextWriter output)
    {
        Register();
        using var scope = NewDisposeScope();
        InACollection(output);
        InAFile(output);
        InParts(output);
        OnTwoThreads(output);
    }

    private static void InACollection(TextWriter output)
    {
        using var metrics = new MetricCollection<WeightedValue>
        {
            new GeometricMean(),
            { "smoothed", new GeometricMean(new() { Offset = 1 }) },
            { "percent", new Percent(new GeometricMean()) },
            { "last_two", Running.Of(new GeometricMean(), window: 2) },
            { "ratio", new GeometricMean() / new MeanMetric() },
        };
        foreach (var batch in Growth.Chunk(2))
        {
            metrics.Update(new(tensor(batch)));
        }

        output.Write(metrics.Compute());
    }

    private static void InAFile(TextWriter output)
    {
        using var metric = new Percent(new GeometricMean(new() { Offset = 1 }));
        metric.Update(tensor(Growth));
        using var file = new MemoryStream();
        MetricFile.Save(metric, file);
        file.Position = 0;
        using var loaded = (Percent)MetricFile.Load(file);
        Print(output, "from a file", loaded.Compute());
    }

    private static void InParts(TextWriter output)
    {
        using var first = new GeometricMean();
        using var second = new GeometricMean();
        first.Update(tensor(Growth[..2]));
        second.Update(tensor(Growth[2..]));
        first.Merge(second);
        Print(output, "merged", first.Compute());
    }

    private static void OnTwoThreads(TextWriter output)
    {
        var workers = ThreadSynchronizer.CreateGroup(2);
        var values = new float[2];
        var threads = workers.Select(worker => new Thread(() =>
        {
            using var scope = NewDisposeScope();
            using var metric = new GeometricMean { Synchronizer = worker };
            metric.Update(tensor(worker.Rank == 0 ? Growth[..2] : Growth[2..]));
            values[worker.Rank] = metric.Compute().ToSingle();
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        output.WriteLine(FormattableString.Invariant($"on two threads: {values[0]:F4} {values[1]:F4}"));
    }

    private static void Print(TextWriter output, string name, Tensor value) =>
        output.WriteLine($"{name}: {value.ToDouble().ToString("F4", CultureInfo.InvariantCulture)}");
}
