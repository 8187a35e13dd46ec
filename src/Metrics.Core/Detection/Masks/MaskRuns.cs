using System.Runtime.InteropServices;

namespace Metrics;

/// <summary>The runs of a mask, and what can be read off them without decoding.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct MaskRuns(ReadOnlySpan<int> runs, int height)
{
    private readonly ReadOnlySpan<int> runs = runs;

    /// <summary>The number of pixels.</summary>
    public long Area
    {
        get
        {
            var area = 0L;
            for (var i = 1; i < runs.Length; i += 2)
            {
                area += runs[i];
            }

            return area;
        }
    }

    /// <summary>The smallest box around the pixels.</summary>
    public Box Bounds
    {
        get
        {
            var (left, top, right, bottom, start) = (int.MaxValue, int.MaxValue, -1, -1, 0);
            for (var i = 0; i < runs.Length; start += runs[i++])
            {
                if (i % 2 == 0 || runs[i] == 0)
                {
                    continue;
                }

                var (first, last) = (start, start + runs[i] - 1);
                var oneColumn = first / height == last / height;
                (left, right) = (Math.Min(left, first / height), Math.Max(right, last / height));
                (top, bottom) = (Math.Min(top, oneColumn ? first % height : 0), Math.Max(bottom, oneColumn ? last % height : height - 1));
            }

            return right < 0 ? default : new(left, top, right - left + 1, bottom - top + 1);
        }
    }

    /// <summary>How many pixels two masks of the same size share.</summary>
    public long Intersection(MaskRuns other)
    {
        var (shared, mine, yours) = (0L, 0, 0);
        var (myRest, yourRest) = (runs.IsEmpty ? 0 : runs[0], other.runs.IsEmpty ? 0 : other.runs[0]);
        while (mine < runs.Length && yours < other.runs.Length)
        {
            var step = Math.Min(myRest, yourRest);
            shared += (mine & yours & 1) * step;
            myRest -= step;
            yourRest -= step;
            if (myRest == 0 && ++mine < runs.Length)
            {
                myRest = runs[mine];
            }

            if (yourRest == 0 && ++yours < other.runs.Length)
            {
                yourRest = other.runs[yours];
            }
        }

        return shared;
    }
}
