using System.Text.Json.Nodes;

namespace Metrics.Tests.Properties;

/// <summary>At least one case for each registered metric. A metric finds its data by the task that its name starts with.</summary>
public static class MetricCases
{
    internal const int Classes = 4;
    private static readonly int[] BatchSizes = [7, 1, 12];

    /// <summary>Arguments beside the number of classes or labels, for families whose states depend on them.</summary>
    private static readonly string[] Variants = ["{}", """{"ignore_index":1}""", """{"multidim_average":"samplewise"}""", """{"thresholds":5}""", """{"average":"micro"}"""];

    public static IEnumerable<object[]> All => Registered().Concat(OfDomains()).Concat(ComposedCases.All).Select(@case => new object[] { @case });

    /// <summary>Cases of domains whose inputs cannot be told from the name of a metric.</summary>
    private static List<MetricCase> OfDomains() => [.. ClusteringCases.All, .. RetrievalCases.All, .. TextCases.All, .. NominalCases.All, .. SegmentationCases.All];

    /// <summary>The metrics of the library, without those that tests register.</summary>
    public static IEnumerable<MetricRegistration> BuiltIn => MetricRegistry.All.Where(registration => registration.Type.Assembly == typeof(Metric).Assembly);

    private static IEnumerable<MetricCase> Registered()
    {
        var others = OfDomains().Select(@case => @case.MetricType).ToHashSet();
        return BuiltIn
            .Where(registration => typeof(IConfigured<MetricOptions>).IsAssignableFrom(registration.Type) && !registration.Type.IsGenericType && !others.Contains(registration.Type))
            .SelectMany(CasesOf);
    }

    private static IEnumerable<MetricCase> CasesOf(MetricRegistration registration)
    {
        if (typeof(Metric<WeightedValue>).IsAssignableFrom(registration.Type))
        {
            Func<long, Generator, WeightedValue> sample = registration.Name is "MeanMetric" or "RunningMean" ? Weighted : Unweighted;
            var isRunning = registration.Name.StartsWith("Running", StringComparison.Ordinal);
            return
            [
                new MetricCase<WeightedValue>(registration.Name, () => (Metric<WeightedValue>)registration.Create([]), seed => Batches(seed, sample))
                {
                    IsFunctionOfSamples = !isRunning,
                    IgnoresOrder = !isRunning && registration.Name != "CatMetric",
                },
            ];
        }

        if (DetectionCases.Of(registration).ToArray() is [_, ..] detection)
        {
            return detection;
        }

        return Variants
            .Where(variant => variant == "{}" || Accepts(registration, variant))
            .Select(variant => Case(registration, variant));
    }

    private static MetricCase Case(MetricRegistration registration, string variant)
    {
        var label = $"{registration.Name}{(variant == "{}" ? string.Empty : variant)}";
        if (TakesGroups(registration))
        {
            return new MetricCase<GroupedPair>(label, () => (Metric<GroupedPair>)registration.Create(Arguments(registration, variant)), seed => Batches(seed, Grouped));
        }

        var samplewise = variant.Contains("samplewise", StringComparison.Ordinal);
        return new MetricCase<TensorPair>(label, () => (Metric<TensorPair>)registration.Create(Arguments(registration, variant)), seed => Batches(seed, PairOf(registration, samplewise)))
        {
            IgnoresOrder = !samplewise,
        };
    }

