namespace Metrics;

/// <summary>Checks of what stands in a <see cref="DetectionInput"/>. They look at shapes and dtypes alone, so they are always made.</summary>
internal static class DetectionChecks
{
    public static void CheckCounts(IReadOnlyList<DetectedObjects> preds, IReadOnlyList<TrueObjects> target)
    {
        if (preds.Count != target.Count)
        {
            throw new ArgumentException($"Expected {nameof(preds)} and {nameof(target)} to hold the same number of images, got {preds.Count} and {target.Count}.", nameof(target));
        }
    }

    /// <summary>Boxes and labels of either side.</summary>
    public static void CheckBoxes(DetectionInput input)
    {
        CheckCounts(input.Preds, input.Target);
        foreach (var (image, (found, truth)) in input.Preds.Zip(input.Target).Index())
        {
            CheckBoxes(found, nameof(input.Preds), image);
            CheckBoxes(truth, nameof(input.Target), image);
        }
    }

    public static void CheckBoxes(ImageObjects objects, string side, int image)
    {
        CheckLabels(objects, side, image);
        var boxes = Required(objects.Boxes, side, image, nameof(objects.Boxes));
        var count = objects.Labels.NumberOfElements;
        if ((count > 0 || boxes.NumberOfElements > 0) && (boxes.dim() != 2 || boxes.shape[0] != count || boxes.shape[1] != 4))
        {
            throw Mismatch(side, image, nameof(objects.Boxes), $"have the shape [{count}, 4], as there are {count} labels", $"[{string.Join(", ", boxes.shape)}]");
        }
    }

    public static void CheckLabels(ImageObjects objects, string side, int image)
    {
        var labels = objects.Labels;
        if (labels.dim() != 1 || (labels.NumberOfElements > 0 && (labels.is_floating_point() || labels.dtype == ScalarType.Bool)))
        {
            throw Mismatch(side, image, nameof(objects.Labels), "be integers of the shape [n]", $"{labels.dtype} [{string.Join(", ", labels.shape)}]");
        }
    }

    /// <summary>One number for each object.</summary>
    public static void CheckColumn(Tensor? column, ImageObjects objects, string side, int image, string name)
    {
        var count = objects.Labels.NumberOfElements;
        if (column is not null && (column.dim() != 1 || column.NumberOfElements != count))
        {
            throw Mismatch(side, image, name, $"have the shape [{count}], as there are {count} labels", $"[{string.Join(", ", column.shape)}]");
        }
    }

    public static T Required<T>(T? value, string side, int image, string name)
        where T : class => value ?? throw Mismatch(side, image, name, "be given", "none");

    public static ArgumentException Mismatch(string side, int image, string name, string expected, string actual) =>
        new($"Expected {name} of image {image} in {side} to {expected}, got {actual}.", side);
}
