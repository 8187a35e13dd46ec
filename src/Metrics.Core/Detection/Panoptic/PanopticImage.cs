using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>The segments of one image on both sides, and how many pixels each pair of them shares.</summary>
/// <remarks>A managed kernel over CPU memory: neighbouring pixels mostly belong to the same segments, and are looked up together.</remarks>
internal sealed class PanopticImage
{
    private readonly Dictionary<(int Found, int Truth), long> shared = [];
    private readonly Dictionary<long, int> places;
    private readonly int things;
    private readonly int voidFound;
    private readonly int voidTruth;

    public PanopticImage(Tensor preds, Tensor target, PanopticQualityOptions options)
    {
        places = options.Categories.Index().ToDictionary(category => category.Item, category => category.Index);
        things = options.Things.Distinct().Count();
        voidFound = Found.NumberOf(PanopticSegments.Void, 0);
        voidTruth = Truth.NumberOf(PanopticSegments.Void, 0);
        Count(Pixels(preds), Pixels(target), options.AllowUnknownPredsCategory);
    }

    /// <summary>The predicted segments.</summary>
    public PanopticSegments Found { get; } = new();

    /// <summary>The true segments.</summary>
    public PanopticSegments Truth { get; } = new();

    /// <summary>The pairs of segments that share a pixel.</summary>
    public IEnumerable<(int Found, int Truth)> Pairs => shared.Keys;

    /// <summary>How much of a predicted segment is void in truth.</summary>
    public long VoidOfFound(int found) => shared.GetValueOrDefault((found, voidTruth));

    /// <summary>How much of a true segment is predicted as void.</summary>
    public long VoidOfTruth(int truth) => shared.GetValueOrDefault((voidFound, truth));

    /// <summary>What two segments share over what either covers; pixels that are void on the other side are left out.</summary>
    public double Iou(int found, int truth)
    {
        var intersection = shared[(found, truth)];
        var union = Found.Area(found) - VoidOfFound(found) + Truth.Area(truth) - VoidOfTruth(truth) - intersection;
        return (double)intersection / union;
    }

    private void Count(ReadOnlySpan<(long Category, long Instance)> preds, ReadOnlySpan<(long Category, long Instance)> target, bool allowUnknownPreds)
    {
        for (var start = 0; start < preds.Length;)
        {
            var end = start + 1;
            while (end < preds.Length && preds[end] == preds[start] && target[end] == target[start])
            {
                end++;
            }

            var (found, truth) = (SegmentOf(preds[start], Found), SegmentOf(target[start], Truth));
            if (found == voidFound && !allowUnknownPreds)
            {
                throw new ArgumentException($"Expected {nameof(preds)} to hold the categories {string.Join(", ", places.Keys)}, got {preds[start].Category}.", nameof(preds));
            }

            Found.Grow(found, end - start);
            Truth.Grow(truth, end - start);
            CollectionsMarshal.GetValueRefOrAddDefault(shared, (found, truth), out _) += end - start;
            start = end;
        }
    }

    /// <summary>The segment of a pixel: an instance of a thing, all of a stuff, or what is void.</summary>
    private int SegmentOf((long Category, long Instance) pixel, PanopticSegments segments)
    {
        var place = places.GetValueOrDefault(pixel.Category, PanopticSegments.Void);
        return segments.NumberOf(place, place >= 0 && place < things ? pixel.Instance : 0);
    }

    private static ReadOnlySpan<(long Category, long Instance)> Pixels(Tensor map) => MemoryMarshal.Cast<byte, (long, long)>(map.bytes);
}
