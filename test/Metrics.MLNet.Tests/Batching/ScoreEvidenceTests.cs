namespace Metrics.MLNet.Tests;

/// <summary>Whether vectors of scores are probabilities or logits is found out once for a column, or refused, never decided for each batch apart.</summary>
[TestClass]
public sealed class ScoreEvidenceTests
{
    private static readonly MLContext Context = new(seed: 1);

    /// <summary>Rows of logits within [0, 1] among others, as a text classifier that is not sure writes them.</summary>
    private static readonly float[][] Logits = [[2, -1, 0.5f], [0.2f, 0.7f, 0.4f], [0, 0, 0], [-3, 1, 4], [0.9f, 0.1f, 0.3f], [1, 1, 0]];
    private static readonly float[][] Probabilities = [[0.5f, 0.25f, 0.25f], [0.125f, 0.75f, 0.125f], [1, 0, 0], [0.25f, 0.5f, 0.25f]];
    private static readonly uint[] Keys = [1, 2, 3, 3, 1, 2];

    private static TableView Table(float[][] scores) => new(Columns.Keys("Label", 3, Keys[..scores.Length]), Columns.ScoreVectors(scores));

    private static float[][] Softmax(float[][] rows) => Array.ConvertAll(rows, row =>
    {
        using var scope = NewDisposeScope();
        return tensor(row).softmax(0).data<float>().ToArray();
    });

    private static MetricCollection<TensorPair> Metrics(ScoreKind kind = ScoreKind.Auto) => MetricCollection.Of(
        new MulticlassLogLoss(new(3) { ScoreKind = kind }), new MulticlassCalibrationError(new(3) { ScoreKind = kind }), new MulticlassAuroc(new(3) { ScoreKind = kind }));

    private static EvaluationResult Evaluate(float[][] scores, ScoreKind kind, EvaluationOptions options)
    {
        using var metrics = Metrics(kind);
        return Context.MulticlassClassification.Evaluate(Table(scores), metrics, options);
    }

