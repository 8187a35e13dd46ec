namespace Metrics;

/// <summary>The masks of a batch, encoded, for each image.</summary>
/// <param name="Found">Those of found objects.</param>
/// <param name="Truth">Those of true objects.</param>
internal sealed record ImageMasks(IReadOnlyList<RunLengthMask[]> Found, IReadOnlyList<RunLengthMask[]> Truth)
{
    /// <exception cref="ArgumentException">The masks of an image are not all of one size.</exception>
    public static ImageMasks Of(DetectionInput input)
    {
        var masks = new ImageMasks([.. input.Preds.Select(Encoded)], [.. input.Target.Select(Encoded)]);
        for (var image = 0; image < masks.Found.Count; image++)
        {
            var sizes = masks.Found[image].Concat(masks.Truth[image]).Select(mask => (mask.Height, mask.Width)).Distinct().ToArray();
            if (sizes.Length > 1)
            {
                throw DetectionChecks.Mismatch(nameof(input.Target), image, nameof(ImageObjects.Masks), "have one size, that of the found ones, too", string.Join(", ", sizes));
            }
        }

        return masks;
    }

    private static RunLengthMask[] Encoded(ImageObjects objects) =>
        objects.RunLengthMasks is { } encoded ? [.. encoded] : objects.Labels.NumberOfElements == 0 ? [] : RunLengthMask.EncodeAll(objects.Masks!);
}
