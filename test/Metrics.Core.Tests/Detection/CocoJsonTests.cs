using System.Text;

namespace Metrics.Tests.Detection;

[TestClass]
public sealed class CocoJsonTests
{
    private const string Target = """
        {"info": {"year": 2017}, "images": [{"id": 7, "height": 8, "width": 10, "file_name": "a.jpg"}, {"id": 3, "height": 4, "width": 4}],
         "annotations": [
           {"id": 1, "image_id": 7, "category_id": 18, "bbox": [1, 1, 4, 2], "area": 8.5, "iscrowd": 0, "segmentation": [[1, 1, 5, 1, 5, 3, 1, 3]]},
           {"id": 2, "image_id": 7, "category_id": 2, "bbox": [0, 0, 2, 8], "iscrowd": 1, "segmentation": {"size": [8, 10], "counts": [0, 16, 64]}}],
         "categories": [{"id": 18, "name": "dog"}]}
        """;

    private const string Results = """
        [{"image_id": 7, "category_id": 18, "bbox": [1, 1, 4, 2], "score": 0.75, "segmentation": {"size": [8, 10], "counts": "0PO2"}}]
        """;

    [TestMethod]
    public void Read_TakesObjectsByImage()
    {
        using var scope = NewDisposeScope();
        var input = CocoJson.Read(Text(Results.Replace("0PO2", new RunLengthMask(8, 10, [0, 80]).ToCompressed(), StringComparison.Ordinal)), Text(Target), new() { IouType = IouTypes.Bbox | IouTypes.Segm });
        Assert.AreEqual(2, input.Count);
        CollectionAssert.AreEqual(new[] { 18L, 2L }, input.Target[0].Labels.data<long>().ToArray());
        CollectionAssert.AreEqual(new double[] { 1, 1, 5, 3, 0, 0, 2, 8 }, input.Target[0].Boxes!.data<double>().ToArray());
        CollectionAssert.AreEqual(new[] { 8.5, 0 }, input.Target[0].Area!.data<double>().ToArray());
        CollectionAssert.AreEqual(new[] { false, true }, input.Target[0].IsCrowd!.data<bool>().ToArray());
        CollectionAssert.AreEqual(new long[] { 8, 16 }, input.Target[0].RunLengthMasks!.Select(mask => mask.Area).ToArray());
        Assert.AreEqual(0.75, input.Preds[0].Scores!.ToDouble());
        Assert.AreEqual(80, input.Preds[0].RunLengthMasks![0].Area);
        Assert.AreEqual(0, input.Preds[1].Labels.NumberOfElements);
        CollectionAssert.AreEqual(new long[] { 0, 4 }, input.Target[1].Boxes!.shape);
    }

    [TestMethod]
    [DataRow(BoxFormat.Xyxy, new double[] { 1, 1, 5, 3 })]
    [DataRow(BoxFormat.Xywh, new double[] { 1, 1, 4, 2 })]
    [DataRow(BoxFormat.Cxcywh, new double[] { 3, 2, 4, 2 })]
    public void Read_TurnsBoxesIntoTheFormat(BoxFormat format, double[] expected)
    {
        using var scope = NewDisposeScope();
        var input = CocoJson.Read(Text(Results), Text(Target), new() { BoxFormat = format });
        CollectionAssert.AreEqual(expected, input.Preds[0].Boxes!.data<double>().ToArray());
    }

    [TestMethod]
    public void WriteCoco_CanBeReadAgain()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(2);
        var options = new MeanAveragePrecisionOptions { IouType = IouTypes.Bbox | IouTypes.Segm, ClassMetrics = true };
        using var metric = new MeanAveragePrecision(options);
        metric.Update(Properties.DetectionCases.Objects(9, generator));
        using var preds = new MemoryStream();
        using var target = new MemoryStream();
        metric.WriteCoco(preds, target);
        (preds.Position, target.Position) = (0, 0);

        using var again = new MeanAveragePrecision(options);
        again.Update(CocoJson.Read(preds, target, new() { IouType = options.IouType }));

        Properties.Values.AreEqual(metric.Compute(), again.Compute());
    }

    [TestMethod]
    [DataRow("", Target)]
    [DataRow("null", Target)]
    [DataRow("[1]", Target)]
    [DataRow("[{}]", Target)]
    [DataRow(Results, "[]")]
    [DataRow(Results, """{"images": []}""")]
    [DataRow(Results, """{"images": [], "annotations": []}""")]
    [DataRow(Results, """{"images": [{"id": 7}, {"id": 7}], "annotations": []}""")]
    [DataRow("""[{"image_id": 7, "category_id": 18, "bbox": [1, 1, 4, 2]}]""", Target)]
    [DataRow("""[{"image_id": 7, "category_id": 18, "bbox": [1, 1, 4], "score": 1}]""", Target)]
    [DataRow("""[{"image_id": 7, "category_id": 18, "score": 1}]""", Target)]
    [DataRow("[[[[[[[[[[[[[[[[[[[[", Target)]
    public void Read_OfSomethingElse_Throws(string results, string target) =>
        Assert.ThrowsExactly<InvalidDataException>(() => CocoJson.Read(Text(results), Text(target)));

    [TestMethod]
    [DataRow("""{"size": [8, 10], "counts": "x"}""")]
    [DataRow("""{"size": [8], "counts": [80]}""")]
    [DataRow("""{"size": [8, 10], "counts": [79]}""")]
    [DataRow("""{"size": [80000, 80000], "counts": [1]}""")]
    [DataRow("""{"size": [8, 10]}""")]
    [DataRow("""[[1, 1]]""")]
    [DataRow("""[["a"]]""")]
    [DataRow("""7""")]
    public void Read_OfAMaskThatIsNone_Throws(string segmentation)
    {
        var results = $$"""[{"image_id": 7, "category_id": 18, "score": 1, "segmentation": {{segmentation}}}]""";
        Assert.ThrowsExactly<InvalidDataException>(() => CocoJson.Read(Text(results), Text(Target), new() { IouType = IouTypes.Segm }));
    }

    [TestMethod]
    public void Read_OfAFileThatIsTooLong_Throws() =>
        Assert.ThrowsExactly<InvalidDataException>(() => CocoJson.Read(Text(Results), Text(Target), new() { MaxBytes = 100 }));

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