    private static void AreEqual(EvaluationResult expected, EvaluationResult actual)
    {
        foreach (var entry in expected.Entries)
        {
            Assert.AreEqual(entry.Scalar!.Value, actual[entry.Name], 1e-6, entry.Name);
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(1000)]
    public void Logits_AreLogitsInEveryBatch(int batchSize)
    {
        using var scope = NewDisposeScope();
        var options = new EvaluationOptions { BatchSize = batchSize };
        var expected = Evaluate(Softmax(Logits), ScoreKind.Probabilities, options);
        AreEqual(expected, Evaluate(Logits, ScoreKind.Auto, options));
        AreEqual(expected, Evaluate(Logits, ScoreKind.Logits, options));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(1000)]
    public void Probabilities_StayAsTheyAre(int batchSize)
    {
        using var scope = NewDisposeScope();
        var options = new EvaluationOptions { BatchSize = batchSize };
        AreEqual(Evaluate(Probabilities, ScoreKind.Probabilities, options), Evaluate(Probabilities, ScoreKind.Auto, options));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(1000)]
    public void ProbabilitiesAndLogits_AreRefused_WhicheverComeFirst(int batchSize)
    {
        using var scope = NewDisposeScope();
        var options = new EvaluationOptions { BatchSize = batchSize };
        float[][] logits = [[2, -1, 0.5f], [-3, 1, 4]];
        foreach (var scores in new[] { [.. Probabilities, .. logits], logits.Concat(Probabilities).ToArray() })
        {
            var error = Assert.Throws<ArgumentException>(() => Evaluate(scores, ScoreKind.Auto, options));
            StringAssert.Contains(error.Message, "Column 'Score': expected either probabilities or logits");
            StringAssert.Contains(error.Message, nameof(ScoreKind));
        }

        // Who states the kind is believed.
        Assert.HasCount(3, Evaluate([.. Probabilities, .. logits], ScoreKind.Logits, options).Entries);
    }

    [TestMethod]
    public void LogitsAfterABatchWithinTheUnitInterval_AreRefused_AndTheMetricIsAsBefore()
    {
        using var scope = NewDisposeScope();
        using var metric = new MulticlassLogLoss(3);
        var later = new[] { Logits[1], Logits[0] };
        StringAssert.Contains(
            Assert.Throws<ArgumentException>(() => Context.MulticlassClassification.Evaluate(Table(later), metric, new EvaluationOptions { BatchSize = 1 })).Message,
            "outside of [0, 1] come after");
        Assert.AreEqual(0, metric.UpdateCount);
    }

    [TestMethod]
    public void WhatDoesNotDependOnIt_IsNotRefused()
    {
        using var scope = NewDisposeScope();
        using var metrics = MetricCollection.Of(new MulticlassAccuracy(3), new MulticlassCohenKappa(3), new MulticlassAuroc(new(3) { Normalization = null }));
        var result = Context.MulticlassClassification.Evaluate(
            Table([Probabilities[0], Probabilities[1], Logits[0], Logits[3]]), metrics, new EvaluationOptions { BatchSize = 1 });
        Assert.HasCount(3, result.Entries);
    }

    [TestMethod]
    public void Groups_AreOfTheKindOfTheColumn()
    {
        using var scope = NewDisposeScope();
        using var metric = new MulticlassLogLoss(3);
        var rows = new[] { Logits[0], Logits[1] };
        TableColumn[] columns = [Columns.Keys("Label", 3, Keys[..2]), Columns.ScoreVectors(rows), TableColumn.Of("language", TextDataViewType.Instance, Columns.Texts("de", "en"))];
        var result = Context.MulticlassClassification.Evaluate(new TableView(columns), metric, new EvaluationOptions { GroupBy = ["language"] });
        Assert.AreEqual(-Math.Log(Softmax(rows)[1][1]), result.Groups[1].Result["MulticlassLogLoss"], 1e-6);
    }

    [TestMethod]
    public void AStep_RemembersItAcrossScopes_AndInItsFile()
    {
        using var scope = NewDisposeScope();
        var step = Context.Transforms.AccumulateMetrics(EvaluationTask.MulticlassClassification, new MulticlassLogLoss(3)).Fit(Table(Logits));
        Count(step, Logits[..1]);
        var saved = (MetricTransformer)MetricPayload.Read(MetricPayload.Write(step));
        var expected = -Softmax(Logits)[..2].Average(row => Math.Log(row[0]));
        foreach (var counted in new[] { step, saved })
        {
            Count(counted, [Logits[1]]);
            Assert.AreEqual(expected, counted.Compute()["MulticlassLogLoss"], 1e-6);
            counted.Reset();
            Count(counted, Probabilities[..1]);
            Assert.AreEqual(-Math.Log(0.5), counted.Compute()["MulticlassLogLoss"], 1e-6);
        }
    }

    [TestMethod]
    public void ARowMetric_TakesEachRowForWhatTheColumnIs()
    {
        using var scope = NewDisposeScope();
        var data = Table(Logits);
        var view = Context.Transforms.RowMetric("Loss", EvaluationTask.MulticlassClassification, new MulticlassLogLoss(3)).Fit(data).Transform(data);
        using var cursor = view.GetRowCursor([view.Schema["Loss"]]);
        var get = cursor.GetGetter<float>(view.Schema["Loss"]);
        foreach (var (row, key) in Softmax(Logits).Zip(Keys))
        {
            var loss = float.NaN;
            Assert.IsTrue(cursor.MoveNext());
            get(ref loss);
            Assert.AreEqual(-Math.Log(row[key - 1]), loss, 1e-6);
        }
    }

    [TestMethod]
    public void LabelsEachOfWhichIsTrueOrNot_AreRefusedWhereTheyCannotBeTold()
    {
        using var scope = NewDisposeScope();
        using var metric = new MultilabelAccuracy(2);
        using var stated = new MultilabelAccuracy(new(2) { ScoreKind = ScoreKind.Logits });
        using var ranking = new MultilabelRankingLoss(2);
        var label = TableColumn.Of("Label", new VectorDataViewType(BooleanDataViewType.Instance, 2), new VBuffer<bool>[] { new(2, [true, false]), new(2, [false, true]) });
        var data = new TableView(label, Columns.ScoreVectors([[3, -1], [0.2f, 0.4f]]));
        Assert.AreEqual(0.75, Context.Evaluate(EvaluationTask.MultilabelClassification, data, metric)["MultilabelAccuracy"]);

        var options = new EvaluationOptions { BatchSize = 1 };
        StringAssert.Contains(
            Assert.Throws<ArgumentException>(() => Context.Evaluate(EvaluationTask.MultilabelClassification, data, metric, options)).Message, "within [0, 1] alone come after logits");
        Assert.AreEqual(0.75, Context.Evaluate(EvaluationTask.MultilabelClassification, data, stated, options)["MultilabelAccuracy"]);
        Assert.AreEqual(0, Context.Evaluate(EvaluationTask.MultilabelClassification, data, ranking, options)["MultilabelRankingLoss"]);
    }

    private static void Count(MetricTransformer step, float[][] scores)
    {
        using (step.Accumulate())
        {
            using var cursor = step.Transform(Table(scores)).GetRowCursor([]);
            cursor.Read();
        }
    }
}
