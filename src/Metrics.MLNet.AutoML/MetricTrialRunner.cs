using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using static Microsoft.ML.DataOperationsCatalog;
using static TorchSharp.torch;

namespace Metrics.MLNet.AutoML;

/// <summary>Trains the pipeline of a trial and evaluates it with a metric: what an AutoML experiment looks for.</summary>
/// <remarks>
/// The loss of a trial is the value of the metric, or its negative where higher values are better, so that the best trial is
/// always the one with the least loss. Over several splits it is the mean of their values; the model is then that of the first.
/// </remarks>
/// <typeparam name="TInput">What the metric takes.</typeparam>
/// <example>
/// <code>
/// var experiment = mlContext.Auto().CreateExperiment()
///     .SetMetric(EvaluationTask.BinaryClassification, new BinaryMatthewsCorrCoef(), pipeline, [mlContext.Data.TrainTestSplit(data)])
///     .SetMaxModelToExplore(20);
/// </code>
/// </example>
public sealed class MetricTrialRunner<TInput> : ITrialRunner
    where TInput : class, IMetricInput<TInput>
{
    /// <summary>The name under which an experiment keeps the parameters of its pipeline.</summary>
    private const string PipelineParameters = "_pipeline_";

    private readonly MLContext mlContext;
    private readonly SweepablePipeline pipeline;
    private readonly IReadOnlyList<TrainTestData> splits;
    private readonly EvaluationTask task;
    private readonly Metric<TInput> metric;
    private readonly EvaluationOptions options;
    private readonly bool higherIsBetter;

    /// <summary>Prepares trials.</summary>
    /// <param name="mlContext">The context in which the pipelines are built.</param>
    /// <param name="pipeline">The pipeline whose parameters are searched.</param>
    /// <param name="splits">Data to train on and to evaluate on: one split, or the folds of a cross validation.</param>
    /// <param name="task">What the columns of the predictions mean.</param>
    /// <param name="metric">A metric with a single number as its value; each trial has a clone of it.</param>
    /// <param name="options">Columns, device, batches, cancellation; defaults if left out.</param>
    /// <exception cref="ArgumentException">
    /// There is no split, or the metric does not say whether higher values are better (<see cref="Metric.HigherIsBetter"/>).
    /// </exception>
    public MetricTrialRunner(
        MLContext mlContext,
        SweepablePipeline pipeline,
        IReadOnlyList<TrainTestData> splits,
        EvaluationTask task,
        Metric<TInput> metric,
        EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        ArgumentNullException.ThrowIfNull(pipeline);
        this.mlContext = mlContext;
        this.pipeline = pipeline;
        this.splits = TrialData.RequireSplit(splits);
        this.task = task;
        this.metric = metric;
        this.options = options ?? new();
        higherIsBetter = Objective.DirectionOf(metric);
    }

    /// <summary>Trains and evaluates the pipeline with the parameters of a trial.</summary>
    /// <param name="settings">The trial.</param>
    /// <param name="ct">
    /// Stops the trial before the next training or batch of an evaluation. ML.NET offers no way to stop a trainer from outside, so
    /// one that runs is waited for.
    /// </param>
    /// <returns>The value, the loss and the model.</returns>
    /// <exception cref="ArgumentException">A column is missing or of another type, or the value of the metric is not a single number.</exception>
    /// <exception cref="OperationCanceledException">The trial was stopped.</exception>
    public Task<TrialResult> RunAsync(TrialSettings settings, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Task.Run(() => Run(settings, ct), ct);
    }

    /// <summary>Does nothing: a runner holds nothing, and serves further trials.</summary>
    public void Dispose()
    {
        // An experiment disposes of its runner after each trial, also of one that it was given once for all of them.
    }

    private TrialResult Run(TrialSettings settings, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        var parameters = settings.Parameter[PipelineParameters];
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(ct, options.CancellationToken);
        var folds = splits.Select(split => Evaluate(split, parameters, cancellation.Token)).ToList();
        var value = folds.Average(fold => fold.Value);
        return new()
        {
            TrialSettings = settings,
            Model = folds[0].Model,
            Metric = value,
            Loss = higherIsBetter ? -value : value,
            DurationInMilliseconds = clock.Elapsed.TotalMilliseconds,
        };
    }

    /// <summary>The pipeline is built anew for each fold: some estimators keep what the data of their first training told them.</summary>
    private (ITransformer Model, double Value) Evaluate(TrainTestData split, Microsoft.ML.SearchSpace.Parameter parameters, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var scope = NewDisposeScope();
        using var ofTrial = (Metric<TInput>)metric.Clone();
        var model = pipeline.BuildFromOption(mlContext, parameters).Fit(split.TrainSet);
        var result = mlContext.Evaluate(task, model.Transform(split.TestSet), ofTrial, options with { CancellationToken = ct });
        return (model, Objective.ValueOf(result));
    }
}
