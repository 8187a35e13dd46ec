using System.Diagnostics.Metrics;

namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class MonitoringTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static TableView Rows(params float[] errors) => new(Columns.Labels(new float[errors.Length]), Columns.Scores(errors));

    private static List<string> Observe(MetricTransformer transformer)
    {
        var seen = new List<string>();
        using var meter = new Meter("test");
        var gauge = transformer.Publish(meter, "model.quality");
        using var listener = new MeterListener();
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) => seen.Add($"{string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))} {value}"));
        listener.EnableMeasurementEvents(gauge);
        listener.RecordObservableInstruments();
        Assert.AreEqual("model.quality", gauge.Name);
        return seen;
    }

    [TestMethod]
    public void Window_SlidesOverBatches()
    {
        using var window = Running.Of(new MeanAbsoluteError(), window: 2);
        var transformer = Context.Transforms.AccumulateMetrics(EvaluationTask.Regression, window, new ReadingOptions { BatchSize = 2 }).Fit(Rows(0));
        Assert.IsEmpty(Observe(transformer));
        using (transformer.Accumulate())
        {
            transformer.Transform(Rows(100, 100, 1, 3, 5, 7)).Read();
            CollectionAssert.AreEqual(new[] { $"metric={transformer.Metric.Name} 4" }, Observe(transformer));
        }

        Assert.AreEqual(6, transformer.RowCount);
        transformer.Metric.Dispose();
    }

    /// <summary>Others are observed together with this instrument: an error of its callback would be theirs.</summary>
    [TestMethod]
    public void BeforeTheFirstRow_NothingIsComputed()
    {
        using var metric = new BinaryAuroc();
        var transformer = Context.Transforms.AccumulateMetrics(EvaluationTask.BinaryClassification, metric).Fit(Rows(0));
        Assert.IsEmpty(Observe(transformer));
        transformer.Metric.Dispose();
    }

    [TestMethod]
    public void ValuesPerClass_HaveATagForTheClass()
    {
        using var metric = new MulticlassRecall(new(2) { Average = null });
        var data = new TableView(Columns.Keys("Label", 2, [1, 2, 2]), Columns.ScoreVectors([[1, 0], [0, 1], [1, 0]], "cat", "dog"));
        var transformer = Context.Transforms.AccumulateMetrics(EvaluationTask.MulticlassClassification, metric).Fit(data);
        using (transformer.Accumulate())
        {
            transformer.Transform(data).Read();
        }

        CollectionAssert.AreEqual(new[] { "metric=MulticlassRecall,class=cat 1", "metric=MulticlassRecall,class=dog 0.5" }, Observe(transformer));
        transformer.Metric.Dispose();
    }
}
