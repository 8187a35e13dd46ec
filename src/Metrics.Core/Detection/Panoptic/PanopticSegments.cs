using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>The segments of one side of an image: pixels with the same category and instance are one.</summary>
internal sealed class PanopticSegments
{
    /// <summary>In place of a category: what is not to be judged.</summary>
    public const int Void = -1;

    private readonly Dictionary<(int Category, long Instance), int> numbers = [];
    private readonly List<int> categories = [];
    private readonly List<long> areas = [];

    public int Count => areas.Count;

    /// <summary>The place of a segment's category, or <see cref="Void"/>.</summary>
    public int Category(int segment) => categories[segment];

    /// <summary>The number of a segment's pixels.</summary>
    public long Area(int segment) => areas[segment];

    /// <summary>The number of the segment that pixels belong to; a new one if there is none yet.</summary>
    public int NumberOf(int category, long instance)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (category, instance), out var exists);
        if (!exists)
        {
            number = categories.Count;
            categories.Add(category);
            areas.Add(0);
        }

        return number;
    }

    public void Grow(int segment, long pixels) => areas[segment] += pixels;
}
