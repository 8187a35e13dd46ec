namespace Metrics.MLNet.Tests;

/// <summary>The accumulating step inside real pipelines.</summary>
[TestClass]
public sealed class PipelineTests
{
    private readonly MLContext context = new(seed: 1);

    [TestMethod]
    public void ATrainerBehindTheStep_ReadsManyTimes_AndNothingCounts()
    {
        var data = Pipelines.Diabetes(context);
        var scored = Pipelines.Regression(context, data).Fit(data).Transform(data);
        var tap = context.Transforms.AccumulateMetrics(EvaluationTask.Regression, new RecordingMetric());
        var model = tap.Append(context.Regression.Trainers.Sdca(featureColumnName: "Features", maximumNumberOfIterations: 5)).Fit(scored);
        var transformer = model.MetricTransformers().Single();
        Assert.AreEqual(0, transformer.RowCount);
        using (transformer.Accumulate())
        {
            model.Transform(scored).Read();
        }

        Assert.AreEqual(442, transformer.RowCount);
    }

    [TestMethod]
    public void AfterTheTrainer_TheStepCountsWhatEvaluateCounts()
    {
        var data = Pipelines.BreastCancer(context);
        var model = Pipelines.Binary(context, data)
            .Append(context.Transforms.AccumulateMetrics(EvaluationTask.BinaryClassification, new RecordingMetric()))
            .Fit(data);
        var predictions = model.Transform(data);
        using (model.LastTransformer.Accumulate())
        {
            predictions.Read();
        }

        var evaluated = Recorded.Binary(predictions);
        var accumulated = Recorded.Of(model.LastTransformer.Compute());
        CollectionAssert.AreEqual(evaluated.Preds, accumulated.Preds);
        CollectionAssert.AreEqual(evaluated.Target, accumulated.Target);
        Assert.AreEqual(569, model.LastTransformer.RowCount);
    }

    [TestMethod]
    public void CrossValidation_FitsAStepForEachFold()
    {
        var data = Pipelines.Diabetes(context);
        var estimator = Pipelines.Regression(context, data).Append(context.Transforms.AccumulateMetrics(EvaluationTask.Regression, new RecordingMetric()));
        var rows = 0L;
        foreach (var fold in context.Regression.CrossValidate(data, estimator, numberOfFolds: 3))
        {
            var transformer = fold.Model.MetricTransformers().Single();
            Assert.AreEqual(0, transformer.RowCount);
            using (transformer.Accumulate())
            {
                fold.ScoredHoldOutSet.Read();
            }

            rows += transformer.RowCount;
        }

        Assert.AreEqual(442, rows);
    }

    [TestMethod]
    public void AColumnThatIsMissing_IsAnErrorBeforeATraining()
    {
        Assert.AreEqual("Score", MissingIn(ShapeOf<LabelOnly>(), EvaluationTask.BinaryClassification, new BinaryAccuracy()));
        Assert.IsNull(MissingIn(ShapeOf<LabelAndProbability>(), EvaluationTask.BinaryClassification, new BinaryAccuracy()));
        Assert.AreEqual("Score", MissingIn(ShapeOf<LabelAndProbability>(), EvaluationTask.BinaryClassification, new BinaryAccuracy(), new() { ProbabilityColumnName = null }));
        Assert.AreEqual("p", MissingIn(ShapeOf<LabelAndProbability>(), EvaluationTask.BinaryClassification, new BinaryAccuracy(), new() { ProbabilityColumnName = "p" }));
        Assert.AreEqual("w", MissingIn(ShapeOf<LabelAndProbability>(), EvaluationTask.BinaryClassification, new BinaryAccuracy(), new() { SampleWeightColumnName = "w" }));
        Assert.AreEqual("GroupId", MissingIn(ShapeOf<LabelAndScore>(), EvaluationTask.Ranking, new RetrievalMap()));
        Assert.AreEqual("PredictedLabel", MissingIn(ShapeOf<LabelOnly>(), EvaluationTask.Clustering, new RandScore()));
        Assert.AreEqual("Features", MissingIn(ShapeOf<LabelOnly>(), EvaluationTask.Clustering, new DunnIndex()));
    }

    /// <summary>The columns of a class.</summary>
    private SchemaShape ShapeOf<TColumns>()
        where TColumns : class, new() => context.Transforms.CustomMapping<Nothing, TColumns>((_, _) => { }, contractName: null).GetOutputSchema(new([]));

    /// <summary>The column that both steps miss, or <see langword="null"/>.</summary>
    private string? MissingIn<TInput>(SchemaShape shape, EvaluationTask task, Metric<TInput, Tensor> metric, ReadingOptions? options = null)
        where TInput : class, IMetricInput<TInput>
    {
        using (metric)
        {
            var missing = MissingOf(() => context.Transforms.AccumulateMetrics(task, metric, options).GetOutputSchema(shape));
            Assert.AreEqual(missing, MissingOf(() => context.Transforms.RowMetric("Value", task, metric, options).GetOutputSchema(shape)));
            return missing;
        }
    }

    private static string? MissingOf(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (ArgumentException error)
        {
            return error.Message.Split('\'')[1];
        }
    }

    private sealed class Nothing;

    private class LabelOnly
    {
        public float Label { get; set; }
    }

    private sealed class LabelAndScore : LabelOnly
    {
        public float Score { get; set; }
    }

    private sealed class LabelAndProbability : LabelOnly
    {
        public float Probability { get; set; }
    }
}
