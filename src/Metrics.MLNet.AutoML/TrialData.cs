using static Microsoft.ML.DataOperationsCatalog;

namespace Metrics.MLNet.AutoML;

/// <summary>What the pipeline of a trial is trained and evaluated on.</summary>
internal static class TrialData
{
    /// <exception cref="ArgumentException">There is no split.</exception>
    public static IReadOnlyList<TrainTestData> RequireSplit(IReadOnlyList<TrainTestData> splits)
    {
        ArgumentNullException.ThrowIfNull(splits);
        return splits.Count > 0 ? splits : throw new ArgumentException("Expected at least one split of the data, got none.", nameof(splits));
    }
}
