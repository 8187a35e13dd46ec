namespace Metrics.Tests.Properties;

/// <summary>Metrics of nominal variables, with labels of which some are NaN, or with ratings.</summary>
internal static class NominalCases
{
    private const int Raters = 5;

    public static IEnumerable<MetricCase> All
    {
        get
        {
            yield return Labels(() => new CramersV(MetricCases.Classes));
            yield return Labels(() => new TschuprowsT(new(MetricCases.Classes) { NanStrategy = NominalNanStrategy.Drop }));
            yield return Labels(() => new PearsonsContingencyCoefficient(new(MetricCases.Classes) { NanReplaceValue = 2 }));
            yield return Labels(() => new TheilsU(MetricCases.Classes));
            yield return new MetricCase<Ratings>("FleissKappa", () => new FleissKappa(), seed => MetricCases.Batches(seed, Counts));
            yield return new MetricCase<Ratings>("FleissKappa of scores", () => new FleissKappa(new() { Mode = FleissKappaMode.Probs }), seed => MetricCases.Batches(seed, Scores));
        }
    }

    private static MetricCase<TensorPair> Labels(Func<Metric<TensorPair>> create)
    {
        using var metric = create();
        return new(metric.Name, create, seed => MetricCases.Batches(seed, LabelPair));
    }

    private static TensorPair LabelPair(long count, Generator generator)
    {
        var preds = MetricCases.Integers([count], MetricCases.Classes, generator).to(ScalarType.Float32);
        return new(preds.masked_fill(rand([count], generator: generator).lt(0.2), double.NaN), MetricCases.Integers([count], MetricCases.Classes, generator));
    }

    private static Ratings Counts(long count, Generator generator) => new(Scores(count, generator).Values.argmax(1).unsqueeze(1).eq(arange(MetricCases.Classes).reshape(1, -1, 1)).sum([2]));

    private static Ratings Scores(long count, Generator generator) => new(rand([count, MetricCases.Classes, Raters], generator: generator));
}
