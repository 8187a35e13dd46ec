using static Metrics.Tests.Wrappers.BootStrapperCases;

namespace Metrics.Tests.Wrappers;

/// <summary>Bootstraps that resample sums and samples, against those that update copies: a transformer of inputs makes a bootstrap use copies.</summary>
[TestClass]
public sealed class BootStrapperTests
{
    private static readonly long[] BatchSizes = [11, 1, 9];

    public static IEnumerable<object[]> DrawnByRow =>
        from metric in BootStrapperCases.All
        from strategy in Enum.GetValues<SamplingStrategy>()
        select new object[] { metric.Name, strategy, metric.Create, metric.Draw };

    [TestMethod]
    [DynamicData(nameof(DrawnByRow))]
    public void Replicates_AreThoseOfCopies(string name, SamplingStrategy strategy, Func<Metric<TensorPair>> create, Func<long, TensorPair> draw)
    {
        Assert.IsNotNull(name);
        using var scope = NewDisposeScope();
        manual_seed(3);
        var batches = BatchSizes.Select(draw).ToList();
        using var resampled = new BootStrapper<TensorPair>(create(), Raw(strategy));
        using var copied = new BootStrapper<TensorPair>(Copying(create()), Raw(strategy));
        foreach (var batch in batches)
        {
            resampled.Update(batch);
            copied.Update(batch);
        }

        Compare(copied, resampled);

        // The parts of what is merged were drawn like batches of the same numbers.
        using var others = (BootStrapper<TensorPair>)resampled.Clone();
        resampled.Merge(others);
        copied.Merge(copied.Clone());
        resampled.Forward(batches[0]);
        copied.Forward(batches[0]);
        Compare(copied, resampled);
    }

    [TestMethod]
    [DataRow(SamplingStrategy.Poisson)]
    [DataRow(SamplingStrategy.Multinomial)]
    public void ReplicatesOfManyRows_AreThoseOfCopies(SamplingStrategy strategy)
    {
        using var scope = NewDisposeScope();
        manual_seed(11);
        var batch = Binary(40_000) with { Preds = randint(20_000, 40_000) / 20_000.0f };
        using var resampled = new BootStrapper<TensorPair>(MetricCollection.Of(new BinaryAuroc(), new BinaryAveragePrecision()), Raw(strategy, 3));
        using var alone = new BootStrapper<TensorPair>(new BinaryAuroc(), Raw(strategy, 3));
        using var copied = new BootStrapper<TensorPair>(Copying(new BinaryAuroc()), Raw(strategy, 3));
        foreach (var bootstrap in new[] { resampled, alone, copied })
        {
            bootstrap.Update(batch);
        }

        Compare(copied, alone);
        Properties.Values.AreEqual(copied.Compute()["raw"], resampled.Compute()["BinaryAuroc_raw"], tolerance: 1e-6);
    }

    public static IEnumerable<object[]> DrawnByKind =>
        from metric in new (Func<Metric<TensorPair>> Create, Func<long, TensorPair> Draw)[]
        {
            (() => new BinaryAccuracy(), Binary),
            (() => new MulticlassF1Score(Classes), Multiclass),
            (() => new MultilabelPrecision(2), count => new(rand(count, 2), randint(2, [count, 2]))),
            (() => new BinaryMatthewsCorrCoef(), Binary),
            (() => new CramersV(Classes), count => new(randint(Classes, count), randint(Classes, count))),
            (() => new FowlkesMallowsIndex(), count => new(randint(2, count), randint(2, count))),
            (() => new BinaryAuroc(new() { Thresholds = 5 }), Binary),
            (() => new BinaryAccuracy() * new BinaryRecall(), Binary),
        }
        from strategy in Enum.GetValues<SamplingStrategy>()
        select new object[] { strategy, metric.Create, metric.Draw };

