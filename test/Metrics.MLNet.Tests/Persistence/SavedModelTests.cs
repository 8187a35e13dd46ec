using System.Diagnostics;

namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class SavedModelTests
{
    private readonly MLContext context = new(seed: 1);

    public required TestContext TestContext { get; set; }

    private string ModelPath => Path.Combine(TestContext.TestRunDirectory ?? Path.GetTempPath(), $"{TestContext.TestName}.zip");

    [TestMethod]
    public void AModelWithMetrics_LoadsInAnotherProcess()
    {
        var data = Pipelines.Iris(context);
        using var metrics = MetricCollection.Of(
            new MulticlassAccuracy(3), new MulticlassAuroc(3), new MulticlassRecall(new(3) { Average = null }));
        var model = Pipelines.Multiclass(context, data)
            .Append(context.Transforms.AccumulateMetrics(EvaluationTask.MulticlassClassification, metrics))
            .Fit(data);
        using (model.LastTransformer.Accumulate())
        {
            model.Transform(data).Read();
        }

        context.Model.Save(model, data.Schema, ModelPath);

        var lines = RunLoader(ModelPath, Path.Combine(AppContext.BaseDirectory, "data", "iris.csv"));
        var sum = model.Transform(data).GetColumn<VBuffer<float>>("Score").Sum(score => score.DenseValues().First());
        StringAssert.EndsWith(lines[0], "Features Label PredictedLabel Score");
        Assert.AreEqual(sum, double.Parse(lines[1]), 1e-4);
        Assert.AreEqual(lines[1], lines[2]);
        Assert.AreEqual(model.LastTransformer.Compute().ToJson(), lines[3]);
        StringAssert.Contains(lines[3], "setosa");
    }

    [TestMethod]
    public void PlainLoad_GivesAModelThatPredictsAsBefore()
    {
        var (model, data) = Scored();
        using var stream = new MemoryStream();
        context.Model.Save(model, data.Schema, stream);
        stream.Position = 0;
        var plain = new MLContext().Model.Load(stream, out _);

        Assert.HasCount(0, plain.MetricTransformers());
        CollectionAssert.AreEqual(Names(model.Transform(data)), Names(plain.Transform(data)));
        CollectionAssert.AreEqual(model.Transform(data).GetColumn<float>("Score").ToArray(), plain.Transform(data).GetColumn<float>("Score").ToArray());
        using var engine = context.Model.CreatePredictionEngine<Row, Row>(plain);
        Assert.AreEqual(0.25f, engine.Predict(new Row { Label = 1, Score = 0.25f }).Score);
    }

    [TestMethod]
    public void TheRestoredStep_HasConfigurationAndState_AndGoesOn()
    {
        var options = new ReadingOptions { LabelColumnName = "Score", ScoreColumnName = "Label", ProbabilityColumnName = null, PredictedLabelColumnName = "P", BatchSize = 3 };
        var transformer = context.Transforms.AccumulateMetrics(EvaluationTask.Regression, new RecordingMetric(), options).Fit(Data());
        Count(transformer, Data());
        var restored = Restore(transformer).MetricTransformers().Single();

        Assert.AreEqual(options, restored.Options);
        Assert.AreEqual(EvaluationTask.Regression, restored.Task);
        Assert.AreEqual(transformer.Compute().ToJson(), restored.Compute().ToJson());
        Count(restored, Data());
        Assert.AreEqual(2 * transformer.RowCount, restored.RowCount);
        Assert.AreEqual(2 * transformer.RowCount, restored.Compute().Results["target"].shape[0]);
    }

    [TestMethod]
    public void TheRestoredStep_KnowsTheNamesOfTheClasses()
    {
        var options = new ReadingOptions { ClassNames = ["no", "yes"] };
        var restored = Restore(context.Transforms.AccumulateMetrics(EvaluationTask.Regression, new RecordingMetric(), options).Fit(Data()));
        CollectionAssert.AreEqual(new[] { "no", "yes" }, restored.MetricTransformers().Single().Options.ClassNames!.ToArray());
    }

    [TestMethod]
    public void SavingInAnOpenScope_SavesWhatHasCounted()
    {
        var transformer = Step();
        using (transformer.Accumulate())
        {
            using var cursor = transformer.Transform(Data()).GetRowCursor(Data().Schema);
            cursor.Read(rows: 1);
            Assert.AreEqual(1, Restore(transformer).MetricTransformers()[0].RowCount);
        }
    }

    [TestMethod]
    public void ChainsOfChains_AndScopes_Stay()
    {
        var (first, second) = (Step(), Step());
        Count(first, Data());
        var copy = context.Transforms.CopyColumns("Copy", "Label").Fit(Data());
        var inner = new TransformerChain<ITransformer>([copy, first], [TransformerScope.Training, TransformerScope.TrainTest]);
        var outer = new TransformerChain<ITransformer>([second, inner, copy], [TransformerScope.None, TransformerScope.Everything, TransformerScope.Scoring]);

        var restored = (TransformerChain<ITransformer>)Restore(outer);
        var restoredInner = (TransformerChain<ITransformer>)restored.ElementAt(1);
        Assert.AreEqual("1,1,2", Lengths(restored));
        Assert.AreEqual("2,1,0", Lengths(restoredInner));
        Assert.AreEqual(2, restored.MetricTransformers().Count);
        Assert.AreEqual(0, restored.MetricTransformers()[0].RowCount);
        Assert.AreEqual(2, restored.MetricTransformers()[1].RowCount);

        static string Lengths(TransformerChain<ITransformer> chain) =>
            $"{chain.GetModelFor(TransformerScope.Training).Count()},{chain.GetModelFor(TransformerScope.Testing).Count()},{chain.GetModelFor(TransformerScope.Scoring).Count()}";
    }

    [TestMethod]
    public void AModelWithoutMetrics_IsReturnedAsItIs()
    {
        var copy = context.Transforms.CopyColumns("Copy", "Label").Fit(Data());
        var chain = new TransformerChain<ITransformer>(copy);
        Assert.AreSame(chain, chain.RestoreMetrics(context));
        Assert.AreSame(copy, copy.RestoreMetrics(context));
    }

    [TestMethod]
    [DataRow(10)]
    [DataRow(60)]
    [DataRow(99)]
    public void ATruncatedFile_IsAnError_AndStaysAsItIs(int percent)
    {
        var (model, data) = Scored();
        context.Model.Save(model, data.Schema, ModelPath);
        var bytes = File.ReadAllBytes(ModelPath);
        var truncated = bytes[..(bytes.Length * percent / 100)];
        File.WriteAllBytes(ModelPath, truncated);

        Assert.Throws<Exception>(() => context.Model.LoadWithMetrics(ModelPath, out _));
        CollectionAssert.AreEqual(truncated, File.ReadAllBytes(ModelPath));
    }

    public sealed class Row
    {
        public float Label { get; set; }

        public float Score { get; set; }
    }

    private static string[] Names(IDataView data) => [.. data.Schema.Select(column => column.Name)];

    private static void Count(MetricTransformer transformer, IDataView data)
    {
        using (transformer.Accumulate())
        {
            transformer.Transform(data).Read();
        }
    }

    private IDataView Data() => context.Data.LoadFromEnumerable([new Row { Label = 1, Score = 0.5f }, new Row { Label = 2, Score = 2.5f }]);

    private MetricTransformer<TensorPair> Step() => context.Transforms.AccumulateMetrics(EvaluationTask.Regression, new RecordingMetric()).Fit(Data());

    private (ITransformer Model, IDataView Data) Scored()
    {
        var step = Step();
        Count(step, Data());
        return (new TransformerChain<ITransformer>(context.Transforms.CopyColumns("Copy", "Label").Fit(Data()), step), Data());
    }

    /// <summary>Saves, loads and restores a model.</summary>
    private ITransformer Restore(ITransformer model)
    {
        using var stream = new MemoryStream();
        context.Model.Save(model, Data().Schema, stream);
        stream.Position = 0;
        return new MLContext().Model.LoadWithMetrics(stream, out _);
    }

    private static string[] RunLoader(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Metrics.MLNet.Tests.Loader.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, errors.Result);
        return output.ReplaceLineEndings("\n").TrimEnd().Split('\n');
    }
}
