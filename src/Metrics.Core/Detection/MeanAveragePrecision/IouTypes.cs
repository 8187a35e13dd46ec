namespace Metrics;

/// <summary>By what objects are compared. In JSON it is <c>"bbox"</c>, <c>"segm"</c>, or an array of both.</summary>
[Flags]
public enum IouTypes
{
    /// <summary>By nothing; no metric takes this.</summary>
    None = 0,

    /// <summary>By their boxes.</summary>
    Bbox = 1,

    /// <summary>By their masks.</summary>
    Segm = 2,
}
