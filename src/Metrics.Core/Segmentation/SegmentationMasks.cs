namespace Metrics;

/// <summary>A mask for each sample and class, bool [N, C, …], of predictions and target.</summary>
internal sealed record SegmentationMasks(Tensor Preds, Tensor Target)
{
    /// <summary>Checks a batch and makes masks of it, without the background if it does not count.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the arguments.</exception>
    public static SegmentationMasks From(Tensor preds, Tensor target, SegmentationOptions options)
    {
        var (predsAreMasks, targetAreMasks) = options.InputFormat switch
        {
            SegmentationFormat.OneHot => (true, true),
            SegmentationFormat.Index => (false, false),
            _ => (preds.dim() == target.dim() + 1, target.dim() == preds.dim() + 1),
        };
        if (options.ValidateArgs)
        {
            CheckShapes(preds, target, predsAreMasks, targetAreMasks, options.InputFormat);
        }

        var classes = options.Classes ?? (int)(predsAreMasks ? preds : target).shape[1];
        return new(
            Of(preds, predsAreMasks, classes, options, nameof(preds)),
            Of(target, targetAreMasks, classes, options, nameof(target)));
    }

    /// <summary>Counts pixels, int64 [N, C] each: in both masks, in that of the predictions, and in that of the target.</summary>
    public (Tensor Both, Tensor Preds, Tensor Target) CountPixels()
    {
        var (preds, target) = (Preds.flatten(2), Target.flatten(2));
        return (preds.logical_and(target).sum([-1]), preds.sum([-1]), target.sum([-1]));
    }

    private static Tensor Of(Tensor input, bool isMasks, int classes, SegmentationOptions options, string name)
    {
        if (options.ValidateArgs)
        {
            CheckValues(input, isMasks, classes, name);
        }

        var masks = isMasks && !input.is_floating_point() ? input.to(ScalarType.Bool) : OfClasses(isMasks ? input.argmax(1) : input, classes);
        return options.IncludeBackground || classes == 1 ? masks : masks.narrow(1, 1, classes - 1);
    }

    private static Tensor OfClasses(Tensor labels, int classes)
    {
        long[] alongClasses = [1, classes, .. Enumerable.Repeat(1L, (int)labels.dim() - 1)];
        return labels.unsqueeze(1).eq(arange(classes, device: labels.device).reshape(alongClasses));
    }

    private static void CheckShapes(Tensor preds, Tensor target, bool predsAreMasks, bool targetAreMasks, SegmentationFormat format)
    {
        if (format == SegmentationFormat.Mixed && predsAreMasks == targetAreMasks)
        {
            throw new ArgumentException($"Expected one of preds and target to have a dimension of classes more than the other (format Mixed), got {TensorChecks.Shape(preds)} and {TensorChecks.Shape(target)}.", nameof(preds));
        }

        TensorChecks.AtLeastDimensions(preds, predsAreMasks ? 3 : 2, nameof(preds), $"in format {format}");
        TensorChecks.AtLeastDimensions(target, targetAreMasks ? 3 : 2, nameof(target), $"in format {format}");
        if (!Pixels(preds, predsAreMasks).SequenceEqual(Pixels(target, targetAreMasks)))
        {
            throw new ArgumentException($"Expected preds and target of the same samples and pixels in format {format}, got {TensorChecks.Shape(preds)} and {TensorChecks.Shape(target)}.", nameof(preds));
        }
    }

    /// <summary>The shape without the dimension of classes.</summary>
    private static IEnumerable<long> Pixels(Tensor input, bool isMasks) => isMasks ? input.shape.Where((_, dimension) => dimension != 1) : input.shape;

    private static void CheckValues(Tensor input, bool isMasks, int classes, string name)
    {
        if (isMasks)
        {
            TensorChecks.SizeOf(input, 1, classes, name, "classes");
            if (!input.is_floating_point())
            {
                TensorChecks.AreLabels(input, name);
                TensorChecks.LabelsInRange(input, 2, ignored: null, name);
            }
        }
        else
        {
            TensorChecks.AreLabels(input, name);
            TensorChecks.LabelsInRange(input, classes, ignored: null, name);
        }
    }
}
