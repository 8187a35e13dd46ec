namespace Metrics.Tests.Segmentation;

/// <summary>Scores of overlapping masks, against the definitions over sets of pixels.</summary>
[TestClass]
public sealed class OverlapTests
{
    private static readonly Images Images = new(classes: 3, height: 3, width: 4, samples: 5, seed: 6);
    private static readonly long[][] Preds = Images.Next();
    private static readonly long[][] Target = Images.Next();

    public static IEnumerable<object[]> Table =>
    [
        Row(format => new DiceScore(new(3) { InputFormat = format }), Mean(sample => Defined(Dice(sample)).Average())),
        Row(format => new DiceScore(new(3) { InputFormat = format, Average = Average.Micro, IncludeBackground = false }), Mean(sample => 2 * Sum(sample, 1, Both) / Sum(sample, 1, Size))),
        Row(format => new DiceScore(new(3) { InputFormat = format, Average = Average.Weighted }), Mean(sample => Dice(sample).Select((dice, label) => double.IsNaN(dice) ? 0 : dice * Truth(sample, label)).Sum() / 12)),
        Row(format => new DiceScore(new(3) { InputFormat = format, Average = null }), [.. Enumerable.Range(0, 3).Select(label => Defined(Samples.Select(sample => Dice(sample)[label])).Average())]),
        Row(format => new DiceScore(new(3) { InputFormat = format, Average = null, AggregationLevel = AggregationLevel.Global }), Global),
        Row(format => new DiceScore(new(3) { InputFormat = format, AggregationLevel = AggregationLevel.Global }), [Global.Average()]),
        Row(format => new MeanIoU(new(3) { InputFormat = format }), [Defined(Samples.SelectMany(Jaccard)).Average()]),
        Row(format => new MeanIoU(new(3) { InputFormat = format, PerClass = true }), [.. Enumerable.Range(0, 3).Select(label => Defined(Samples.Select(sample => Jaccard(sample)[label])).Average())]),
        Row(format => new GeneralizedDiceScore(new(3) { InputFormat = format }), Mean(sample => Generalized(sample, size => 1 / (size * size)))),
        Row(format => new GeneralizedDiceScore(new(3) { InputFormat = format, WeightType = DiceWeightType.Simple }), Mean(sample => Generalized(sample, size => 1 / size))),
        Row(format => new GeneralizedDiceScore(new(3) { InputFormat = format, WeightType = DiceWeightType.Linear }), Mean(sample => Generalized(sample, _ => 1))),
        Row(format => new GeneralizedDiceScore(new(3) { InputFormat = format, PerClass = true }), [.. Enumerable.Range(0, 3).Select(label => Samples.Average(sample => double.IsNaN(Dice(sample)[label]) ? 0 : Dice(sample)[label]))]),
    ];

    private static IEnumerable<int> Samples => Enumerable.Range(0, Preds.Length);

    private static double[] Global => [.. Enumerable.Range(0, 3).Select(label => 2 * Samples.Sum(sample => Both(sample, label)) / Samples.Sum(sample => Size(sample, label)))];

    [TestMethod]
    [DataRow(Average.Macro, AggregationLevel.Global)]
    [DataRow(Average.Weighted, AggregationLevel.Global)]
    [DataRow(Average.Weighted, AggregationLevel.Samplewise)]
    public void DiceScore_WithoutAClassThatHasAScore_IsNotDefined(Average average, AggregationLevel level)
    {
        using var scope = NewDisposeScope();
        using var metric = new DiceScore(new(3) { IncludeBackground = false, Average = average, AggregationLevel = level, InputFormat = SegmentationFormat.Index });
        var background = zeros(2, 3, 4, dtype: ScalarType.Int64);
        metric.Update(background, background);
        Assert.IsTrue(double.IsNaN(metric.Compute().ToDouble()));
    }

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Value_OfTwoBatchesInAnyFormat_IsTheDefinition(Func<SegmentationFormat, Metric<TensorPair, Tensor>> create, double[] expected)
    {
        using var scope = NewDisposeScope();
        var (index, oneHot, scores) = ((Func<long[][], Tensor>)Images.Index, (Func<long[][], Tensor>)Images.OneHot, (Func<long[][], Tensor>)Images.Scores);
        Check(SegmentationFormat.Index, index, index);
        Check(SegmentationFormat.OneHot, oneHot, oneHot);
        Check(SegmentationFormat.OneHot, scores, oneHot);
        Check(SegmentationFormat.Mixed, oneHot, index);
        Check(SegmentationFormat.Mixed, scores, index);
        Check(SegmentationFormat.Mixed, index, oneHot);

        void Check(SegmentationFormat format, Func<long[][], Tensor> preds, Func<long[][], Tensor> target)
        {
            using var metric = create(format);
            metric.Update(preds(Preds[..2]), target(Target[..2]));
            metric.Update(preds(Preds[2..]), target(Target[2..]));
            var values = metric.Compute().to(ScalarType.Float64).reshape(-1).data<double>().ToArray();
            Assert.HasCount(expected.Length, values);
            foreach (var (want, got) in expected.Zip(values))
            {
                Assert.AreEqual(want, got, 1e-6, $"{format}");
            }
        }
    }

