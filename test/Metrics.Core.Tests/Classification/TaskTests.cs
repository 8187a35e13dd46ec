using static Metrics.Tests.Classification.ClassificationMetrics;

namespace Metrics.Tests.Classification;

/// <summary>Metrics whose task is chosen at run time.</summary>
[TestClass]
public sealed class TaskTests
{
    private static readonly (string Name, TaskOptions Options, Func<ClassificationTask, int?, Metric> Create)[] Metrics =
    [
        ("StatScores", new StatScoresTaskOptions(), (task, count) => StatScores.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("Accuracy", new StatScoresTaskOptions(), (task, count) => Accuracy.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("Precision", new PrecisionRecallTaskOptions(), (task, count) => Precision.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("Recall", new PrecisionRecallTaskOptions(), (task, count) => Recall.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("F1Score", new PrecisionRecallTaskOptions(), (task, count) => F1Score.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("FBetaScore", new FBetaScoreTaskOptions(), (task, count) => FBetaScore.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("Specificity", new StatScoresTaskOptions(), (task, count) => Specificity.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("NegativePredictiveValue", new StatScoresTaskOptions(), (task, count) => NegativePredictiveValue.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("HammingDistance", new StatScoresTaskOptions(), (task, count) => HammingDistance.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("ConfusionMatrix", new ConfusionMatrixTaskOptions(), (task, count) => ConfusionMatrix.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("JaccardIndex", new JaccardIndexTaskOptions(), (task, count) => JaccardIndex.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("CohenKappa", new CohenKappaTaskOptions(), (task, count) => CohenKappa.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("MatthewsCorrCoef", new ThresholdTaskOptions(), (task, count) => MatthewsCorrCoef.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("ExactMatch", new ExactMatchTaskOptions(), (task, count) => ExactMatch.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("HingeLoss", new HingeLossTaskOptions(), (task, count) => HingeLoss.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("CalibrationError", new CalibrationErrorTaskOptions(), (task, count) => CalibrationError.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("PrecisionRecallCurve", new CurveTaskOptions(), (task, count) => PrecisionRecallCurve.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("Roc", new CurveTaskOptions(), (task, count) => Roc.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("Auroc", new AurocTaskOptions(), (task, count) => Auroc.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("AveragePrecision", new CurveAreaTaskOptions(), (task, count) => AveragePrecision.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("Eer", new CurveTaskOptions(), (task, count) => Eer.Create(task, new() { NumClasses = count, NumLabels = count })),
        ("PrecisionAtFixedRecall", new PrecisionAtFixedRecallTaskOptions { MinRecall = 0.5 }, (task, count) => PrecisionAtFixedRecall.Create(task, new() { NumClasses = count, NumLabels = count, MinRecall = 0.5 })),
        ("RecallAtFixedPrecision", new RecallAtFixedPrecisionTaskOptions { MinPrecision = 0.5 }, (task, count) => RecallAtFixedPrecision.Create(task, new() { NumClasses = count, NumLabels = count, MinPrecision = 0.5 })),
        ("SensitivityAtSpecificity", new SensitivityAtSpecificityTaskOptions { MinSpecificity = 0.5 }, (task, count) => SensitivityAtSpecificity.Create(task, new() { NumClasses = count, NumLabels = count, MinSpecificity = 0.5 })),
        ("SpecificityAtSensitivity", new SpecificityAtSensitivityTaskOptions { MinSensitivity = 0.5 }, (task, count) => SpecificityAtSensitivity.Create(task, new() { NumClasses = count, NumLabels = count, MinSensitivity = 0.5 })),
    ];

    public static IEnumerable<object[]> Table =>
        from row in Enumerable.Range(0, Metrics.Length)
        from task in Enum.GetValues<ClassificationTask>()
        select new object[] { Metrics[row].Name, task };

    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Create_MakesTheClassOfTheTask(string name, ClassificationTask task)
    {
        var create = Array.Find(Metrics, row => row.Name == name).Create;
        if (MetricRegistry.TryGet($"{task}{name}") is not { } registration)
        {
            Assert.AreEqual("task", Assert.ThrowsExactly<ArgumentException>(() => create(task, 3)).ParamName);
            return;
        }

        using var metric = create(task, 3);
        Assert.AreEqual(registration.Type, metric.GetType());
        if (task != ClassificationTask.Binary)
        {
            Assert.AreEqual(task == ClassificationTask.Multiclass ? "NumClasses" : "NumLabels", Assert.Throws<ArgumentException>(() => create(task, null)).ParamName);
        }
    }

    /// <summary>An argument that no class has would be dropped without a word.</summary>
    [TestMethod]
    [DynamicData(nameof(Table))]
    public void Options_AreArgumentsOfSomeTask(string name, ClassificationTask _)
    {
        var own = Array.Find(Metrics, row => row.Name == name).Options.GetType().GetProperties().Select(property => property.Name);
        var known = Enum.GetValues<ClassificationTask>()
            .Select(task => MetricRegistry.TryGet($"{task}{name}"))
            .OfType<MetricRegistration>()
            .SelectMany(registration => registration.ArgumentNames)
            .Select(argument => argument.Replace("_", string.Empty, StringComparison.Ordinal));
        var unknown = own.Except(known.Concat(["NumClasses", "NumLabels"]), StringComparer.OrdinalIgnoreCase);
        Assert.AreEqual(string.Empty, string.Join(", ", unknown));
    }

    [TestMethod]
    public void Create_HandsArgumentsOn()
    {
        var options = new FBetaScoreTaskOptions { NumClasses = 3, Beta = 2, Average = null, TopK = 2, IgnoreIndex = -1, ZeroDivision = 1, ValidateArgs = false };
        using var metric = FBetaScore.Create(ClassificationTask.Multiclass, options);
        Assert.AreEqual(
            new MulticlassFBetaScoreOptions(2, 3) { Average = null, TopK = 2, IgnoreIndex = -1, ZeroDivision = 1, ValidateArgs = false },
            ((MulticlassFBetaScore)metric).Options);
    }

    [TestMethod]
    public void Create_Thresholds_AreHandedOn()
    {
        using var metric = (BinaryAuroc)Auroc.Create(ClassificationTask.Binary, new() { Thresholds = new[] { 0.25, 0.5 }, MaxFpr = 0.5, Normalization = null });
        Assert.AreEqual(new BinaryAurocOptions { Thresholds = new[] { 0.25, 0.5 }, MaxFpr = 0.5, Normalization = null }, metric.Options);
    }

    [TestMethod]
    public void Create_AveragesMicroByDefault()
    {
        using var scope = NewDisposeScope();
        using var metric = Accuracy.Create(ClassificationTask.Multiclass, new() { NumClasses = 3 });
        metric.Update(Parse("[0, 0, 0, 1]"), Parse("[0, 0, 1, 1]"));
        AreEqual([0.75], metric.Compute());
        Assert.AreEqual(Average.Macro, new JaccardIndexTaskOptions().Average);
        Assert.AreEqual(Average.Macro, new AurocTaskOptions().Average);
    }
}