    [TestMethod]
    [DynamicData(nameof(DrawnByKind))]
    public void Replicates_AreDistributedAsThoseOfCopies(SamplingStrategy strategy, Func<Metric<TensorPair>> create, Func<long, TensorPair> draw)
    {
        const int replicates = 1500;
        using var scope = NewDisposeScope();
        manual_seed(7);
        var batches = new[] { 250L, 350L }.Select(draw).ToList();
        var expected = Values(Copying(create()), batches, strategy, replicates);
        var actual = Values(create(), batches, strategy, replicates);

        // Four standard errors of each side's estimate.
        var deviation = expected.std(0, unbiased: true).ToDouble();
        Assert.AreEqual(expected.mean().ToDouble(), actual.mean().ToDouble(), 4 * deviation * Math.Sqrt(2.0 / replicates));
        Assert.AreEqual(deviation, actual.std(0, unbiased: true).ToDouble(), 4 * deviation / Math.Sqrt(replicates));
        foreach (var level in new[] { 0.1f, 0.5f, 0.9f })
        {
            Assert.AreEqual(expected.quantile(tensor(level), 0).ToDouble(), actual.quantile(tensor(level), 0).ToDouble(), 0.35 * deviation);
        }
    }

    [TestMethod]
    [DataRow(SamplingStrategy.Poisson, 100)]
    [DataRow(SamplingStrategy.Multinomial, 0)]
    public void Rows_AreDrawnAsOftenAsTheStrategySays(SamplingStrategy strategy, double deviation)
    {
        using var scope = NewDisposeScope();
        using var bootstrap = new BootStrapper<WeightedValue>(new SumMetric(), new() { NumBootstraps = 800, SamplingStrategy = strategy });
        bootstrap.Update(new WeightedValue(ones(10_000)));
        var result = bootstrap.Compute();
        Assert.AreEqual(10_000, result["mean"].ToDouble(), 4 * deviation / Math.Sqrt(800));
        Assert.AreEqual(deviation, result["std"].ToDouble(), deviation / 8);
    }

    [TestMethod]
    [DataRow(SamplingStrategy.Poisson)]
    [DataRow(SamplingStrategy.Multinomial)]
    public void Rows_AreDrawnIndependently(SamplingStrategy strategy)
    {
        using var scope = NewDisposeScope();

        // A row number of two powers far apart: the variance of the sum is that of counts with a variance of 1.
        var values = arange(1000).fmod(7).to_type(ScalarType.Float64);
        using var bootstrap = new BootStrapper<WeightedValue>(new SumMetric(), new() { NumBootstraps = 2000, SamplingStrategy = strategy });
        bootstrap.Update(new WeightedValue(values));
        var result = bootstrap.Compute();
        var spread = strategy == SamplingStrategy.Poisson ? values.square().sum() : (values - values.mean()).square().sum();
        Assert.AreEqual(values.sum().ToDouble(), result["mean"].ToDouble(), 4 * Math.Sqrt(spread.ToDouble() / 2000));
        Assert.AreEqual(Math.Sqrt(spread.ToDouble()), result["std"].ToDouble(), Math.Sqrt(spread.ToDouble()) * 0.07);
    }

    [TestMethod]
    public void Copies_AreKeptOnlyWhereNothingElseWillDo()
    {
        using var resampled = new BootStrapper<TensorPair>(MetricCollection.Of(new BinaryAccuracy(), new BinaryAuroc()), new() { NumBootstraps = 500 });
        using var copied = new BootStrapper<TensorPair>(LambdaInputTransformer.Of(new BinaryAccuracy(), preds => preds), new() { NumBootstraps = 5 });
        Assert.HasCount(1, resampled.Children);
        Assert.HasCount(6, copied.Children);
    }

    [TestMethod]
    [DataRow(SamplingStrategy.Poisson)]
    [DataRow(SamplingStrategy.Multinomial)]
    public void ReplicatesOfGroups_AreThoseOfCopies(SamplingStrategy strategy)
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        var batches = BatchSizes.Select(size => new GroupedPair(rand(size), randint(2, size), randint(2, size))).ToList();
        using var resampled = new BootStrapper<GroupedPair>(new BinaryGroupStatRates(new(2)), Raw(strategy));
        using var copied = new BootStrapper<GroupedPair>(new LambdaInputTransformer<GroupedPair, NamedResults>(new BinaryGroupStatRates(new(2)), input => input), Raw(strategy));
        foreach (var batch in batches)
        {
            resampled.Update(batch);
            copied.Update(batch);
        }

