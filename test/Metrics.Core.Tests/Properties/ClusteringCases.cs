namespace Metrics.Tests.Properties;

/// <summary>Clustering metrics with labels, or points and labels.</summary>
internal static class ClusteringCases
{
    /// <summary>More points than asked for: clusters of a single point have no width.</summary>
    private const int MorePoints = 6;

    public static IEnumerable<MetricCase> All => Extrinsic().Concat(Intrinsic());

    private static IEnumerable<MetricCase> Extrinsic()
    {
        yield return Labels(() => new MutualInfoScore());
        yield return Labels(() => new NormalizedMutualInfoScore(new() { AverageMethod = AverageMethod.Geometric }));
        yield return Labels(() => new AdjustedMutualInfoScore());
        yield return Labels(() => new HomogeneityScore());
        yield return Labels(() => new CompletenessScore());
        yield return Labels(() => new VMeasureScore(new() { Beta = 0.5 }));
        yield return Labels(() => new RandScore());
        yield return Labels(() => new AdjustedRandScore());
        yield return Labels(() => new FowlkesMallowsIndex());
        yield return Labels(() => new ClusterAccuracy(MetricCases.Classes));
        yield return Labels(() => MetricCollection.Of(new RandScore(), new VMeasureScore(), new ClusterAccuracy(MetricCases.Classes)));
    }

    private static IEnumerable<MetricCase> Intrinsic()
    {
        yield return Points(() => new CalinskiHarabaszScore());
        yield return Points(() => new DaviesBouldinScore());
        yield return Points(() => new DunnIndex(new() { P = 1.5 }));
        yield return Points(() => MetricCollection.Of(new CalinskiHarabaszScore(), new DaviesBouldinScore(), new DunnIndex()));
    }

    private static MetricCase<TensorPair> Labels(Func<Metric<TensorPair>> create) => new(Label(create), create, seed => MetricCases.Batches(seed, LabelPair));

    private static MetricCase<LabeledData> Points(Func<Metric<LabeledData>> create) => new(Label(create), create, seed => MetricCases.Batches(seed, LabeledPoints));

    private static string Label(Func<Metric> create)
    {
        using var metric = create();
        return metric is MetricCollection<TensorPair> or MetricCollection<LabeledData> ? "MetricCollection of clustering metrics" : metric.Name;
    }

    private static TensorPair LabelPair(long count, Generator generator) =>
        new(MetricCases.Integers([count], MetricCases.Classes, generator), MetricCases.Integers([count], MetricCases.Classes, generator));

    private static LabeledData LabeledPoints(long count, Generator generator) =>
        new(rand([count + MorePoints, 3], generator: generator), (arange(count + MorePoints) % 3) - 1);
}
