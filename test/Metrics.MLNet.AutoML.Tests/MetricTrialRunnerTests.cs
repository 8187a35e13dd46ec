using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;
using static Microsoft.ML.DataOperationsCatalog;
using SearchSpace = Microsoft.ML.SearchSpace.SearchSpace;

namespace Metrics.MLNet.AutoML.Tests;

[TestClass]
public sealed class MetricTrialRunnerTests
{
    private readonly MLContext context = new(seed: 1);

    /// <summary>Labels 0, 1, 2, …</summary>
    private IDataView Data(int count = 20) =>
        context.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(i => new Row { Label = i }).ToArray());

    private TrainTestData Split() => context.Data.TrainTestSplit(Data(), testFraction: 0.5);

    /// <summary>Predicts the label times a slope, the parameter that is searched: only 1 is right.</summary>
    private SweepablePipeline Pipeline()
    {
        var slopes = new SearchSpace();
        slopes.Add("Slope", new UniformDoubleOption(0, 2));
        return context.Transforms.CopyColumns("Copy", "Label").Append(new SweepableEstimator(
            (mlContext, parameter) =>
            {
                var slope = (float)parameter["Slope"].AsType<double>();
                return mlContext.Transforms.CustomMapping<Row, Prediction>((row, prediction) => prediction.Score = slope * row.Label, contractName: null);
            },
            slopes));
    }

    private TrialSettings Trial(double slope)
    {
        var pipeline = Pipeline();
        var settings = pipeline.SearchSpace.SampleFromFeatureSpace(pipeline.SearchSpace.Default);
        settings["e1"]["Slope"] = Parameter.FromDouble(slope);
        return new TrialSettings { TrialId = 7, Parameter = Parameter.CreateNestedParameter(KeyValuePair.Create("_pipeline_", settings)) };
    }

    private MetricTrialRunner<TensorPair> Runner(Metric<TensorPair> metric, params TrainTestData[] splits) =>
        new(context, Pipeline(), splits, EvaluationTask.Regression, metric);

    private async Task<TrialResult> RunAsync(Metric<TensorPair> metric, double slope, CancellationToken cancellationToken, params TrainTestData[] splits)
    {
        using var runner = Runner(metric, splits);
        return await runner.RunAsync(Trial(slope), cancellationToken);
    }

    [TestMethod]
    public async Task Loss_IsAnError()
    {
        using var metric = new MeanAbsoluteError();
        var split = Split();
        var result = await RunAsync(metric, slope: 0.5, CancellationToken.None, split);

        var labels = context.Data.CreateEnumerable<Row>(split.TestSet, reuseRowObject: false).Select(row => row.Label).ToList();
        Assert.AreEqual(labels.Average() / 2, result.Metric, 1e-5);
        Assert.AreEqual(result.Metric, result.Loss);
        Assert.AreEqual(7, result.TrialSettings.TrialId);
        Assert.AreEqual(result.Metric, context.Evaluate(EvaluationTask.Regression, result.Model.Transform(split.TestSet), metric)["MeanAbsoluteError"], 1e-6);
    }

    [TestMethod]
    public async Task Loss_IsTheNegativeOfAScore()
    {
        using var metric = new R2Score();
        var result = await RunAsync(metric, slope: 1, CancellationToken.None, Split());
        Assert.AreEqual(1, result.Metric, 1e-6);
        Assert.AreEqual(-1, result.Loss, 1e-6);
        Assert.AreEqual(0, metric.UpdateCount);
    }

    [TestMethod]
    public async Task Folds_CountByTheirMean()
    {
        using var metric = new MeanAbsoluteError();
        var folds = context.Data.CrossValidationSplit(Data(), numberOfFolds: 3).ToArray();
        var ofEach = new List<double>();
        foreach (var fold in folds)
        {
            ofEach.Add((await RunAsync(metric, slope: 0, CancellationToken.None, fold)).Metric);
        }

        Assert.AreEqual(ofEach.Average(), (await RunAsync(metric, slope: 0, CancellationToken.None, folds)).Metric, 1e-6);
    }

    [TestMethod]
    public async Task Cancellation_StopsTheTrial()
    {
        using var metric = new MeanAbsoluteError();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(metric, slope: 1, source.Token, Split()));
    }

    [TestMethod]
    public async Task CancellationByTheOptions_StopsTheTrial()
    {
        using var metric = new MeanAbsoluteError();
        var options = new EvaluationOptions { CancellationToken = new(canceled: true) };
        using var runner = new MetricTrialRunner<TensorPair>(context, Pipeline(), [Split()], EvaluationTask.Regression, metric, options);
        await Assert.ThrowsAsync<OperationCanceledException>(() => runner.RunAsync(Trial(slope: 1), CancellationToken.None));
    }

    [TestMethod]
    public void ExperimentWithoutData_IsRefusedBeforeATrial()
    {
        using var metric = new MeanAbsoluteError();
        var experiment = new AutoMLExperiment(context, new AutoMLExperiment.AutoMLExperimentSettings());
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => experiment.SetMetric(EvaluationTask.Regression, metric, Pipeline(), [])).Message, "at least one split");
    }

    [TestMethod]
    public void WhatIsNoObjective_IsRefused()
    {
        using var collection = MetricCollection.Of(new MeanAbsoluteError(), new R2Score());
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Runner(collection, Split())).Message, "no direction");
        using var metric = new MeanAbsoluteError();
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => Runner(metric)).Message, "at least one split");
    }

    [TestMethod]
    public async Task MetricsOfSeveralNumbers_AreRefused()
    {
        using var three = new MinMaxMetric<TensorPair>(new MeanAbsoluteError());
        var error = await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(three, slope: 1, CancellationToken.None, Split()));
        StringAssert.Contains(error.Message, "single number, got raw, max, min");
    }

    [TestMethod]
    public void Experiment_FindsTheBestValue()
    {
        using var metric = new MeanAbsoluteError();
        var best = new AutoMLExperiment(context, new AutoMLExperiment.AutoMLExperimentSettings { Seed = 1 })
            .SetMetric(EvaluationTask.Regression, metric, Pipeline(), [Split()])
            .SetMaxModelToExplore(8)
            .Run();

        Assert.AreEqual(best.Metric, best.Loss);
        Assert.IsTrue(best.Metric < 5, $"{best.Metric} is hardly better than the error of the first trial.");
    }

    private sealed class Row
    {
        public float Label { get; set; }
    }

    private sealed class Prediction
    {
        public float Score { get; set; }
    }
}