    private static bool Accepts(MetricRegistration registration, string variant)
    {
        try
        {
            registration.Create(Arguments(registration, variant)).Dispose();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool TakesGroups(MetricRegistration registration) => typeof(Metric<GroupedPair>).IsAssignableFrom(registration.Type);

    internal static JsonObject Arguments(MetricRegistration registration, string variant)
    {
        var arguments = JsonNode.Parse(variant)!.AsObject();
        if (registration.Name.StartsWith("Multiclass", StringComparison.Ordinal))
        {
            arguments["num_classes"] = Classes;
        }
        else if (registration.Name.StartsWith("Multilabel", StringComparison.Ordinal))
        {
            arguments["num_labels"] = Classes;
        }
        else if (TakesGroups(registration))
        {
            arguments["num_groups"] = Classes;
        }

        if (registration.Name.EndsWith("FBetaScore", StringComparison.Ordinal))
        {
            arguments["beta"] = 2.0;
        }

        if (registration.Name == "MinkowskiDistance")
        {
            arguments["p"] = 3.0;
        }
        else if (registration.Name == "CriticalSuccessIndex")
        {
            arguments["threshold"] = 0.5;
        }

        foreach (var lowest in registration.ArgumentNames.Where(name => name.StartsWith("min_", StringComparison.Ordinal)))
        {
            arguments[lowest] = 0.6;
        }

        return arguments;
    }

    internal static Func<long, Generator, TensorPair> PairOf(MetricRegistration registration, bool samplewise)
    {
        var name = registration.Name;
        if (name.StartsWith("Binary", StringComparison.Ordinal))
        {
            return samplewise ? (count, generator) => Labels([count, 5], 2, generator) : Binary;
        }

        if (name.StartsWith("Multiclass", StringComparison.Ordinal))
        {
            return samplewise ? (count, generator) => Labels([count, 5], Classes, generator) : Multiclass;
        }

        if (name.StartsWith("Multilabel", StringComparison.Ordinal))
        {
            return samplewise ? (count, generator) => Labels([count, Classes, 5], 2, generator) : Multilabel;
        }

        return name switch
        {
            "CosineSimilarity" or "KlDivergence" or "JensenShannonDivergence" => (count, generator) => new(rand([count, Classes], generator: generator), rand([count, Classes], generator: generator)),
            "ProcrustesDisparity" => (count, generator) => new(rand([count, 5, 2], generator: generator), rand([count, 5, 2], generator: generator)),
            "ContinuousRankedProbabilityScore" => (count, generator) => new(rand([count, Classes], generator: generator), rand([count], generator: generator)),
            "Perplexity" => (count, generator) => new(rand([count, 3, Classes], generator: generator), Integers([count, 3], Classes, generator)),
            _ => Regression,
        };
    }

    internal static List<TInput> Batches<TInput>(int seed, Func<long, Generator, TInput> sample)
    {
        using var generator = new Generator((ulong)seed);
        return [.. BatchSizes.Select(size => sample(size, generator))];
    }

    /// <summary>Scores on a coarse grid, so that there are ties.</summary>
    private static Tensor Scores(long[] shape, Generator generator) => (rand(shape, generator: generator) * 20).floor() / 20;

    internal static TensorPair Binary(long count, Generator generator) => new(Scores([count], generator), Integers([count], 2, generator));

    private static GroupedPair Grouped(long count, Generator generator) =>
        new(Scores([count], generator), Integers([count], 2, generator), Integers([count], Classes, generator));

    internal static TensorPair Multilabel(long count, Generator generator) => new(Scores([count, Classes], generator), Integers([count, Classes], 2, generator));

    internal static TensorPair Multiclass(long count, Generator generator) => new(rand([count, Classes], generator: generator).softmax(1), Integers([count], Classes, generator));

    private static TensorPair Labels(long[] shape, long classes, Generator generator) => new(Integers(shape, classes, generator), Integers(shape, classes, generator));

    /// <summary>One sample more than asked for: of a single one, R² and correlations have no value.</summary>
    private static TensorPair Regression(long count, Generator generator) => new(rand([count + 1], generator: generator), rand([count + 1], generator: generator));

    internal static WeightedValue Unweighted(long count, Generator generator) => new(rand([count], generator: generator));

    private static WeightedValue Weighted(long count, Generator generator) => new(rand([count], generator: generator), rand([count], generator: generator));

    internal static Tensor Integers(long[] shape, long classes, Generator generator) => (rand(shape, generator: generator) * classes).to(ScalarType.Int64);
}