    [TestMethod]
    public void Class_ThatDoesNotOccur_HasTheValueThatEachMetricDocuments()
    {
        using var scope = NewDisposeScope();
        var nothing = zeros(1, 2, 2, dtype: ScalarType.Int64);
        Assert.AreEqual(double.NaN, Functional.DiceScore(nothing, nothing, new(2) { InputFormat = SegmentationFormat.Index, Average = null })[0, 1].ToDouble());
        Assert.AreEqual(-1, Functional.MeanIoU(nothing, nothing, new(2) { InputFormat = SegmentationFormat.Index, PerClass = true })[0, 1].ToDouble());
        Assert.AreEqual(0, Functional.GeneralizedDiceScore(nothing, nothing, new(2) { InputFormat = SegmentationFormat.Index, PerClass = true })[0, 1].ToDouble());
        Assert.AreEqual(1, Functional.MeanIoU(nothing, nothing, new(2) { InputFormat = SegmentationFormat.Index }).ToDouble());
    }

    [TestMethod]
    [DataRow(Average.Micro, 6 / 8.0)]
    [DataRow(Average.Macro, ((2 / 3.0) + (4 / 5.0)) / 2)]
    [DataRow(Average.Weighted, ((2 / 3.0) + (3 * 4 / 5.0)) / 4)]
    public void DiceScore_OfASampleOfBackground_DoesNotCount(Average average, double expected)
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[] { 0L, 0, 0, 0, 1, 1, 2, 2 }).reshape(2, 4);
        var target = tensor(new[] { 0L, 0, 0, 0, 1, 2, 2, 2 }).reshape(2, 4);
        var options = new DiceScoreOptions(3) { InputFormat = SegmentationFormat.Index, IncludeBackground = false, Average = average };
        using var metric = new DiceScore(options);
        metric.Update(preds, target);
        Assert.AreEqual(expected, metric.Compute().ToDouble(), 1e-6);
        Assert.IsTrue(double.IsNaN(Functional.DiceScore(preds, target, options)[0].ToDouble()));
    }

    [TestMethod]
    public void GeneralizedDiceScore_OfAClassThatIsOnlyPredicted_WeighsItLikeTheRarestOfTheSample()
    {
        using var scope = NewDisposeScope();
        var preds = tensor(new[] { 0L, 0, 1, 2, 0, 0, 0, 0 }).reshape(2, 4);
        var target = tensor(new[] { 0L, 0, 1, 1, 0, 0, 0, 1 }).reshape(2, 4);

        // Weights 1/4, 1/4, 1/4 and 1/9, 1, 1: 2·(2/4 + 1/4) / (4/4 + 3/4 + 1/4), and 2·(3/9) / (7/9 + 1).
        var values = Functional.GeneralizedDiceScore(preds, target, new(3) { InputFormat = SegmentationFormat.Index });
        Assert.AreEqual(0.75, values[0].ToDouble(), 1e-6);
        Assert.AreEqual(0.375, values[1].ToDouble(), 1e-6);
    }

    [TestMethod]
    public void FunctionalForms_HaveAValueForEachSample()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (Images.Index(Preds), Images.Index(Target));
        CollectionAssert.AreEqual(new long[] { 5 }, Functional.DiceScore(preds, target, new(3) { InputFormat = SegmentationFormat.Index }).shape);
        CollectionAssert.AreEqual(new long[] { 5, 3 }, Functional.DiceScore(preds, target, new(3) { InputFormat = SegmentationFormat.Index, Average = null }).shape);
        CollectionAssert.AreEqual(new long[] { 1, 3 }, Functional.DiceScore(preds, target, new(3) { InputFormat = SegmentationFormat.Index, Average = null, AggregationLevel = AggregationLevel.Global }).shape);
        CollectionAssert.AreEqual(new long[] { 5, 2 }, Functional.MeanIoU(preds, target, new(3) { InputFormat = SegmentationFormat.Index, PerClass = true, IncludeBackground = false }).shape);
    }

    [TestMethod]
    public void MeanIoU_OfAnIndexImageWithoutSamples_TakesItAsOne()
    {
        using var scope = NewDisposeScope();
        var options = new MeanIoUOptions(3) { InputFormat = SegmentationFormat.Index };
        var (preds, target) = (Images.Index(Preds)[..1], Images.Index(Target)[..1]);
        var expected = Functional.MeanIoU(preds, target, options).ToDouble();
        Assert.AreEqual(expected, Functional.MeanIoU(preds[0], target[0], options).ToDouble());
        Assert.AreEqual(expected, Functional.MeanIoU(preds.flatten(), target.flatten(), options).ToDouble());
        Assert.AreEqual(expected, Functional.MeanIoU(Images.OneHot(Preds[..1]), Images.OneHot(Target[..1])).ToDouble());
    }

    [TestMethod]
    public void Wrong_ArgumentsAndInputs_AreRefused()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ArgumentException>(() => new DiceScore(0));
        Assert.Throws<ArgumentException>(() => new DiceScore(new(3) { AggregationLevel = (AggregationLevel)8 }));
        Assert.Throws<ArgumentException>(() => new MeanIoU(new() { InputFormat = SegmentationFormat.Index }));
        Assert.Throws<ArgumentException>(() => new GeneralizedDiceScore(new(3) { WeightType = (DiceWeightType)8 }));
        using var masks = new DiceScore(3);
        using var mixed = new DiceScore(new(3) { InputFormat = SegmentationFormat.Mixed });
        using var index = new DiceScore(new(3) { InputFormat = SegmentationFormat.Index });
        using var open = new MeanIoU();
        var (classes, oneHot) = (Images.Index(Preds), Images.OneHot(Preds));
        Assert.Throws<ArgumentException>(() => masks.Update(oneHot, oneHot[.., .., .., ..2]));
        Assert.Throws<ArgumentException>(() => masks.Update(classes, classes));
        Assert.Throws<ArgumentException>(() => masks.Update(oneHot * 2, oneHot));
        Assert.Throws<ArgumentException>(() => masks.Update(oneHot[.., ..2], oneHot[.., ..2]));
        Assert.Throws<ArgumentException>(() => mixed.Update(oneHot, oneHot));
        Assert.Throws<ArgumentException>(() => index.Update(classes + 1, classes));
        Assert.Throws<ArgumentException>(() => index.Update(classes.to(ScalarType.Float32), classes));
        open.Update(oneHot, oneHot);
        using var perClass = new MeanIoU(new() { PerClass = true });
        perClass.Update(oneHot, oneHot);
        Assert.Throws<ArgumentException>(() => perClass.Update(oneHot[.., ..2], oneHot[.., ..2]));
    }

    private static object[] Row(Func<SegmentationFormat, Metric<TensorPair, Tensor>> create, double[] expected) => [create, expected];

    private static double[] Mean(Func<int, double> ofSample) => [Samples.Average(ofSample)];

    private static IEnumerable<double> Defined(IEnumerable<double> values) => values.Where(value => !double.IsNaN(value));

    private static double Both(int sample, int label) => Images.Pixels(Preds[sample], label).Intersect(Images.Pixels(Target[sample], label)).Count();

    private static double Truth(int sample, int label) => Images.Pixels(Target[sample], label).Count;

    private static double Size(int sample, int label) => Images.Pixels(Preds[sample], label).Count + Truth(sample, label);

    private static double Sum(int sample, int from, Func<int, int, double> count) => Enumerable.Range(from, 3 - from).Sum(label => count(sample, label));

    private static double[] Dice(int sample) => [.. Enumerable.Range(0, 3).Select(label => 2 * Both(sample, label) / Size(sample, label))];

    private static double[] Jaccard(int sample) => [.. Enumerable.Range(0, 3).Select(label => Both(sample, label) / (Size(sample, label) - Both(sample, label)))];

    private static double Generalized(int sample, Func<double, double> weight)
    {
        var weights = Enumerable.Range(0, 3).Select(label => weight(Truth(sample, label))).ToArray();
        weights = [.. weights.Select(value => double.IsFinite(value) ? value : weights.Where(double.IsFinite).Max())];
        return 2 * weights.Select((value, label) => value * Both(sample, label)).Sum() / weights.Select((value, label) => value * Size(sample, label)).Sum();
    }
}
