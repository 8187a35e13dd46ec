namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class PredictionEngineTests
{
    private readonly MLContext context = new(seed: 1);

    public sealed class Scored
    {
        public float Label { get; set; }

        public float Score { get; set; }
    }

    public sealed class Unlabelled
    {
        public float Score { get; set; }
    }

    private MetricTransformer<TensorPair> Transformer() =>
        context.Transforms.AccumulateMetrics(EvaluationTask.Regression, new RecordingMetric(), new ReadingOptions { BatchSize = 2 })
            .Fit(context.Data.LoadFromEnumerable([new Scored()]));

    [TestMethod]
    public void EachPredictionInAScope_CountsOnce()
    {
        var transformer = Transformer();
        using var engine = context.Model.CreatePredictionEngine<Scored, Scored>(transformer);
        engine.Predict(new Scored { Label = 1, Score = 1 });
        using (transformer.Accumulate())
        {
            for (var i = 2; i < 7; i++)
            {
                Assert.AreEqual(i, engine.Predict(new Scored { Label = i, Score = i }).Score);
            }

            Assert.AreEqual(5, transformer.Compute().RowCount);
        }

        engine.Predict(new Scored { Label = 8, Score = 8 });
        CollectionAssert.AreEqual(new double[] { 2, 3, 4, 5, 6 }, Recorded.Of(transformer.Compute()).Target);
    }

    [TestMethod]
    public void PredictionsWithoutALabel_DoNotCount()
    {
        var transformer = Transformer();
        using var unlabelled = context.Model.CreatePredictionEngine<Unlabelled, Unlabelled>(transformer);
        using var engine = context.Model.CreatePredictionEngine<Scored, Scored>(transformer);
        using (transformer.Accumulate())
        {
            unlabelled.Predict(new Unlabelled { Score = 1 });
            engine.Predict(new Scored { Label = float.NaN, Score = 1 });
            engine.Predict(new Scored { Label = 2, Score = 1 });
        }

        CollectionAssert.AreEqual(new double[] { 2 }, Recorded.Of(transformer.Compute()).Target);
    }

    [TestMethod]
    public void APredictionThatCannotBeCounted_IsAnError_AndTheNextOneCounts()
    {
        var transformer = Transformer();
        using var engine = context.Model.CreatePredictionEngine<Scored, Scored>(transformer);
        using (transformer.Accumulate())
        {
            Assert.Throws<ArgumentException>(() => engine.Predict(new Scored { Label = 1, Score = float.NaN }));
            engine.Predict(new Scored { Label = 2, Score = 1 });
        }

        CollectionAssert.AreEqual(new double[] { 2 }, Recorded.Of(transformer.Compute()).Target);
    }

    [TestMethod]
    public void AnEngineCountsInEachScopeAnew_AndItsEndLeavesTheMetric()
    {
        var transformer = Transformer();
        using (var engine = context.Model.CreatePredictionEngine<Scored, Scored>(transformer))
        {
            for (var i = 0; i < 3; i++)
            {
                using (transformer.Accumulate())
                {
                    engine.Predict(new Scored { Label = i });
                }
            }
        }

        CollectionAssert.AreEqual(new double[] { 0, 1, 2 }, Recorded.Of(transformer.Compute()).Target);
    }

    [TestMethod]
    public void ARealModel_CountsItsPredictions()
    {
        var data = context.Data.LoadFromEnumerable(Enumerable.Range(0, 50).Select(i => new Point { X = i, Label = i > 25 }));
        var model = context.Transforms.Concatenate("Features", "X")
            .Append(context.Transforms.NormalizeMinMax("Features"))
            .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression())
            .Append(context.Transforms.AccumulateMetrics(EvaluationTask.BinaryClassification, new RecordingMetric()))
            .Fit(data);
        using var engine = context.Model.CreatePredictionEngine<Point, Prediction>(model);
        var expected = engine.Predict(new Point { X = 40, Label = true }).Probability;
        using (model.LastTransformer.Accumulate())
        {
            engine.Predict(new Point { X = 40, Label = true });
            engine.Predict(new Point { X = 3 });
        }

        var recorded = Recorded.Of(model.LastTransformer.Compute());
        CollectionAssert.AreEqual(new double[] { 1, 0 }, recorded.Target);
        Assert.AreEqual(expected, recorded.Preds[0]);
    }

    public sealed class Point
    {
        public float X { get; set; }

        public bool Label { get; set; }
    }

    public sealed class Prediction
    {
        public float Probability { get; set; }
    }
}
