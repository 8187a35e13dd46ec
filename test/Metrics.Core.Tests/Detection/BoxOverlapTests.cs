namespace Metrics.Tests.Detection;

[TestClass]
public sealed class BoxOverlapTests
{
    public delegate Tensor Overlap(Tensor preds, Tensor target, double? iouThreshold, double replacementVal, bool aggregate);

    private static readonly double Aspects = 4 / (Math.PI * Math.PI) * Math.Pow(Math.Atan(1) - Math.Atan(2), 2);

    /// <summary>
    /// A square of 2 within a rectangle of 4 by 2: they share a half, the centres are 1 apart, the diagonal of the larger one is √20.
    /// </summary>
    public static IEnumerable<object[]> Halves =>
    [
        [new Overlap(Functional.IntersectionOverUnion), 0.5],
        [new Overlap(Functional.GeneralizedIntersectionOverUnion), 0.5],
        [new Overlap(Functional.DistanceIntersectionOverUnion), 0.5 - (1 / 20.0)],
        [new Overlap(Functional.CompleteIntersectionOverUnion), 0.5 - (1 / 20.0) - (Aspects * Aspects / (0.5 + Aspects))],
    ];

    /// <summary>Unit squares with a gap of one between them: the box around both has an area of 3 and a squared diagonal of 10.</summary>
    public static IEnumerable<object[]> Apart =>
    [
        [new Overlap(Functional.IntersectionOverUnion), 0.0],
        [new Overlap(Functional.GeneralizedIntersectionOverUnion), -1 / 3.0],
        [new Overlap(Functional.DistanceIntersectionOverUnion), -4 / 10.0],
        [new Overlap(Functional.CompleteIntersectionOverUnion), -4 / 10.0],
    ];

    [TestMethod]
    [DynamicData(nameof(Halves))]
    public void Overlap_OfABoxWithinAnother(Overlap overlap, double expected)
    {
        using var scope = NewDisposeScope();
        Assert.AreEqual(expected, overlap(Boxes(0, 0, 2, 2), Boxes(0, 0, 4, 2), null, 0, true).ToDouble(), 1e-6);
    }

