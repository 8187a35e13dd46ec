using System.Globalization;

namespace Metrics.Tests.FreshCases;

/// <summary>
/// Metrics with random arguments on random samples, as a class in several batches and as a function, against their definitions
/// written down with plain numbers. METRICS_FRESH_CASES says how many cases a metric has, METRICS_FRESH_SEED with which they begin.
/// </summary>
[TestClass]
public sealed class FreshCaseTests
{
    private static readonly int Count = Setting("METRICS_FRESH_CASES", 50);
    private static readonly int FirstSeed = Setting("METRICS_FRESH_SEED", 1);

    private static readonly PlainTask[] Tasks = [PlainTask.Binary, PlainTask.Multiclass, PlainTask.Multilabel];

    private static readonly string[] Outcomes =
        ["StatScores", "Accuracy", "Precision", "Recall", "Specificity", "NegativePredictiveValue", "F1Score", "FBetaScore", "HammingDistance"];

    private static readonly string[] Agreements = ["ConfusionMatrix", "JaccardIndex", "CohenKappa", "MatthewsCorrCoef", "ExactMatch"];

    private static readonly string[] Curves =
        ["ROC", "PrecisionRecallCurve", "AUROC", "AveragePrecision", "EER", "LogAUC", "PrecisionAtFixedRecall", "RecallAtFixedPrecision", "SensitivityAtSpecificity", "SpecificityAtSensitivity"];

    private static readonly string[] Regressions =
    [
        "MeanSquaredError", "MeanAbsoluteError", "MeanAbsolutePercentageError", "SymmetricMeanAbsolutePercentageError", "WeightedMeanAbsolutePercentageError",
        "MeanSquaredLogError", "LogCoshError", "MinkowskiDistance", "TweedieDevianceScore", "CriticalSuccessIndex", "NormalizedRootMeanSquaredError",
        "RelativeSquaredError", "PearsonCorrCoef", "SpearmanCorrCoef", "KendallRankCorrCoef", "ConcordanceCorrCoef", "R2Score", "ExplainedVariance",
        "CosineSimilarity", "KLDivergence", "JensenShannonDivergence", "ContinuousRankedProbabilityScore",
    ];

    public static IEnumerable<object[]> LabelMetrics =>
        from metric in Outcomes.Concat(Agreements)
        from task in Tasks
        where !(metric is "CohenKappa" && task == PlainTask.Multilabel) && !(metric is "ExactMatch" && task == PlainTask.Binary)
        select new object[] { (int)task, metric };

    public static IEnumerable<object[]> CurveMetrics => from metric in Curves from task in Tasks select new object[] { (int)task, metric };

    public static IEnumerable<object[]> LossMetrics => from metric in new[] { "HingeLoss", "CalibrationError" } from task in Tasks[..2] select new object[] { (int)task, metric };

    public static IEnumerable<object[]> RegressionMetrics => Regressions.Select(metric => new object[] { metric });

    [TestMethod]
    [DynamicData(nameof(LabelMetrics))]
    public void Labels(int task, string metric) =>
        Check(draw => ClassificationDraw.OfLabels(draw, (PlainTask)task, metric), Agreements.Contains(metric) ? PlainAgreement.Of((PlainTask)task, metric) : PlainStatScores.Of((PlainTask)task, metric));

    [TestMethod]
    [DynamicData(nameof(CurveMetrics))]
    public void Scores(int task, string metric) => Check(draw => ClassificationDraw.OfScores(draw, (PlainTask)task, metric), PlainCurves.Of((PlainTask)task, metric));

    [TestMethod]
    [DynamicData(nameof(LossMetrics))]
    public void Losses(int task, string metric) =>
        Check(draw => ClassificationDraw.OfLosses(draw, (PlainTask)task, metric), metric == "HingeLoss" ? PlainScores.Hinge((PlainTask)task) : PlainScores.Calibration((PlainTask)task));

    [TestMethod]
    [DataRow("CoverageError")]
    [DataRow("RankingAveragePrecision")]
    [DataRow("RankingLoss")]
    public void Rankings(string metric) => Check(draw => ClassificationDraw.OfRankings(draw, metric), PlainRanking.Of(metric));

    [TestMethod]
    [DynamicData(nameof(RegressionMetrics))]
    public void Regression(string metric) => Check(draw => RegressionDraw.Case(draw, metric), PlainRegression.Of(metric));

    private static void Check(Func<Draw, FreshCase> draw, PlainFormula formula)
    {
        var (failures, judged) = (new List<string>(), 0);
        for (var seed = FirstSeed; seed < FirstSeed + Count; seed++)
        {
            var fresh = draw(new(seed));
            var difference = FreshCaseRun.Difference(fresh, formula);
            judged += difference is null ? 0 : 1;
            if (difference?.Length > 0)
            {
                failures.Add($"seed {seed}: {difference}{Environment.NewLine}{fresh}{Environment.NewLine}");
            }
        }

        Assert.IsEmpty(failures, $"{failures.Count} of {Count} cases:{Environment.NewLine}{string.Join(Environment.NewLine, failures.Take(3))}");
        Assert.IsGreaterThan(Count / 5, judged, "Too many cases are left open by the definition.");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
