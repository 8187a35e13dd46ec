namespace Metrics;

/// <summary>What becomes of a query that has no relevant document (for fall-out: none that is not relevant), so that it has no value of its own.</summary>
public enum EmptyTargetAction
{
    /// <summary>Its value is 0.</summary>
    Neg,

    /// <summary>Its value is 1.</summary>
    Pos,

    /// <summary>It is left out. Where all queries are, the value is 0.</summary>
    Skip,

    /// <summary>Computing the value fails with an <see cref="InvalidOperationException"/>.</summary>
    Error,
}
