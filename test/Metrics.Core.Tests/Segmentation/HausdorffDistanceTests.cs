namespace Metrics.Tests.Segmentation;

/// <summary>Distances of edges, against a search over all pairs of pixels.</summary>
[TestClass]
public sealed class HausdorffDistanceTests
{
    private static readonly (int Row, int Column)[] Neighbours = [(0, 1), (1, 0), (0, -1), (-1, 0)];

    [TestMethod]
    [DataRow(DistanceMetric.Euclidean, false, 1.0)]
    [DataRow(DistanceMetric.Euclidean, true, 2.5)]
    [DataRow(DistanceMetric.Chessboard, false, 2.5)]
    [DataRow(DistanceMetric.Taxicab, true, 1.0)]
    public void Value_OfImagesThatAreNotSquare_IsThatOfTheSearch(DistanceMetric metric, bool directed, double spacing)
    {
        using var scope = NewDisposeScope();
        var images = new Images(classes: 3, height: 5, width: 9, samples: 1, seed: 8);
        var distances = new List<double>();
        using var distance = new HausdorffDistance(new(3) { InputFormat = SegmentationFormat.Index, DistanceMetric = metric, Directed = directed, Spacing = [1, spacing], IncludeBackground = true });
        for (var round = 0; round < 4; round++)
        {
            var (preds, target) = (Blocks(images, images.Next()[0]), Blocks(images, images.Next()[0]));
            distance.Update(images.Index([preds]), images.Index([target]));
            for (var label = 0; label < 3; label++)
            {
                var (found, truth) = (Edge(images, preds, label), Edge(images, target, label));
                var there = Farthest(found, truth, metric, spacing);
                distances.Add(directed ? there : Math.Max(there, Farthest(truth, found, metric, spacing)));
            }
        }

        Assert.AreEqual(distances.Average(), distance.Compute().ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Distance_FromAndToNothing_IsInfinite_AndBetweenNothings_Zero()
    {
        using var scope = NewDisposeScope();
        var nothing = zeros(1, 4, 4, dtype: ScalarType.Int64);
        var something = nothing.clone();
        something[0, 1, 2] = tensor(1L);
        var options = new HausdorffDistanceOptions(2) { InputFormat = SegmentationFormat.Index };
        Assert.AreEqual(double.PositiveInfinity, Functional.HausdorffDistance(nothing, something, options).ToDouble());
        Assert.AreEqual(double.PositiveInfinity, Functional.HausdorffDistance(something, nothing, options with { Directed = true }).ToDouble());
        Assert.AreEqual(double.PositiveInfinity, Functional.HausdorffDistance(nothing, something, options with { Directed = true }).ToDouble());
        Assert.AreEqual(0, Functional.HausdorffDistance(nothing, nothing, options).ToDouble());
        CollectionAssert.AreEqual(new long[] { 0, 1 }, Functional.HausdorffDistance(nothing[..0], nothing[..0], options).shape);
    }

    [TestMethod]
    public void Distance_OfVolumes_IsMeasuredInThreeDimensions()
    {
        using var scope = NewDisposeScope();
        var (preds, target) = (zeros(1, 4, 4, 4, dtype: ScalarType.Int64), zeros(1, 4, 4, 4, dtype: ScalarType.Int64));
        preds[0, 0, 0, 0] = tensor(1L);
        target[0, 1, 2, 3] = tensor(1L);
        var value = Functional.HausdorffDistance(preds, target, new(2) { InputFormat = SegmentationFormat.Index, Spacing = [3, 1, 2] });
        CollectionAssert.AreEqual(new long[] { 1, 1 }, value.shape);
        Assert.AreEqual(7, value.ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Distance_OfManyPixels_IsSearchedInParts()
    {
        using var scope = NewDisposeScope();
        var checks = (arange(160).unsqueeze(0) + arange(160).unsqueeze(1)) % 2;
        var value = Functional.HausdorffDistance(checks.unsqueeze(0), 1 - checks.unsqueeze(0), new(2) { InputFormat = SegmentationFormat.Index });
        Assert.AreEqual(1, value.ToDouble());
    }

    [TestMethod]
    public void Wrong_ArgumentsAndInputs_AreRefused()
    {
        using var scope = NewDisposeScope();
        var image = zeros(1, 4, 4, dtype: ScalarType.Int64);
        Assert.Throws<ArgumentException>(() => new HausdorffDistance(0));
        Assert.Throws<ArgumentException>(() => new HausdorffDistance(new(2) { Spacing = [1, 0] }));
        Assert.Throws<ArgumentException>(() => new HausdorffDistance(new(2) { DistanceMetric = (DistanceMetric)5 }));
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Functional.HausdorffDistance(image, image, new(2) { InputFormat = SegmentationFormat.Index, Spacing = [1, 1, 1] })).Message, "Spacing");
    }

    /// <summary>Fills pixels in blocks, so that masks have an inside.</summary>
    private static long[] Blocks(Images images, long[] image) =>
        [.. Enumerable.Range(0, images.Height * images.Width).Select(pixel => image[(pixel / images.Width / 3 * images.Width) + (pixel % images.Width / 3)])];

    private static List<(int Row, int Column)> Edge(Images images, long[] image, int label)
    {
        var mask = images.Pixels(image, label);
        return [.. mask.Where(pixel => Neighbours.Any(step => !mask.Contains((pixel.Row + step.Row, pixel.Column + step.Column))))];
    }

    private static double Farthest(List<(int Row, int Column)> from, List<(int Row, int Column)> to, DistanceMetric metric, double spacing) =>
        from.Select(pixel => to.Select(other => Measure(pixel, other, metric, spacing)).DefaultIfEmpty(double.PositiveInfinity).Min()).DefaultIfEmpty(to.Count > 0 ? double.PositiveInfinity : 0).Max();

    private static double Measure((int Row, int Column) x, (int Row, int Column) y, DistanceMetric metric, double spacing)
    {
        var (rows, columns) = (Math.Abs(x.Row - y.Row), Math.Abs(x.Column - y.Column) * spacing);
        return metric switch
        {
            DistanceMetric.Chessboard => Math.Max(rows, columns),
            DistanceMetric.Taxicab => rows + columns,
            _ => Math.Sqrt((rows * rows) + (columns * columns)),
        };
    }
}
