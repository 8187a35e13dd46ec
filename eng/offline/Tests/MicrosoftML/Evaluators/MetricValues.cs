using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML.Evaluators;

/// <summary>Metrics as recorded: each property by its name, with the numbers in it.</summary>
internal static class MetricValues
{
    public static Dictionary<string, IEnumerable<double>> Of(BinaryClassificationMetrics metrics)
    {
        var values = new Dictionary<string, IEnumerable<double>>
        {
            ["Accuracy"] = [metrics.Accuracy],
            ["AreaUnderRocCurve"] = [metrics.AreaUnderRocCurve],
            ["AreaUnderPrecisionRecallCurve"] = [metrics.AreaUnderPrecisionRecallCurve],
            ["F1Score"] = [metrics.F1Score],
            ["PositivePrecision"] = [metrics.PositivePrecision],
            ["PositiveRecall"] = [metrics.PositiveRecall],
            ["NegativePrecision"] = [metrics.NegativePrecision],
            ["NegativeRecall"] = [metrics.NegativeRecall],
            ["ConfusionMatrix"] = Of(metrics.ConfusionMatrix),
        };
        if (metrics is CalibratedBinaryClassificationMetrics calibrated)
        {
            values["LogLoss"] = [calibrated.LogLoss];
            values["LogLossReduction"] = [calibrated.LogLossReduction];
            values["Entropy"] = [calibrated.Entropy];
        }

        return values;
    }

    public static Dictionary<string, IEnumerable<double>> Of(MulticlassClassificationMetrics metrics) => new()
    {
        ["MicroAccuracy"] = [metrics.MicroAccuracy],
        ["MacroAccuracy"] = [metrics.MacroAccuracy],
        ["LogLoss"] = [metrics.LogLoss],
        ["LogLossReduction"] = [metrics.LogLossReduction],
        ["PerClassLogLoss"] = metrics.PerClassLogLoss,
        ["TopKAccuracy"] = [metrics.TopKAccuracy],
        ["TopKAccuracyForAllK"] = metrics.TopKAccuracyForAllK ?? [],
        ["ConfusionMatrix"] = Of(metrics.ConfusionMatrix),
    };

    public static Dictionary<string, IEnumerable<double>> Of(RegressionMetrics metrics) => new()
    {
        ["MeanAbsoluteError"] = [metrics.MeanAbsoluteError],
        ["MeanSquaredError"] = [metrics.MeanSquaredError],
        ["RootMeanSquaredError"] = [metrics.RootMeanSquaredError],
        ["LossFunction"] = [metrics.LossFunction],
        ["RSquared"] = [metrics.RSquared],
    };

    public static Dictionary<string, IEnumerable<double>> Of(RankingMetrics metrics) => new()
    {
        ["DiscountedCumulativeGains"] = metrics.DiscountedCumulativeGains,
        ["NormalizedDiscountedCumulativeGains"] = metrics.NormalizedDiscountedCumulativeGains,
    };

    public static Dictionary<string, IEnumerable<double>> Of(ClusteringMetrics metrics) => new()
    {
        ["NormalizedMutualInformation"] = [metrics.NormalizedMutualInformation],
        ["AverageDistance"] = [metrics.AverageDistance],
        ["DaviesBouldinIndex"] = [metrics.DaviesBouldinIndex],
    };

    public static Dictionary<string, IEnumerable<double>> Of(AnomalyDetectionMetrics metrics) => new()
    {
        ["AreaUnderRocCurve"] = [metrics.AreaUnderRocCurve],
        ["DetectionRateAtFalsePositiveCount"] = [metrics.DetectionRateAtFalsePositiveCount],
    };

    private static IEnumerable<double> Of(ConfusionMatrix matrix) =>
        [.. matrix.Counts.SelectMany(row => row), .. matrix.PerClassPrecision, .. matrix.PerClassRecall, matrix.NumberOfClasses];
}
