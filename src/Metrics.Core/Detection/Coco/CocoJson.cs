namespace Metrics;

/// <summary>The JSON files of COCO: annotations, and results of detectors.</summary>
/// <remarks>Files are data: their length, depth, and the size of their masks are bounded.</remarks>
/// <example>
/// <code>
/// using var detections = new MemoryStream("""[{"image_id": 1, "category_id": 1, "bbox": [258, 41, 348, 244], "score": 0.536}]"""u8.ToArray());
/// using var instances = new MemoryStream("""{"images": [{"id": 1}], "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [214, 41, 348, 244], "area": 84912}]}"""u8.ToArray());
/// using var metric = new MeanAveragePrecision();
/// metric.Update(CocoJson.Read(detections, instances));
/// var map = metric.Compute()["map"];   // 0.6
/// </code>
/// </example>
public static class CocoJson
{
    /// <summary>Reads found and true objects; images are in the order of the annotation file.</summary>
    /// <param name="preds">The results: a list of objects, or a file with such a list as its <c>annotations</c>.</param>
    /// <param name="target">The annotations: a file with <c>images</c> and <c>annotations</c>.</param>
    /// <param name="options">What is read, and how much at most; defaults if left out.</param>
    /// <returns>The objects on the CPU, with scores and boxes in float64. The tensors belong to the caller's dispose scope.</returns>
    /// <exception cref="InvalidDataException">A file is too long, is no such file, or its objects are of images that are not there.</exception>
    public static DetectionInput Read(Stream preds, Stream target, CocoJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(preds);
        ArgumentNullException.ThrowIfNull(target);
        options ??= new();
        var dataset = CocoParser.Dataset(target, options.MaxBytes);
        var truth = ByImage(dataset.Annotations, dataset.Images);
        var found = ByImage(CocoParser.Results(preds, options.MaxBytes), dataset.Images);
        return new(
            [.. dataset.Images.Zip(found, (image, objects) => new DetectedObjects(Labels(objects)) { Boxes = Boxes(objects, options), RunLengthMasks = Masks(objects, image, options), Scores = Scores(objects) })],
            [.. dataset.Images.Zip(truth, (image, objects) => new TrueObjects(Labels(objects))
            {
                Boxes = Boxes(objects, options),
                RunLengthMasks = Masks(objects, image, options),
                IsCrowd = tensor(objects.Select(item => item.Iscrowd != 0).ToArray()),
                Area = tensor(objects.Select(item => item.Area).ToArray()),
            })]);
    }

    private static List<CocoAnnotation>[] ByImage(CocoAnnotation[] objects, CocoImage[] images)
    {
        var places = new Dictionary<long, int>();
        foreach (var image in images)
        {
            if (!places.TryAdd(image.Id, places.Count))
            {
                throw new InvalidDataException($"The image {image.Id} is listed twice.");
            }
        }

        List<CocoAnnotation>[] byImage = [.. images.Select(_ => new List<CocoAnnotation>())];
        foreach (var item in objects)
        {
            byImage[places.TryGetValue(item.ImageId, out var place) ? place : throw new InvalidDataException($"There is no image {item.ImageId}.")].Add(item);
        }

        return byImage;
    }

    private static Tensor Labels(List<CocoAnnotation> objects) => tensor(objects.Select(item => item.CategoryId).ToArray());

    private static Tensor Scores(List<CocoAnnotation> objects) =>
        tensor(objects.Select(item => item.Score ?? throw new InvalidDataException($"A found object of image {item.ImageId} has no score.")).ToArray());

    private static Tensor? Boxes(List<CocoAnnotation> objects, CocoJsonOptions options)
    {
        if (!options.IouType.HasFlag(IouTypes.Bbox))
        {
            return null;
        }

        var numbers = objects.SelectMany(item => item.Bbox is { Length: 4 } box ? box : throw new InvalidDataException($"Expected a box of four numbers for each object of image {item.ImageId}.")).ToArray();
        using var scope = NewDisposeScope();
        return options.BoxFormat.FromXywh(tensor(numbers).reshape(-1, 4)).MoveToOuterDisposeScope();
    }

    private static RunLengthMask[]? Masks(List<CocoAnnotation> objects, CocoImage image, CocoJsonOptions options) =>
        options.IouType.HasFlag(IouTypes.Segm) ? [.. objects.Select(item => CocoSegmentation.Read(item, image, options.MaxPixels))] : null;
}
