namespace Microsoft.ML.Data;

/// <summary>What an evaluation of a clustering found.</summary>
public sealed class ClusteringMetrics
{
    internal ClusteringMetrics(double normalizedMutualInformation, double averageDistance, double daviesBouldinIndex)
    {
        NormalizedMutualInformation = normalizedMutualInformation;
        AverageDistance = averageDistance;
        DaviesBouldinIndex = daviesBouldinIndex;
    }

    /// <summary>NaN without a label column.</summary>
    public double NormalizedMutualInformation { get; }

    public double AverageDistance { get; }

    /// <summary>0 without a feature column.</summary>
    public double DaviesBouldinIndex { get; }
}