    [TestMethod]
    [DynamicData(nameof(Apart))]
    public void Overlap_OfBoxesApart(Overlap overlap, double expected)
    {
        using var scope = NewDisposeScope();
        Assert.AreEqual(expected, overlap(Boxes(0, 0, 1, 1), Boxes(2, 0, 3, 1), null, 0, true).ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Overlap_OfSeveralBoxes_IsAMatrixWithReplacements()
    {
        using var scope = NewDisposeScope();
        var matrix = Functional.IntersectionOverUnion(Boxes(0, 0, 2, 2, 0, 0, 4, 2), Boxes(0, 0, 4, 2, 0, 0, 1, 2, 8, 8, 9, 9), iouThreshold: 0.4, replacementVal: -1, aggregate: false);
        CollectionAssert.AreEqual(new float[] { 0.5f, 0.5f, -1, 1, -1, -1 }, matrix.data<float>().ToArray());
        CollectionAssert.AreEqual(new long[] { 2, 3 }, matrix.shape);
    }

    [TestMethod]
    public void Overlap_WithoutBoxesOnOneSide_IsASquareOfZeros()
    {
        using var scope = NewDisposeScope();
        var matrix = Functional.GeneralizedIntersectionOverUnion(zeros(0, 4), zeros(3, 4), aggregate: false);
        CollectionAssert.AreEqual(new long[] { 3, 3 }, matrix.shape);
        Assert.AreEqual(0, Functional.IntersectionOverUnion(zeros(0, 4), zeros(0, 4)).ToDouble());
        Assert.AreEqual(0, Functional.IntersectionOverUnion(zeros(0, 4), zeros(3, 4), iouThreshold: 0.4, replacementVal: -1).ToDouble());
    }

    [TestMethod]
    public void Overlap_CanBeBackPropagated()
    {
        using var scope = NewDisposeScope();
        var preds = Boxes(0, 0, 2, 2).requires_grad_();
        Functional.CompleteIntersectionOverUnion(preds, Boxes(0, 0, 4, 2)).backward();
        Assert.IsGreaterThan(0, preds.grad![0, 2].ToDouble());
    }

    [TestMethod]
    public void Overlap_OfIntegers_DoesNotOverflow()
    {
        using var scope = NewDisposeScope();
        var box = tensor(new[] { 0, 0, 2_000_000_000, 2_000_000_000 }).reshape(1, 4);
        Assert.AreEqual(1, Functional.IntersectionOverUnion(box, box).ToDouble());
    }

    [TestMethod]
    public void Overlap_OfAnotherShape_Throws()
    {
        using var scope = NewDisposeScope();
        Assert.ThrowsExactly<ArgumentException>(() => Functional.IntersectionOverUnion(zeros(3), zeros(1, 4)));
        Assert.ThrowsExactly<ArgumentException>(() => Functional.IntersectionOverUnion(zeros(1, 4), zeros(1, 5)));
    }

    /// <summary>Two found boxes and two true ones; of the pairs with equal labels one overlaps by 1/2 and the other not at all.</summary>
    [TestMethod]
    public void Metric_CountsPairsWithTheSameLabel()
    {
        using var scope = NewDisposeScope();
        using var metric = new IntersectionOverUnion(new() { ClassMetrics = true });
        metric.Update(Input(Boxes(0, 0, 2, 2, 0, 0, 4, 2), [1, 2], Boxes(0, 0, 4, 2, 6, 6, 8, 8), [1, 2]));
        var result = metric.Compute();
        Assert.AreEqual(0.25, result["iou"].ToDouble(), 1e-7);
        Assert.AreEqual(0.5, result["iou/cl_1"].ToDouble(), 1e-7);
        Assert.AreEqual(0, result["iou/cl_2"].ToDouble(), 1e-7);
    }

    /// <summary>Without labels the four pairs overlap by 1/2, 0, 1 and 0.</summary>
    [TestMethod]
    [DataRow(BoxFormat.Xyxy)]
    [DataRow(BoxFormat.Xywh)]
    [DataRow(BoxFormat.Cxcywh)]
    public void Metric_ReadsEveryFormat(BoxFormat format)
    {
        using var scope = NewDisposeScope();
        using var metric = new IntersectionOverUnion(new() { RespectLabels = false, BoxFormat = format });
        metric.Update(Input(As(format, Boxes(0, 0, 2, 2, 0, 0, 4, 2)), [1, 2], As(format, Boxes(0, 0, 4, 2, 6, 6, 8, 8)), [1, 2]));
        Assert.AreEqual(1.5 / 4, metric.Compute()["iou"].ToDouble(), 1e-7);
    }

    [TestMethod]
    public void Metric_OfAnImageWithBoxesOnOneSide_CountsZeros()
    {
        using var scope = NewDisposeScope();
        using var metric = new IntersectionOverUnion();
        metric.Update(Input(Boxes(0, 0, 2, 2), [1], Boxes(0, 0, 4, 2), [1]));
        metric.Update(Input(Boxes(0, 0, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4), [1, 2, 3], zeros(0, 4), []));
        Assert.AreEqual(0.5 / 4, metric.Compute()["iou"].ToDouble(), 1e-7);
    }

    [TestMethod]
    public void Metric_OfPairsBelowTheThreshold_DoesNotCountThem()
    {
        using var scope = NewDisposeScope();
        using var metric = new IntersectionOverUnion(new() { IouThreshold = 0.6 });
        metric.Update(Input(Boxes(0, 0, 2, 2, 0, 0, 4, 2), [1, 1], Boxes(0, 0, 4, 2), [1]));
        Assert.AreEqual(1, metric.Compute()["iou"].ToDouble(), 1e-7);
    }

    [TestMethod]
    public void Metric_OfBoxesWithoutAreaOrNumbers_LeavesThemOut()
    {
        using var scope = NewDisposeScope();
        using var metric = new IntersectionOverUnion();
        metric.Update(Input(Boxes(0, 0, 2, 2, 1, 1, 1, 1, float.NaN, 0, 1, 1), [1, 1, 1], Boxes(0, 0, 4, 2, 1, 1, 1, 1), [1, 1]));
        Assert.AreEqual(0.5 / 3, metric.Compute()["iou"].ToDouble(), 1e-7);
    }

    [TestMethod]
    public void Metric_OfMalformedInput_NamesImageAndPart()
    {
        using var scope = NewDisposeScope();
        using var metric = new IntersectionOverUnion();
        var truth = new TrueObjects(tensor(new[] { 1L })) { Boxes = Boxes(0, 0, 1, 1) };
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => metric.Update(new([new(tensor(new[] { 1L }))], [truth]))).Message, "Boxes of image 0 in Preds");
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => metric.Update(Input(Boxes(0, 0, 1, 1), [1, 2], Boxes(0, 0, 1, 1), [1]))).Message, "[2, 4]");
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => metric.Update(new([new(tensor(new[] { 1f })) { Boxes = Boxes(0, 0, 1, 1) }], [truth]))).Message, "Labels");
        Assert.ThrowsExactly<ArgumentException>(() => metric.Update(new([], [truth])));
    }

    [TestMethod]
    public void Input_Select_TakesImages()
    {
        using var scope = NewDisposeScope();
        var one = Input(Boxes(0, 0, 2, 2), [1], Boxes(0, 0, 4, 2), [1]);
        var two = Input(Boxes(0, 0, 2, 2), [1], Boxes(0, 0, 2, 2), [2]);
        var both = new DetectionInput([.. one.Preds, .. two.Preds], [.. one.Target, .. two.Target]);
        var chosen = both.Select(tensor(new[] { 1L, 1L, 0L }));
        CollectionAssert.AreEqual(new[] { 2L, 2L, 1L }, chosen.Target.Select(image => image.Labels[0].ToInt64()).ToArray());
        Assert.AreEqual(3, chosen.Count);
    }

    private static Tensor As(BoxFormat format, Tensor boxes)
    {
        var (start, size) = (boxes.narrow(1, 0, 2), boxes.narrow(1, 2, 2) - boxes.narrow(1, 0, 2));
        return format switch
        {
            BoxFormat.Xyxy => boxes,
            BoxFormat.Xywh => cat([start, size], 1),
            _ => cat([start + (size / 2), size], 1),
        };
    }

    private static DetectionInput Input(Tensor preds, long[] predLabels, Tensor target, long[] targetLabels) =>
        new([new(tensor(predLabels)) { Boxes = preds }], [new(tensor(targetLabels)) { Boxes = target }]);

    private static Tensor Boxes(params float[] numbers) => tensor(numbers).reshape(-1, 4);
}
