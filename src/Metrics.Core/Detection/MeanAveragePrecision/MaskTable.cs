namespace Metrics;

/// <summary>Run-length masks in managed memory, one after the other.</summary>
internal sealed class MaskTable
{
    private readonly int[] runs;
    private readonly int[] starts;
    private readonly (int Height, int Width)[] sizes;
    private readonly Box[] bounds;

    private MaskTable(int[] runs, int[] starts, (int Height, int Width)[] sizes)
    {
        this.runs = runs;
        this.starts = starts;
        this.sizes = sizes;
        Areas = [.. Enumerable.Range(0, sizes.Length).Select(mask => Runs(mask).Area)];
        bounds = [.. Enumerable.Range(0, sizes.Length).Select(mask => Runs(mask).Bounds)];
    }

    /// <summary>The numbers of pixels.</summary>
    public long[] Areas { get; }

    public int Count => sizes.Length;

    /// <param name="shapes">The number of runs, the height and the width of each mask.</param>
    /// <param name="runs">The runs of all masks.</param>
    public static MaskTable Of(long[] shapes, int[] runs)
    {
        var firsts = new int[(shapes.Length / 3) + 1];
        var extents = new (int, int)[shapes.Length / 3];
        for (var mask = 0; mask < extents.Length; mask++)
        {
            firsts[mask + 1] = firsts[mask] + (int)shapes[3 * mask];
            extents[mask] = ((int)shapes[(3 * mask) + 1], (int)shapes[(3 * mask) + 2]);
        }

        return new(runs, firsts, extents);
    }

    /// <summary>How many pixels a mask shares with one of another table.</summary>
    public long Intersection(int mask, MaskTable other, int otherMask) =>
        sizes[mask] == other.sizes[otherMask] && bounds[mask].Intersection(other.bounds[otherMask]) > 0 ? Runs(mask).Intersection(other.Runs(otherMask)) : 0;

    /// <summary>One of the masks.</summary>
    public RunLengthMask Mask(int mask) => new(sizes[mask].Height, sizes[mask].Width, runs.AsSpan()[starts[mask]..starts[mask + 1]]);

    private MaskRuns Runs(int mask) => new(runs.AsSpan()[starts[mask]..starts[mask + 1]], Math.Max(sizes[mask].Height, 1));
}
