namespace Metrics;

/// <summary>Checks of what <see cref="MeanAveragePrecision"/> is given.</summary>
internal static class MeanAveragePrecisionChecks
{
    public static void Check(DetectionInput input, IouTypes types)
    {
        DetectionChecks.CheckCounts(input.Preds, input.Target);
        foreach (var (image, (preds, target)) in input.Preds.Zip(input.Target).Index())
        {
            CheckObjects(preds, types, nameof(input.Preds), image);
            DetectionChecks.Required(preds.Scores, nameof(input.Preds), image, nameof(preds.Scores));
            DetectionChecks.CheckColumn(preds.Scores, preds, nameof(input.Preds), image, nameof(preds.Scores));
            if (preds.Labels.NumberOfElements > 0 && !preds.Scores!.is_floating_point())
            {
                throw DetectionChecks.Mismatch(nameof(input.Preds), image, nameof(preds.Scores), "be floating-point numbers", $"{preds.Scores.dtype}");
            }

            CheckObjects(target, types, nameof(input.Target), image);
            DetectionChecks.CheckColumn(target.IsCrowd, target, nameof(input.Target), image, nameof(target.IsCrowd));
            DetectionChecks.CheckColumn(target.Area, target, nameof(input.Target), image, nameof(target.Area));
        }
    }

    private static void CheckObjects(ImageObjects objects, IouTypes types, string side, int image)
    {
        DetectionChecks.CheckLabels(objects, side, image);
        if (types.HasFlag(IouTypes.Bbox))
        {
            DetectionChecks.CheckBoxes(objects, side, image);
        }

        if (!types.HasFlag(IouTypes.Segm))
        {
            return;
        }

        var count = objects.Labels.NumberOfElements;
        if (objects.RunLengthMasks is { } encoded)
        {
            if (encoded.Count != count)
            {
                throw DetectionChecks.Mismatch(side, image, nameof(objects.RunLengthMasks), $"be {count}, as there are {count} labels", $"{encoded.Count}");
            }

            return;
        }

        var masks = DetectionChecks.Required(objects.Masks, side, image, nameof(objects.Masks));
        if ((count > 0 || masks.NumberOfElements > 0) && (masks.dim() != 3 || masks.shape[0] != count))
        {
            throw DetectionChecks.Mismatch(side, image, nameof(objects.Masks), $"have the shape [{count}, height, width], as there are {count} labels", $"[{string.Join(", ", masks.shape)}]");
        }
    }
}
