namespace Metrics;

/// <summary>The states that hold the objects of one side, image after image.</summary>
internal sealed class ObjectStore
{
    private readonly SequenceState counts;
    private readonly SequenceState labels;
    private readonly SequenceState boxes;
    private readonly SequenceState maskShapes;
    private readonly SequenceState maskRuns;

    /// <summary>Declares the states.</summary>
    /// <param name="side">What their names start with.</param>
    /// <param name="add">Adds a state to the metric.</param>
    public ObjectStore(string side, Func<string, SequenceState> add)
    {
        counts = add($"{side}_counts");
        labels = add($"{side}_labels");
        boxes = add($"{side}_boxes");
        maskShapes = add($"{side}_mask_shapes");
        maskRuns = add($"{side}_mask_runs");
    }

    /// <summary>Takes in the objects of a batch that has been checked.</summary>
    /// <param name="images">The objects, a record for each image.</param>
    /// <param name="masks">Their masks; <see langword="null"/> if they are not compared by their masks.</param>
    /// <param name="format">The format of the boxes; <see langword="null"/> if they are not compared by their boxes.</param>
    /// <param name="device">The device of the states.</param>
    public void Append(IReadOnlyList<ImageObjects> images, IReadOnlyList<RunLengthMask[]>? masks, BoxFormat? format, Device device)
    {
        counts.Append(tensor(images.Select(image => image.Labels.NumberOfElements).ToArray(), device: device));
        labels.Append(Joined(images, image => image.Labels, device).to_type(ScalarType.Int64));
        if (format is { } given)
        {
            boxes.Append(given.ToXywh(BoxOverlapDefinition.Widened(Joined(images, image => image.Boxes!, device).reshape(-1, 4))));
        }

        if (masks is not null)
        {
            var all = masks.SelectMany(image => image).ToList();
            maskShapes.Append(tensor(all.SelectMany(mask => new long[] { mask.Runs.Length, mask.Height, mask.Width }).ToArray(), device: device).reshape(-1, 3));
            maskRuns.Append(tensor(all.SelectMany(mask => mask.Runs.ToArray()).ToArray(), device: device));
        }
    }

    /// <summary>A tensor of all images, object after object. What an image without objects has there may be of any dtype and shape.</summary>
    public static Tensor Joined<TImage>(IReadOnlyList<TImage> images, Func<TImage, Tensor> part, Device device)
        where TImage : ImageObjects
    {
        Tensor[] parts = [.. images.Where(image => image.Labels.NumberOfElements > 0).Select(part)];
        return parts.Length > 0 ? cat(parts) : zeros(0, device: device);
    }

    /// <summary>A number for each object of all images, 0 in images without.</summary>
    public static Tensor JoinedOrZeros(IReadOnlyList<TrueObjects> images, Func<TrueObjects, Tensor?> part, Device device) =>
        images.Any(image => part(image) is not null)
            ? Joined(images, image => part(image) ?? zeros_like(image.Labels), device)
            : zeros(images.Sum(image => image.Labels.NumberOfElements), device: device);

    /// <summary>The objects as arrays.</summary>
    public ObjectTable Read()
    {
        var numbers = boxes.ToArray<double>();
        return new(
            counts.ToArray<long>(),
            labels.ToArray<long>(),
            [.. Enumerable.Range(0, numbers.Length / 4).Select(i => new Box(numbers[4 * i], numbers[(4 * i) + 1], numbers[(4 * i) + 2], numbers[(4 * i) + 3]))],
            MaskTable.Of(maskShapes.ToArray<long>(), maskRuns.ToArray<int>()));
    }
}
