namespace Metrics.MLNet;

/// <summary>What becomes of rows whose label or score is missing: key 0, NaN, empty text.</summary>
public enum MissingValues
{
    /// <summary>Such a row is an error that names the column and the row.</summary>
    Fail,

    /// <summary>The row is left out, and the result says how many were.</summary>
    Skip,

    /// <summary>
    /// The metric is given the value: class −1 for a missing label of a classifier, which metrics with
    /// <c>IgnoreIndex = -1</c> leave out, and NaN for a missing number.
    /// </summary>
    Pass,
}
