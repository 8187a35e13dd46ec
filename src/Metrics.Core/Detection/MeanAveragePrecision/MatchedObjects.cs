namespace Metrics;

/// <summary>What became of a found object at one overlap and in one range of areas.</summary>
internal enum MatchResult : byte
{
    /// <summary>It matches no true object.</summary>
    Wrong,

    /// <summary>It matches a true object.</summary>
    Right,

    /// <summary>It does not count: it matches a crowd, or lies outside of the range of areas.</summary>
    Ignored,
}

/// <summary>The found objects of a class and how they match, image after image, the surest of an image first.</summary>
/// <param name="settings">What is evaluated.</param>
/// <param name="capacity">The number of found objects of the class.</param>
internal sealed class MatchedObjects(PrecisionSettings settings, int capacity)
{
    private readonly MatchResult[] results = new MatchResult[settings.IouThresholds.Length * PrecisionSettings.Areas.Count * capacity];

    /// <summary>The score of each object.</summary>
    public double[] Scores { get; } = new double[capacity];

    /// <summary>How many objects of its image are surer.</summary>
    public int[] Ranks { get; } = new int[capacity];

    /// <summary>The number of objects so far.</summary>
    public int Count { get; set; }

    /// <summary>How many true objects there are to be found in each range of areas.</summary>
    public long[] Positives { get; } = new long[PrecisionSettings.Areas.Count];

    /// <summary>Overlaps of the objects of single images, where they are kept.</summary>
    public Dictionary<int, OverlapMatrix> Overlaps { get; } = [];

    /// <summary>The objects of all parts, one part behind the other.</summary>
    public static MatchedObjects Joined(PrecisionSettings settings, MatchedObjects[] parts)
    {
        if (parts.Length == 1)
        {
            return parts[0];
        }

        var joined = new MatchedObjects(settings, parts.Sum(part => part.Count));
        foreach (var part in parts)
        {
            joined.Append(part, settings.IouThresholds.Length);
        }

        return joined;
    }

    /// <summary>What became of each object.</summary>
    public Span<MatchResult> Results(int threshold, int area) => results.AsSpan(((threshold * PrecisionSettings.Areas.Count) + area) * capacity, capacity);

    private void Append(MatchedObjects part, int thresholds)
    {
        part.Scores.AsSpan(0, part.Count).CopyTo(Scores.AsSpan(Count));
        part.Ranks.AsSpan(0, part.Count).CopyTo(Ranks.AsSpan(Count));
        for (var area = 0; area < Positives.Length; area++)
        {
            Positives[area] += part.Positives[area];
            for (var threshold = 0; threshold < thresholds; threshold++)
            {
                part.Results(threshold, area)[..part.Count].CopyTo(Results(threshold, area)[Count..]);
            }
        }

        foreach (var (image, overlaps) in part.Overlaps)
        {
            Overlaps.Add(image, overlaps);
        }

        Count += part.Count;
    }
}

/// <summary>The overlaps of the objects of one image and class.</summary>
/// <param name="Found">The number of found objects, the surest first.</param>
/// <param name="Truth">The number of true objects.</param>
/// <param name="Values">The overlaps, a row for each found object.</param>
internal sealed record OverlapMatrix(int Found, int Truth, float[] Values);
