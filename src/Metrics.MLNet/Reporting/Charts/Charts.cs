using System.Globalization;

namespace Metrics.MLNet;

/// <summary>Draws results that are better looked at than read.</summary>
/// <example>
/// <code>
/// Charts.ConfusionMatrix(result.Results["MulticlassConfusionMatrix"], result.ClassNames).Save("confusion.html");
/// Charts.Scalars(result).Save("metrics.svg");
/// </code>
/// </example>
public static class Charts
{
    private static readonly ChartSeries Chance = new("chance", [new(0, 0), new(1, 1)], IsReference: true);

    /// <summary>The receiver operating characteristic: true positive rate over false positive rate, with the diagonal of chance.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="title">What stands above the chart.</param>
    public static Chart Roc(RocCurve curve, string title = "ROC curve")
    {
        ArgumentNullException.ThrowIfNull(curve);
        return Rates(title, "false positive rate", "true positive rate", [RocSeries(curve, "ROC"), Chance]);
    }

    /// <summary>The receiver operating characteristics of several classes.</summary>
    /// <param name="curves">The curves.</param>
    /// <param name="classNames">The names of the classes; their numbers if left out. A single curve that was averaged over all of them is named so.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <exception cref="ArgumentException">There are not as many names as curves.</exception>
    public static Chart Roc(CurveSet<RocCurve> curves, IReadOnlyList<string>? classNames = null, string title = "ROC curves")
    {
        ArgumentNullException.ThrowIfNull(curves);
        return Rates(title, "false positive rate", "true positive rate", [.. SeriesOf(curves, classNames, RocSeries), Chance]);
    }

    /// <summary>Precision over recall.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="title">What stands above the chart.</param>
    public static Chart PrecisionRecall(PrecisionRecallCurve curve, string title = "Precision-recall curve")
    {
        ArgumentNullException.ThrowIfNull(curve);
        return Rates(title, "recall", "precision", [PrecisionRecallSeries(curve, "precision")]);
    }

    /// <summary>Precision over recall of several classes.</summary>
    /// <param name="curves">The curves.</param>
    /// <param name="classNames">The names of the classes; their numbers if left out. A single curve that was averaged over all of them is named so.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <exception cref="ArgumentException">There are not as many names as curves.</exception>
    public static Chart PrecisionRecall(CurveSet<PrecisionRecallCurve> curves, IReadOnlyList<string>? classNames = null, string title = "Precision-recall curves")
    {
        ArgumentNullException.ThrowIfNull(curves);
        return Rates(title, "recall", "precision", SeriesOf(curves, classNames, PrecisionRecallSeries));
    }

    /// <summary>How often the class is there, over how probable it was said to be; a calibrated model lies on the diagonal.</summary>
    /// <param name="curve">The bins, from <see cref="BinaryCalibrationError"/> or <see cref="MulticlassCalibrationError"/>.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <example>
    /// <code>
    /// using var metric = new BinaryCalibrationError();
    /// mlContext.BinaryClassification.Evaluate(predictions, metric);
    /// Charts.Calibration(metric.ComputeCurve()).Save("calibration.svg");
    /// </code>
    /// </example>
    public static Chart Calibration(CalibrationCurve curve, string title = "Calibration")
    {
        ArgumentNullException.ThrowIfNull(curve);
        return Rates(
            title, "mean probability", "share of hits", [ChartSeries.Of("model", curve.Confidence, curve.Accuracy), Chance with { Name = "calibrated" }]);
    }

    /// <summary>A confusion matrix as a heat map: a row for each true class, a column for each predicted one.</summary>
    /// <param name="matrix">The matrix, of shape [C, C].</param>
    /// <param name="classNames">The names of the classes; their numbers if left out.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <exception cref="ArgumentException">The tensor is no square matrix, or there are not as many names as rows.</exception>
    public static Chart ConfusionMatrix(Tensor matrix, IReadOnlyList<string>? classNames = null, string title = "Confusion matrix")
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.dim() != 2 || matrix.shape[0] != matrix.shape[1])
        {
            throw new ArgumentException($"Expected a matrix of shape [C, C], got [{string.Join(", ", matrix.shape)}].", nameof(matrix));
        }

        return new HeatMap(title, "predicted", "true", NamesOf((int)matrix.shape[0], classNames), matrix.ToDoubles());
    }

    /// <summary>The value of each step of a tracker.</summary>
    /// <param name="tracker">A tracker of single numbers, or of a collection of them.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <typeparam name="TInput">The input of the metric.</typeparam>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <exception cref="InvalidOperationException">There is no step yet.</exception>
    /// <example>
    /// <code>
    /// using var tracker = MetricTracker.Of(new BinaryAccuracy());
    /// foreach (var epoch in epochs)
    /// {
    ///     tracker.Increment();
    ///     tracker.Update(Predictions(epoch));
    /// }
    ///
    /// Charts.LearningCurve(tracker).Save("accuracy.svg");
    /// </code>
    /// </example>
    public static Chart LearningCurve<TInput, TResult>(MetricTracker<TInput, TResult> tracker, string title = "Learning curve")
        where TInput : class, IMetricInput<TInput>
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(tracker);
        using var scope = NewDisposeScope();
        var steps = tracker.ComputeAll();
        var points = steps.SelectMany((value, step) =>
            MetricResults.Named(tracker.Metric.Name, value).Scalars.Select(scalar => (scalar.Key, Point: new ChartPoint(step, scalar.Value)))).ToList();
        var series = points.GroupBy(entry => entry.Key, entry => entry.Point, StringComparer.Ordinal).Select(group => new ChartSeries(group.Key, [.. group]));
        return new LineChart(title, NumberAxis.Steps("step", steps.Count), NumberAxis.Over("value", points.Select(entry => entry.Point.Y)), [.. series]);
    }

    /// <summary>A bar for each single number, with its confidence bounds where it has them; a number that is not finite has no bar.</summary>
    /// <param name="result">The result of an evaluation.</param>
    /// <param name="title">What stands above the chart.</param>
    public static Chart Scalars(EvaluationResult result, string title = "Metrics")
    {
        ArgumentNullException.ThrowIfNull(result);
        return new BarChart(title, [.. result.Entries.Where(entry => entry.Scalar is not null).Select(entry => new ChartBar(entry.Title, entry.Scalar!.Value, entry.Interval))]);
    }

    private static LineChart Rates(string title, string x, string y, IReadOnlyList<ChartSeries> series) => new(title, NumberAxis.Unit(x), NumberAxis.Unit(y), series);

    private static ChartSeries RocSeries(RocCurve curve, string name) => ChartSeries.Of(name, curve.Fpr, curve.Tpr);

    private static ChartSeries PrecisionRecallSeries(PrecisionRecallCurve curve, string name) => ChartSeries.Of(name, curve.Recall, curve.Precision);

    private static List<ChartSeries> SeriesOf<TCurve>(CurveSet<TCurve> curves, IReadOnlyList<string>? classNames, Func<TCurve, string, ChartSeries> seriesOf)
        where TCurve : class, IMetricResult =>
        curves.Count == 1 && classNames is { Count: > 1 } ? [seriesOf(curves[0], "average")] : [.. curves.Zip(NamesOf(curves.Count, classNames), seriesOf)];

    private static IReadOnlyList<string> NamesOf(int count, IReadOnlyList<string>? classNames) =>
        classNames is null ? [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))]
        : classNames.Count == count ? classNames
        : throw new ArgumentException($"Expected {count} names of classes, got {classNames.Count}.", nameof(classNames));
}
