using System.Diagnostics.Metrics;

namespace Metrics.MLNet;

/// <summary>Shows the metrics of a served model to monitoring: OpenTelemetry, <c>dotnet-counters</c> and whatever else listens to meters.</summary>
public static class MonitoringExtensions
{
    /// <summary>
    /// Publishes the single numbers and the values per class of a metric step as an observable gauge. They are computed when the
    /// instrument is observed, over the rows that have counted; around a <see cref="Running{TInput, TResult}"/>, over a sliding window.
    /// </summary>
    /// <param name="transformer">The step; rows count while a scope of <see cref="MetricTransformer.Accumulate"/> is open.</param>
    /// <param name="meter">The meter that gets the instrument, and ends it when it is disposed.</param>
    /// <param name="instrumentName">The name of the instrument. Its measurements have the tag <c>metric</c> and, per class, <c>class</c>.</param>
    /// <returns>The instrument.</returns>
    /// <example>
    /// <code>
    /// using var meter = new Meter("Shop.Recommendations");
    /// var window = Running.Of(MetricCollection.Of(new BinaryAccuracy(), new BinaryAuroc()), window: 100);
    /// var model = pipeline.Append(mlContext.Transforms.AccumulateMetrics(
    ///     EvaluationTask.BinaryClassification, window, new ReadingOptions { BatchSize = 50 })).Fit(trainData);
    /// model.LastTransformer.Publish(meter);
    /// using (model.LastTransformer.Accumulate())
    /// {
    ///     Serve(model);
    /// }
    /// </code>
    /// </example>
    public static ObservableGauge<double> Publish(this MetricTransformer transformer, Meter meter, string instrumentName = "mlnet.metric")
    {
        ArgumentNullException.ThrowIfNull(transformer);
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentException.ThrowIfNullOrEmpty(instrumentName);
        return meter.CreateObservableGauge(instrumentName, () => Measure(transformer), description: "Metrics of the predictions that have counted");
    }

    /// <returns>Nothing before the first row has counted.</returns>
    private static List<Measurement<double>> Measure(MetricTransformer transformer)
    {
        using var scope = NewDisposeScope();
        return transformer.ComputeIfCounted() is { } result ? [.. ResultRow.Of(result).Select(MeasurementOf)] : [];
    }

    private static Measurement<double> MeasurementOf(ResultRow row) =>
        row.Class is null
            ? new(row.Value, KeyValuePair.Create<string, object?>("metric", row.Metric))
            : new(row.Value, KeyValuePair.Create<string, object?>("metric", row.Metric), KeyValuePair.Create<string, object?>("class", row.Class));
}