        Assert.HasCount(1, resampled.Children);
        Properties.Values.AreEqual(copied.Compute(), resampled.Compute(), tolerance: 1e-6);
    }

    [TestMethod]
    public void Warnings_OfAllReplicates_AreRaisedOnce()
    {
        using var scope = NewDisposeScope();
        using var adjusted = new BootStrapper<TensorPair>(new R2Score(new() { Adjusted = 20 }), Raw(SamplingStrategy.Poisson, 200));
        using var mean = new BootStrapper<WeightedValue>(new MeanMetric(), Raw(SamplingStrategy.Poisson));
        using var answers = new BootStrapper<SquadPair>(new Squad(), Raw(SamplingStrategy.Poisson));
        adjusted.Update(BootStrapperCases.Regression(21));
        mean.Update(new WeightedValue(tensor(new[] { 1, float.NaN })));

        // About a half of the replicates have fewer than 21 rows, and some have 21.
        var reasons = Warnings(() => adjusted.Compute());
        Assert.HasCount(2, reasons);
        CollectionAssert.AllItemsAreUnique(reasons);
        Assert.HasCount(1, Warnings(() => mean.Compute()));
        Assert.HasCount(1, Warnings(() => answers.Update(new SquadPair([], [new("1", ["a"])]))));
    }

    [TestMethod]
    public void ReplicatesOfTooFewRows_AreRefused_AsTheMetricRefusesThem()
    {
        using var scope = NewDisposeScope();
        using var bootstrap = new BootStrapper<TensorPair>(new R2Score(), Raw(SamplingStrategy.Poisson, 50));
        bootstrap.Update(BootStrapperCases.Regression(2));
        var error = Assert.Throws<InvalidOperationException>(() => bootstrap.Compute());
        StringAssert.Contains(error.Message, "at least two samples, got 0", StringComparison.Ordinal);
    }

    [TestMethod]
    public void ValuesOfUnequalShapes_AreRefused_BecauseTheyHaveNoMean()
    {
        using var scope = NewDisposeScope();
        using var bootstrap = new BootStrapper<TensorPair>(new BinaryAccuracy(new() { MultidimAverage = MultidimAverage.Samplewise }));
        bootstrap.Update(new(rand(9, 2), randint(2, [9, 2])));
        var error = Assert.Throws<InvalidOperationException>(() => bootstrap.Compute());
        StringAssert.Contains(error.Message, "BinaryAccuracy", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Seeds_DrawDifferently()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var batch = Binary(40);
        var values = new[] { 0, 1 }.Select(seed =>
        {
            using var bootstrap = new BootStrapper<TensorPair>(new BinaryAuroc(), new() { NumBootstraps = 50, Seed = seed });
            bootstrap.Update(batch);
            return bootstrap.Compute()["std"].ToDouble();
        }).ToArray();
        Assert.AreNotEqual(values[0], values[1]);
    }

    private static List<string> Warnings(Action raise)
    {
        var messages = new List<string>();
        void Note(object? sender, MetricWarningEventArgs warning) => messages.Add(warning.Message);
        MetricWarnings.Raised += Note;
        try
        {
            raise();
        }
        finally
        {
            MetricWarnings.Raised -= Note;
        }

        return messages;
    }

    private static Metric<TensorPair> Copying(Metric<TensorPair> metric) => metric switch
    {
        Metric<TensorPair, Tensor> single => LambdaInputTransformer.Of(single, preds => preds),
        Metric<TensorPair, NamedResults> named => LambdaInputTransformer.Of(named, preds => preds),
        Metric<TensorPair, OperatingPoint> point => LambdaInputTransformer.Of(point, preds => preds),
        _ => throw new ArgumentException($"Expected a metric of a known result, got {metric.Name}.", nameof(metric)),
    };

    /// <summary>More replicates than are worked at side by side.</summary>
    private static BootStrapperOptions Raw(SamplingStrategy strategy, int replicates = 35) =>
        new() { NumBootstraps = replicates, Mean = false, Std = false, Raw = true, SamplingStrategy = strategy };

    private static Tensor Values(Metric<TensorPair> metric, List<TensorPair> batches, SamplingStrategy strategy, int replicates)
    {
        using var bootstrap = new BootStrapper<TensorPair>(metric, Raw(strategy, replicates));
        batches.ForEach(bootstrap.Update);
        return bootstrap.Compute()["raw"].to_type(ScalarType.Float32);
    }

    private static void Compare(BootStrapper<TensorPair> expected, BootStrapper<TensorPair> actual) =>
        Properties.Values.AreEqual(expected.Compute(), actual.Compute(), tolerance: 1e-6);
}
