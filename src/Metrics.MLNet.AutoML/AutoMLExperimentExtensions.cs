using Microsoft.ML;
using Microsoft.ML.AutoML;
using static Microsoft.ML.DataOperationsCatalog;

namespace Metrics.MLNet.AutoML;

/// <summary>Experiments that look for the best value of any metric.</summary>
public static class AutoMLExperimentExtensions
{
    /// <summary>Sets the pipeline that an experiment searches, the data that it is tried on, and the metric that is to be the best.</summary>
    /// <param name="experiment">The experiment. Tuner, limits and monitor are set as ever, the tuner after this call.</param>
    /// <param name="task">What the columns of the predictions mean.</param>
    /// <param name="metric">A metric with a single number as its value, whose <see cref="Metric.HigherIsBetter"/> is the direction.</param>
    /// <param name="pipeline">The pipeline whose parameters are searched.</param>
    /// <param name="splits">
    /// One split of the data (<c>mlContext.Data.TrainTestSplit</c>), or folds (<c>mlContext.Data.CrossValidationSplit</c>), over
    /// which the mean counts.
    /// </param>
    /// <param name="options">Columns, device, batches, cancellation; defaults if left out.</param>
    /// <typeparam name="TInput">What the metric takes.</typeparam>
    /// <returns>The experiment.</returns>
    /// <exception cref="ArgumentException">There is no split, or the metric has no direction.</exception>
    /// <example>
    /// <code>
    /// var best = mlContext.Auto().CreateExperiment()
    ///     .SetMetric(EvaluationTask.Regression, new SpearmanCorrCoef(), pipeline, mlContext.Data.CrossValidationSplit(data).ToList())
    ///     .SetTrainingTimeInSeconds(60)
    ///     .Run();
    /// </code>
    /// </example>
    public static AutoMLExperiment SetMetric<TInput>(
        this AutoMLExperiment experiment,
        EvaluationTask task,
        Metric<TInput> metric,
        SweepablePipeline pipeline,
        IReadOnlyList<TrainTestData> splits,
        EvaluationOptions? options = null)
        where TInput : class, IMetricInput<TInput>
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(pipeline);

        // The runner checks them, too, but only in the first trial.
        Objective.DirectionOf(metric);
        TrialData.RequireSplit(splits);

        // After the pipeline, which brings a runner of its own. Each trial has its own context from the experiment.
        return experiment.SetPipeline(pipeline).SetTrialRunner(services =>
            new MetricTrialRunner<TInput>((MLContext)services.GetService(typeof(MLContext))!, pipeline, splits, task, metric, options));
    }
}
