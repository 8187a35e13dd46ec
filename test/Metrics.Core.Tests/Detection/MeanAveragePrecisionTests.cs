namespace Metrics.Tests.Detection;

[TestClass]
public sealed class MeanAveragePrecisionTests
{
    private static readonly string[] Names = ["map", "map_50", "map_75", "map_small", "map_medium", "map_large", "mar_1", "mar_10", "mar_100", "mar_small", "mar_medium", "mar_large"];

    /// <summary>In double precision, as in the plain evaluation; the defaults are in single precision.</summary>
    private static readonly MeanAveragePrecisionOptions Exact = new()
    {
        IouThresholds = [.. Enumerable.Range(10, 10).Select(i => i / 20.0)],
        RecThresholds = [.. Enumerable.Range(0, 101).Select(percent => percent / 100.0)],
    };

    /// <summary>Overlap 304·244 / (2·348·244 − 304·244) = 0.7755: right at 0.5, 0.55, … 0.75, which are six of ten.</summary>
    [TestMethod]
    public void OneObject_IsRightUpToItsOverlap()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAveragePrecision();
        metric.Update(new DetectionInput([Found([0], [0.536f], 258, 41, 606, 285)], [Truth([0], 214, 41, 562, 285)]));
        var result = metric.Compute();
        Assert.AreEqual(0.6, result["map"].ToDouble(), 1e-6);
        Assert.AreEqual(1, result["map_50"].ToDouble(), 1e-6);
        Assert.AreEqual(1, result["map_75"].ToDouble(), 1e-6);
        Assert.AreEqual(0.6, result["mar_1"].ToDouble(), 1e-6);
        Assert.AreEqual(-1, result["map_small"].ToDouble());
        Assert.AreEqual(0.6, result["map_large"].ToDouble(), 1e-6);
        Assert.AreEqual(0, result["classes"].ToInt64());
    }

    /// <summary>
    /// Right, wrong, right of three to be found: precision 1 up to a recall of 1/3, 2/3 up to 2/3, then 0. Of the 101 recalls 34 are
    /// up to 1/3 and 33 up to 2/3.
    /// </summary>
    [TestMethod]
    public void Precision_IsAveragedOverRecalls()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAveragePrecision();
        metric.Update(new DetectionInput(
            [Found([1, 1, 1], [0.9f, 0.8f, 0.7f], 0, 0, 9, 9, 100, 100, 109, 109, 20, 20, 29, 29)],
            [Truth([1, 1, 1], 0, 0, 9, 9, 20, 20, 29, 29, 50, 50, 59, 59)]));
        Assert.AreEqual((34 + (33 * 2 / 3.0)) / 101, metric.Compute()["map"].ToDouble(), 1e-6);
        Assert.AreEqual(1 / 3.0, metric.Compute()["mar_1"].ToDouble(), 1e-6);
        Assert.AreEqual(2 / 3.0, metric.Compute()["mar_10"].ToDouble(), 1e-6);
    }

    [TestMethod]
    [DataRow(1, false)]
    [DataRow(2, false)]
    [DataRow(3, true)]
    [DataRow(4, true)]
    public void Numbers_OfRandomObjects_AreThoseOfThePlainEvaluation(int seed, bool fewDetections)
    {
        using var scope = NewDisposeScope();
        var random = new Random(seed);
        const int images = 12;
        List<PlainObject> truth = [.. Enumerable.Range(0, 80).Select(_ => Draw(random, images))];
        List<PlainObject> found = [.. truth.SelectMany(item => Enumerable.Range(0, random.Next(3)).Select(_ => Shifted(item, random))), .. Enumerable.Range(0, 20).Select(_ => Draw(random, images) with { IsCrowd = false })];
        int[] limits = fewDetections ? [1, 2, 4] : [1, 10, 100];
        var expected = new PlainCocoEvaluation([.. found.OrderBy(item => item.Image)], [.. truth.OrderBy(item => item.Image)], limits).Numbers();

        using var metric = new MeanAveragePrecision(Exact with { MaxDetectionThresholds = [limits[2], limits[0], limits[1]], ClassMetrics = true });
        metric.Update(Input(found, truth, Enumerable.Range(0, 5)));
        metric.Update(Input(found, truth, Enumerable.Range(5, images - 5)));
        var actual = metric.Compute();

        string[] names = fewDetections ? [.. Names[..6], "mar_1", "mar_2", "mar_4", .. Names[9..]] : Names;
        foreach (var (name, number) in names.Zip(expected))
        {
            Assert.AreEqual(number, actual[name].ToDouble(), 1e-6, name);
        }

        var perClass = actual["map_per_class"];
        Assert.AreEqual(expected[0], fewDetections ? perClass[0].ToDouble() : perClass.mean().ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Micro_OfRandomObjects_IsThePlainEvaluationOfOneClass()
    {
        using var scope = NewDisposeScope();
        var random = new Random(7);
        List<PlainObject> truth = [.. Enumerable.Range(0, 40).Select(_ => Draw(random, 4)).OrderBy(item => item.Image)];
        List<PlainObject> found = [.. truth.Select(item => Shifted(item, random)).OrderBy(item => item.Image)];
        var expected = new PlainCocoEvaluation([.. found.Select(item => item with { Label = 0 })], [.. truth.Select(item => item with { Label = 0 })], [1, 10, 100]).Numbers();
        using var metric = new MeanAveragePrecision(Exact with { Average = Average.Micro });
        metric.Update(Input(found, truth, Enumerable.Range(0, 4)));
        foreach (var (name, number) in Names.Zip(expected))
        {
            Assert.AreEqual(number, metric.Compute()[name].ToDouble(), 1e-6, name);
        }
    }

    /// <summary>Masks that fill their boxes overlap as the boxes do; the areas are those of the boxes, too.</summary>
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Masks_OfBoxes_GiveTheNumbersOfTheBoxes(bool encoded)
    {
        using var scope = NewDisposeScope();
        var random = new Random(5);
        List<PlainObject> truth = [.. Enumerable.Range(0, 30).Select(_ => Draw(random, 3, size: 60))];
        List<PlainObject> found = [.. truth.Select(item => Shifted(item, random))];
        var input = Input(found, truth, Enumerable.Range(0, 3), size: 200, encoded);
        using var metric = new MeanAveragePrecision(new() { IouType = IouTypes.Bbox | IouTypes.Segm });
        metric.Update(input);
        var result = metric.Compute();
        foreach (var name in Names)
        {
            Assert.AreEqual(result[$"bbox_{name}"].ToDouble(), result[$"segm_{name}"].ToDouble(), 1e-6, name);
        }

        Assert.IsGreaterThan(0.1, result["segm_map"].ToDouble());
    }

    /// <summary>Two in a crowd: neither is wrong, whatever the order; the crowd need not be found.</summary>
    [TestMethod]
    public void Crowd_TakesInAllThatLiesWithin()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAveragePrecision();
        metric.Update(new DetectionInput(
            [Found([1, 1, 1], [0.9f, 0.8f, 0.7f], 0, 0, 5, 5, 2, 2, 9, 9, 20, 20, 29, 29)],
            [Truth([1, 1], 0, 0, 10, 10, 20, 20, 29, 29) with { IsCrowd = tensor(new[] { true, false }) }]));
        Assert.AreEqual(1, metric.Compute()["map"].ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Area_ThatIsGiven_SaysWhatIsSmall()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAveragePrecision();
        metric.Update(new DetectionInput([Found([1], [0.9f], 0, 0, 5, 5)], [Truth([1], 0, 0, 5, 5) with { Area = tensor(new[] { 5000f }) }]));
        Assert.AreEqual(-1, metric.Compute()["map_small"].ToDouble());
        Assert.AreEqual(1, metric.Compute()["map_medium"].ToDouble(), 1e-6);
    }

    [TestMethod]
    public void ExtendedSummary_HasOverlapsAndCurves()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAveragePrecision(new() { ExtendedSummary = true, IouThresholds = [0.5], RecThresholds = [0, 1], ClassMetrics = true });
        metric.Update(new DetectionInput([Found([3, 7], [0.5f, 0.9f], 0, 0, 4, 4, 0, 0, 4, 4)], [Truth([3, 3], 0, 0, 4, 4, 0, 0, 4, 3)]));
        var result = metric.Compute();
        var overlaps = result.Get<NamedResults>("ious");
        CollectionAssert.AreEqual(new[] { "(0, 3)", "(0, 7)" }, overlaps.Names.ToArray());
        CollectionAssert.AreEqual(new[] { 1, 0.75f }, overlaps["(0, 3)"].data<float>().ToArray());
        CollectionAssert.AreEqual(new long[] { 1, 2, 2, 4, 3 }, result["precision"].shape);
        CollectionAssert.AreEqual(new long[] { 1, 2, 4, 3 }, result["recall"].shape);
        Assert.AreEqual(0.5, result["recall"][0, 0, 0, 2].ToDouble());
        Assert.AreEqual(0.5, result["scores"][0, 0, 0, 0, 2].ToDouble());
        Assert.AreEqual(0, result["precision"][0, 1, 0, 0, 2].ToDouble());
        CollectionAssert.AreEqual(new[] { 3, 7 }, result["classes"].data<int>().ToArray());
        CollectionAssert.AreEqual(new[] { 0.5f, -1 }, result["map_per_class"].data<float>().ToArray());
    }

    [TestMethod]
    public void WrongArguments_Throw()
    {
        Assert.Throws<ArgumentException>(() => new MeanAveragePrecision(new() { MaxDetectionThresholds = [1, 10] }));
        Assert.Throws<ArgumentException>(() => new MeanAveragePrecision(new() { MaxDetectionThresholds = [0, 1, 10] }));
        Assert.Throws<ArgumentException>(() => new MeanAveragePrecision(new() { IouThresholds = [double.NaN] }));
        Assert.Throws<ArgumentException>(() => new MeanAveragePrecision(new() { RecThresholds = [2] }));
        Assert.Throws<ArgumentException>(() => new MeanAveragePrecision(new() { Average = Average.Weighted }));
        Assert.Throws<ArgumentException>(() => new MeanAveragePrecision(new() { IouType = IouTypes.None }));
    }

    [TestMethod]
    public void MalformedInput_NamesImageAndPart()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAveragePrecision(new() { IouType = IouTypes.Bbox | IouTypes.Segm });
        var found = Found([1], [0.9f], 0, 0, 5, 5) with { Masks = ones(1, 8, 8) };
        var truth = Truth([1], 0, 0, 5, 5) with { Masks = ones(1, 8, 8) };
        AssertRefused(metric, found with { Scores = null }, truth, "Scores of image 0 in Preds");
        AssertRefused(metric, found with { Scores = ones(2) }, truth, "Scores of image 0 in Preds");
        AssertRefused(metric, found with { Scores = ones(1, dtype: ScalarType.Int64) }, truth, "floating-point");
        AssertRefused(metric, found with { Masks = null }, truth, "Masks of image 0 in Preds");
        AssertRefused(metric, found, truth with { Masks = ones(2, 8, 8) }, "Masks of image 0 in Target");
        AssertRefused(metric, found, truth with { Masks = ones(1, 8, 9) }, "one size");
        AssertRefused(metric, found, truth with { RunLengthMasks = [] }, "RunLengthMasks of image 0");
        AssertRefused(metric, found, truth with { IsCrowd = ones(2) }, "IsCrowd");
        AssertRefused(metric, found, truth with { Area = ones(2) }, "Area");
        AssertRefused(metric, found, truth with { Boxes = ones(1, 5) }, "Boxes");
        Assert.AreEqual(0, metric.UpdateCount);
    }

    [TestMethod]
    public void ManyObjects_AreWarnedOf()
    {
        using var scope = NewDisposeScope();
        using var metric = new MeanAveragePrecision(new() { MaxDetectionThresholds = [1, 2, 3] });
        var warnings = new List<string>();
        void Note(object? sender, MetricWarningEventArgs warning) => warnings.Add(warning.Message);
        MetricWarnings.Raised += Note;
        metric.Update(new DetectionInput([Found([1, 1, 1, 1], [1, 1, 1, 1], [.. new float[16]])], [Truth([1], 0, 0, 5, 5)]));
        MetricWarnings.Raised -= Note;
        StringAssert.Contains(warnings.Single(), "more than 3");
    }

    private static void AssertRefused(MeanAveragePrecision metric, DetectedObjects found, TrueObjects truth, string part) =>
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => metric.Update(new([found], [truth]))).Message, part);

    private static DetectedObjects Found(long[] labels, float[] scores, params float[] boxes) => new(tensor(labels)) { Boxes = tensor(boxes).reshape(-1, 4), Scores = tensor(scores) };

    private static TrueObjects Truth(long[] labels, params float[] boxes) => new(tensor(labels)) { Boxes = tensor(boxes).reshape(-1, 4) };

    /// <summary>On a coarse grid, so that overlaps and scores are equal at times.</summary>
    private static PlainObject Draw(Random random, int images, int size = 160)
    {
        var (x, y) = (random.Next(10) * 8, random.Next(10) * 8);
        return new(random.Next(images), random.Next(3), [x, y, x + 8 + (random.Next(size / 8) * 8), y + 8 + (random.Next(size / 8) * 8)], random.Next(20) / 20.0, random.Next(8) == 0);
    }

    private static PlainObject Shifted(PlainObject item, Random random)
    {
        var box = item.Box.ToArray();
        box[random.Next(2)] += random.Next(5);
        box[2 + random.Next(2)] += random.Next(8);
        return item with { Box = box, Score = random.Next(20) / 20.0, IsCrowd = false };
    }

    private static DetectionInput Input(IReadOnlyList<PlainObject> found, IReadOnlyList<PlainObject> truth, IEnumerable<int> images, int size = 0, bool encoded = false)
    {
        var parts = images.Select(image => (Found: found.Where(item => item.Image == image).ToList(), Truth: truth.Where(item => item.Image == image).ToList())).ToList();
        return new(
            [.. parts.Select(part => new DetectedObjects(Labels(part.Found))
            {
                Boxes = Boxes(part.Found),
                Scores = tensor(part.Found.Select(item => (float)item.Score).ToArray()),
                Masks = size > 0 && !encoded ? Masks(part.Found, size) : null,
                RunLengthMasks = size > 0 && encoded ? Encoded(part.Found, size) : null,
            })],
            [.. parts.Select(part => new TrueObjects(Labels(part.Truth))
            {
                Boxes = Boxes(part.Truth),
                IsCrowd = tensor(part.Truth.Select(item => item.IsCrowd).ToArray()),
                Masks = size > 0 && !encoded ? Masks(part.Truth, size) : null,
                RunLengthMasks = size > 0 && encoded ? Encoded(part.Truth, size) : null,
            })]);
    }

    private static Tensor Labels(List<PlainObject> objects) => tensor(objects.Select(item => item.Label).ToArray());

    private static Tensor Boxes(List<PlainObject> objects) => tensor(objects.SelectMany(item => item.Box).ToArray()).reshape(-1, 4);

    private static Tensor Masks(List<PlainObject> objects, int size)
    {
        var masks = zeros(objects.Count, size, size, dtype: ScalarType.Byte);
        foreach (var (i, item) in objects.Index())
        {
            masks[i, (int)item.Box[1]..(int)item.Box[3], (int)item.Box[0]..(int)item.Box[2]] = tensor((byte)255);
        }

        return masks;
    }

    private static RunLengthMask[] Encoded(List<PlainObject> objects, int size)
    {
        var masks = Masks(objects, size);
        return [.. objects.Index().Select(item => RunLengthMask.Encode(masks[item.Index]))];
    }
}
