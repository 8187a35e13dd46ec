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

    /// <summary>What became of each object.</summary>
    public Span<MatchResult> Results(int threshold, int area) => results.AsSpan(((threshold * PrecisionSettings.Areas.Count) + area) * capacity, capacity);
}

/// <summary>The overlaps of the objects of one image and class.</summary>
/// <param name="Found">The number of found objects, the surest first.</param>
/// <param name="Truth">The number of true objects.</param>
/// <param name="Values">The overlaps, a row for each found object.</param>
internal sealed record OverlapMatrix(int Found, int Truth, float[] Values);
