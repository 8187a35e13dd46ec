namespace Metrics.MLNet.Tests;

/// <summary>A chart of each kind, and those that only odd data makes.</summary>
internal static class ChartSamples
{
    /// <summary>What data may call its classes: paths to whoever reads dots and brackets as such, markup, what XML cannot hold, more than there is room for.</summary>
    public static readonly string[] OddNames =
    [
        "a.b[0]", "it's \"quoted\" \\ back", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;]]>",
        "bell \u0001 and \uFFFF", "half a letter \uD83D", "tab\tand\r\nline", string.Concat(Enumerable.Repeat("😀", 60)), "chance", "same", "same", string.Empty,
    ];

    private static readonly Dictionary<string, Func<Chart>> Makers = new(StringComparer.Ordinal)
    {
        ["ROC"] = () => Charts.Roc(Roc([0, 0.75f, 1], [0, 0.5f, 1])),
        ["ROC of one point"] = () => Charts.Roc(Roc([0.75f], [0.25f])),
        ["ROC without a point"] = () => Charts.Roc(Roc([float.NaN, 1], [0, float.NaN])),
        ["ROC of many points"] = () => Charts.Roc(new RocCurve(linspace(0, 1, 100_000), linspace(0, 1, 100_000).sqrt(), linspace(1, 0, 100_000))),
        ["ROC of 50 classes"] = () => Charts.Roc(new CurveSet<RocCurve>(Enumerable.Range(0, 50).Select(_ => Roc([0, 1], [0, 0.5f])))),
        ["ROC of odd names"] = () => Charts.Roc(new CurveSet<RocCurve>(OddNames.Select(_ => Roc([0, 1], [0, 0.5f]))), OddNames, OddNames[2]),
        ["Precision and recall"] = () => Charts.PrecisionRecall(PrecisionRecall()),
        ["Precision and recall of odd names"] = () => Charts.PrecisionRecall(new CurveSet<PrecisionRecallCurve>(OddNames.Select(_ => PrecisionRecall())), OddNames, OddNames[5]),
        ["Calibration"] = () => Charts.Calibration(new(tensor([0.1, double.NaN, 0.9]), tensor([0.2, double.NaN, 0.7]), tensor([5L, 0, 3]))),
        ["Confusion"] = () => Charts.ConfusionMatrix(tensor([15_000L, 1, 0, 4]).reshape(2, 2)),
        ["Confusion in shares"] = () => Charts.ConfusionMatrix(tensor([0.9, 0.1, double.NaN, double.NaN]).reshape(2, 2)),
        ["Confusion without a count"] = () => Charts.ConfusionMatrix(zeros(2, 2)),
        ["Confusion without a class"] = () => Charts.ConfusionMatrix(zeros(0, 0)),
        ["Confusion of 50 classes"] = () => Charts.ConfusionMatrix(full(50, 50, 1234)),
        ["Confusion of odd names"] = () => Charts.ConfusionMatrix(full(OddNames.Length, OddNames.Length, 3), OddNames, OddNames[3]),
        ["Learning"] = () => Learning(3, 2, 1.5),
        ["Learning of one step"] = () => Learning(0.25),
        ["Learning with gaps"] = () => Learning(3, double.NaN, double.PositiveInfinity, 1),
        ["Learning of nothing"] = () => Learning(double.NaN),
        ["Learning that stands still"] = () => Learning(1e20, 1e20),
        ["Scalars"] = () => Scalars([0.5, -0.25], new Interval(0.25, 0.75)),
        ["Scalars without a number"] = () => Scalars([double.NaN, double.NegativeInfinity]),
        ["Scalars with infinite bounds"] = () => Scalars([20, 5], new Interval(18, double.PositiveInfinity)),
        ["Scalars of zero"] = () => Scalars([0]),
        ["Scalars of nothing"] = () => Scalars([]),
        ["Scalars of odd names"] = () => Scalars([.. OddNames.Distinct().Select((_, i) => (double)i)]),
    };

    public static IEnumerable<string> Names => Makers.Keys;

    public static Chart Make(string name) => Makers[name]();

    private static RocCurve Roc(float[] tpr, float[] fpr) => new(tensor(fpr), tensor(tpr), linspace(1, 0, tpr.Length));

    private static PrecisionRecallCurve PrecisionRecall() => new(tensor([0.5f, 0.8f, 1]), tensor([1f, 0.5f, 0]), tensor([0.2f, 0.5f]));

    private static Chart Learning(params double[] values)
    {
        using var tracker = MetricTracker.Of(MetricCollection.Of(new MeanSquaredError(), new MeanAbsoluteError()));
        foreach (var value in values)
        {
            tracker.Increment();
            tracker.Update(tensor([value]), zeros(1, dtype: ScalarType.Float64));
        }

        return Charts.LearningCurve(tracker);
    }

    private static Chart Scalars(double[] values, Interval? boundsOfFirst = null)
    {
        var names = values.Length <= 2 ? ["first", "second"] : OddNames.Distinct().ToArray();
        return Charts.Scalars(new EvaluationResult(
            new NamedResults(values.Select((value, i) => KeyValuePair.Create(names[i], (object)tensor(value)))),
            rowCount: 4,
            confidenceLevel: 0.95,
            intervals: boundsOfFirst is { } interval ? new Dictionary<string, Interval>(StringComparer.Ordinal) { ["first"] = interval } : null));
    }
}
