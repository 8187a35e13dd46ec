namespace Metrics.Tests.Wrappers;

/// <summary>Bootstraps that resample sums and samples, against those that update copies: a transformer of inputs makes a bootstrap use copies.</summary>
[TestClass]
public sealed class BootStrapperTests
{
    private const int Classes = 3;
    private static readonly long[] BatchSizes = [11, 1, 9];

    /// <summary>Metrics of which too few rows are alike to be drawn together, so that each replicate holds the rows that a copy sees.</summary>
    public static IEnumerable<object[]> DrawnByRow =>
        from metric in new (string Name, Func<Metric<TensorPair>> Create, Func<long, TensorPair> Draw)[]
        {
            ("accuracy", () => new BinaryAccuracy(), Binary),
            ("accuracy of many classes", () => new MulticlassAccuracy(70), count => new(randint(70, count), randint(70, count))),
            ("accuracy of unknown classes", () => new MulticlassAccuracy(new() { Average = Average.Micro }), count => new(randint(3, count), randint(3, count))),
            ("weighted average of classes", () => new MulticlassF1Score(new(Classes) { Average = Average.Weighted }), Multiclass),
            ("scores of each class", () => new MulticlassSpecificity(new(Classes) { Average = null }), Multiclass),
            ("labels of many elements", () => new MultilabelF1Score(new(Classes) { Average = null }), count => new(rand(count, Classes, 4), randint(2, [count, Classes, 4]))),
            ("ignored elements", () => new MulticlassRecall(new(Classes) { IgnoreIndex = 1 }), Multiclass),
            ("shares of a confusion matrix", () => new MulticlassConfusionMatrix(new(Classes) { Normalize = ConfusionMatrixNormalization.True }), Multiclass),
            ("overlap of decisions", () => new BinaryJaccardIndex(), Binary),
            ("mean overlap of classes", () => new MulticlassJaccardIndex(new(Classes) { IgnoreIndex = 1 }), Multiclass),
            ("overlap of classes, micro", () => new MulticlassJaccardIndex(new(Classes) { Average = Average.Micro }), Multiclass),
            ("overlap of each class", () => new MulticlassJaccardIndex(new(Classes) { Average = null }), Multiclass),
            ("overlap of labels", () => new MultilabelJaccardIndex(new(Classes) { Average = Average.Weighted }), Multilabel),
            ("correlation of two classes", () => new BinaryMatthewsCorrCoef(), count => new(rand(count), arange(count).eq(10).to_type(ScalarType.Int64))),
            ("correlation of classes", () => new MulticlassMatthewsCorrCoef(Classes), Multiclass),
            ("correlation of labels", () => new MultilabelMatthewsCorrCoef(Classes), Multilabel),
            ("agreement by distance", () => new MulticlassCohenKappa(new(Classes) { Weights = KappaWeights.Quadratic }), Multiclass),
            ("hinge loss of each class", () => new MulticlassHingeLoss(new(Classes) { MulticlassMode = MulticlassHingeMode.OneVsAll }), Multiclass),
            ("pairs of labels in the wrong order", () => new MultilabelRankingLoss(Classes), Multilabel),
            ("exact match", () => new MultilabelExactMatch(Classes), Multilabel),
            ("confusion matrix", () => new MulticlassCohenKappa(Classes), Multiclass),
            ("AUROC", () => new BinaryAuroc(), Binary),
            ("AUROC with ties", () => new BinaryAuroc(), count => Binary(count) with { Preds = randint(4, count) / 4.0f }),
            ("AUROC of doubles", () => new BinaryAuroc(), count => new(rand(count, ScalarType.Float64), randint(2, count))),
            ("AUROC of few positives", () => new BinaryAuroc(), count => new(rand(4 * count), arange(4 * count).fmod(5).eq(0).to_type(ScalarType.Int64))),
            ("AUROC of few negatives with ties", () => new BinaryAuroc(), count => new(randint(9, 4 * count) / 9.0f, arange(4 * count).fmod(5).ne(0).to_type(ScalarType.Int64))),
            ("AUROC of weighted samples", () => new BinaryAuroc(), count => Binary(count) with { SampleWeight = rand(count) }),
            ("a part of AUROC", () => new BinaryAuroc(new() { MaxFpr = 0.4 }), Binary),
            ("AUROC of ignored elements", () => new BinaryAuroc(new() { IgnoreIndex = -1 }), count => new(rand(count, 2), randint(-1, 2, [count, 2]))),
            ("AUROC of classes", () => new MulticlassAuroc(new(Classes) { Average = null }), Multiclass),
            ("AUROC of labels, micro", () => new MultilabelAuroc(new(Classes) { Average = Average.Micro, IgnoreIndex = -1 }), count => new(rand(count, Classes), randint(-1, 2, [count, Classes]))),
            ("average precision with ties", () => new BinaryAveragePrecision(), count => Binary(count) with { Preds = randint(4, count) / 4.0f }),
            ("average precision of labels", () => new MultilabelAveragePrecision(new(Classes) { Average = Average.Weighted, IgnoreIndex = -1 }), count => new(rand(count, Classes), randint(-1, 2, [count, Classes]))),
            ("average precision of weighted samples", () => new BinaryAveragePrecision(), count => Binary(count) with { SampleWeight = rand(count) }),
            ("average precision", () => new MulticlassAveragePrecision(new(Classes) { Average = null }), Multiclass),
            ("operating point", () => new BinaryPrecisionAtFixedRecall(new(0.5)), Binary),
            ("equal error rate", () => new MultilabelEer(Classes), count => new(rand(count, Classes), randint(2, [count, Classes]))),
            ("binned AUROC of classes", () => new MulticlassAuroc(new(Classes) { Thresholds = 9, Average = Average.Weighted }), Multiclass),
            ("binned average precision of labels", () => new MultilabelAveragePrecision(new(Classes) { Thresholds = 9, Average = null }), Multilabel),
            ("binned average precision of all labels", () => new MultilabelAveragePrecision(new(Classes) { Thresholds = 9, Average = Average.Micro }), Multilabel),
            ("binned AUROC", () => new BinaryAuroc(new() { Thresholds = 9 }), Binary),
            ("mean squared error", () => new MeanSquaredError(), Regression),
            ("mean absolute error of outputs", () => new MeanAbsoluteError(new() { NumOutputs = 2 }), count => new(rand(count, 2), rand(count, 2))),
            ("mean squared error in float64", () => new MeanSquaredError(), count => new(rand(count, ScalarType.Float64), rand(count, ScalarType.Float64))),
            ("weighted percentage error", () => new WeightedMeanAbsolutePercentageError(), Regression),
            ("squared errors of which some are infinite", () => new MeanSquaredError(), count => new(rand(count).masked_fill(rand(count).gt(0.9), double.PositiveInfinity), rand(count))),
            ("pairs of clusters of any number", () => new AdjustedRandScore(), count => new(randint(2, count), (randint(4, count) - 2) * (1L << 40))),
            ("cosine similarity", () => new CosineSimilarity(), count => new(rand(count, 4), rand(count, 4))),
            ("correlation", () => new PearsonCorrCoef(), count => new(rand(count) + 1e3, rand(count) - 1e3)),
            ("explained variance of outputs", () => new ExplainedVariance(new() { Multioutput = Multioutput.RawValues }), count => new(rand(count, 2), rand(count, 2))),
            ("correlation of what may not vary", () => new PearsonCorrCoef(), count => new(arange(count).eq(10).to_type(ScalarType.Float32), rand(count))),
            ("concordance of outputs", () => new ConcordanceCorrCoef(new() { NumOutputs = 2 }), count => new(rand(count, 2), rand(count, 2))),
            ("coefficient of determination", () => new R2Score(), Regression),
            ("determination of outputs by their variance", () => new R2Score(new() { Multioutput = Multioutput.VarianceWeighted }), count => new(rand(count, 3), rand(count, 3))),
            ("determination adjusted for as many regressors as rows", () => new R2Score(new() { Adjusted = 20 }), count => new(rand(count, 2), rand(count, 2))),
            ("determination of outputs, adjusted", () => new R2Score(new() { Adjusted = 20, Multioutput = Multioutput.RawValues }), count => new(rand(count, 2), rand(count, 2))),
            ("squared error relative to that of the mean", () => new RelativeSquaredError(new() { NumOutputs = 2 }), count => new(rand(count, 2), rand(count, 2))),
            ("Minkowski distance", () => new MinkowskiDistance(new(3)), Regression),
            ("explained variance where some is infinite", () => new ExplainedVariance(), count => new(rand(count), rand(count).masked_fill(rand(count).gt(0.9), double.PositiveInfinity))),
            ("range of the target where some is NaN", () => new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range }), count => new(rand(count), rand(count).masked_fill(rand(count).gt(0.9), double.NaN))),
            ("range of the weighted target", () => new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range }), count => Regression(count) with { SampleWeight = randint(0, 3, count) }),
            ("range of the target", () => new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range }), Regression),
            ("root of squares by the range", () => new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range, NumOutputs = 2 }), count => new(rand(count, 2), rand(count, 2) + 1)),
            ("root of squares by the mean", () => new NormalizedRootMeanSquaredError(), Regression),
            ("root of squares of further dimensions", () => new NormalizedRootMeanSquaredError(new() { Normalization = ErrorNormalization.Range }), count => new(rand(count, 3), rand(count, 3) + 1)),
            ("events", () => new CriticalSuccessIndex(new(0.5)), count => new(rand(count, 3), rand(count, 3))),
            ("rank correlation", () => new SpearmanCorrCoef(), Regression),
            ("concordant pairs of outputs", () => new KendallRankCorrCoef(new() { NumOutputs = 2, TTest = true }), count => new(rand(count, 2), rand(count, 2))),
            ("collection", () => MetricCollection.Of(new BinaryAccuracy(), new BinaryF1Score(), new BinaryAuroc(), new BinaryAveragePrecision()), Binary),
            ("collection of sums", () => new MetricCollection<TensorPair>("val_") { new MeanSquaredError(), { "rmse", new MeanSquaredError(new() { Squared = false }) }, new R2Score(), new PearsonCorrCoef() }, Regression),
            ("collections of sums in one", () => MetricCollection.Of<TensorPair>(new MetricCollection<TensorPair>("all_") { new BinaryAccuracy(), new BinaryF1Score() }, new BinaryMatthewsCorrCoef()), Binary),
            ("formula", () => new BinaryAuroc() - new BinaryAccuracy(), Binary),
            ("class-wise values", () => new ClasswiseWrapper<TensorPair>(new MulticlassRecall(new(Classes) { Average = null })), Multiclass),
        }
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
        adjusted.Update(Regression(21));
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
        bootstrap.Update(Regression(2));
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

    private static TensorPair Binary(long count) => new(rand(count), randint(2, count));

    private static TensorPair Multiclass(long count) => new(rand(count, Classes).softmax(1), randint(Classes, count));

    private static TensorPair Multilabel(long count) => new(rand(count, Classes), randint(2, [count, Classes]));

    private static TensorPair Regression(long count) => new(rand(count), rand(count) + 1);
}
