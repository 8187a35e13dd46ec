using Microsoft.ML.Trainers;

namespace Metrics.MLNet.Tests;

/// <summary>
/// ML.NET's permutation feature importance evaluates a model as it is and once for each permutation of each feature. A step counts
/// each row that is read for it, in the model or in the data, and none that is not.
/// </summary>
[TestClass]
public sealed class PermutationImportanceTests
{
    private const int Permutations = 3;
    private const int Slots = 2;
    private const int Rows = 50;

    private readonly MLContext context = new(seed: 1);
    private readonly RowCounter counter = new();

    public sealed class Point
    {
        public float X { get; set; }

        public float Noise { get; set; }

        public float Label { get; set; }

        public bool IsLarge { get; set; }
    }

    private IDataView Data
    {
        get
        {
            var random = new Random(5);
            var points = Enumerable.Range(0, Rows).Select(i => new Point { X = i, Noise = random.NextSingle(), Label = (2 * i) + random.Next(5), IsLarge = i + random.Next(10) > 30 }).ToList();
            var data = context.Data.LoadFromEnumerable(points);
            var steps = context.Transforms.Concatenate("Features", "X", "Noise").Append(context.Transforms.NormalizeMinMax("Features"));
            return steps.Fit(data).Transform(data);
        }
    }

    private MetricTransformer<TensorPair> Step(EvaluationTask task, Metric<TensorPair> metric, IDataView scored, string label = "Label") =>
        context.Transforms.AccumulateMetrics(task, metric, new ReadingOptions { LabelColumnName = label, BatchSize = 16 }).Fit(scored);

    /// <summary>A predictor, the data with its scores, and those read through a step.</summary>
    private (RegressionPredictionTransformer<LinearRegressionModelParameters> Predictor, IDataView Scored, MetricTransformer<TensorPair> Step, IDataView Tapped) StepInTheData()
    {
        var data = Data;
        var predictor = context.Regression.Trainers.Sdca().Fit(data);
        var scored = predictor.Transform(data);
        var step = Step(EvaluationTask.Regression, new MeanSquaredError(), scored);
        return (predictor, scored, step, step.Transform(new CountingView(scored, counter)));
    }

    /// <summary>The mean over all evaluations: the model as it is, and the permutations of each feature.</summary>
    private static double MeanOf(double baseline, IEnumerable<MetricStatistics> changes) =>
        (baseline + changes.Sum(change => change.Count * (baseline + change.Mean))) / (1 + (Slots * Permutations));

    [TestMethod]
    public void AStepInARegressionModel_CountsEveryEvaluation()
    {
        using var scope = NewDisposeScope();
        var data = Data;
        var predictor = context.Regression.Trainers.Sdca().Fit(data);
        var step = Step(EvaluationTask.Regression, new MeanSquaredError(), predictor.Transform(data));
        var model = new WithStep<object>(predictor, step, counter);
        context.Regression.PermutationFeatureImportance(model, data);
        Assert.AreEqual(0, step.RowCount);

        var before = counter.Rows;
        IEnumerable<MetricStatistics> changes;
        using (step.Accumulate())
        {
            changes = context.Regression.PermutationFeatureImportance(model, data, permutationCount: Permutations).Select(feature => feature.MeanSquaredError);
        }

        Assert.AreEqual(counter.Rows - before, step.RowCount);
        Assert.AreEqual(Rows * (1 + (Slots * Permutations)), step.RowCount);
        context.Regression.PermutationFeatureImportance(model, data);
        Assert.AreEqual(Rows * (1 + (Slots * Permutations)), step.RowCount);
        var expected = MeanOf(context.Regression.Evaluate(predictor.Transform(data)).MeanSquaredError, changes);
        Assert.AreEqual(expected, step.Compute()["MeanSquaredError"], 1e-6 * expected);
    }

    [TestMethod]
    public void AStepInABinaryModel_CountsEveryEvaluation()
    {
        using var scope = NewDisposeScope();
        var data = Data;
        var predictor = context.BinaryClassification.Trainers.LbfgsLogisticRegression("IsLarge").Fit(data);
        var step = Step(EvaluationTask.BinaryClassification, new BinaryAccuracy(), predictor.Transform(data), "IsLarge");
        var model = new WithStep<object>(predictor, step, counter);
        IEnumerable<MetricStatistics> changes;
        using (step.Accumulate())
        {
            changes = context.BinaryClassification.PermutationFeatureImportance(model, data, "IsLarge", permutationCount: Permutations).Select(feature => feature.Accuracy);
        }

        Assert.AreEqual(counter.Rows, step.RowCount);
        Assert.AreEqual(Rows * (1 + (Slots * Permutations)), step.RowCount);
        Assert.AreEqual(
            MeanOf(context.BinaryClassification.Evaluate(predictor.Transform(data), "IsLarge").Accuracy, changes), step.Compute()["BinaryAccuracy"], 1e-6);
    }

    /// <summary>The features are read once more, for the values that are dealt out; the scores that the step sees are those of the data.</summary>
    [TestMethod]
    public void AStepInTheData_CountsEveryReading()
    {
        using var scope = NewDisposeScope();
        var (predictor, scored, step, tapped) = StepInTheData();
        using (step.Accumulate())
        {
            context.Regression.PermutationFeatureImportance(predictor, tapped, permutationCount: Permutations);
        }

        Assert.AreEqual(counter.Rows, step.RowCount);
        Assert.AreEqual(Rows * (2 + (Slots * Permutations)), step.RowCount);
        var expected = context.Regression.Evaluate(scored).MeanSquaredError;
        Assert.AreEqual(expected, step.Compute()["MeanSquaredError"], 1e-6 * expected);
    }

    [TestMethod]
    public void AStepBelowACache_CountsEachRowOnce()
    {
        using var scope = NewDisposeScope();
        var (predictor, _, step, tapped) = StepInTheData();
        using (step.Accumulate())
        {
            var cached = context.Data.Cache(tapped, "Label", "Features");
            context.Regression.PermutationFeatureImportance(predictor, cached, permutationCount: Permutations);
        }

        Assert.AreEqual(counter.Rows, step.RowCount);
        Assert.AreEqual(Rows, step.RowCount);
    }

    /// <summary>Of a chain, the importance reads through its predictor alone.</summary>
    [TestMethod]
    public void AStepBehindThePredictorOfAChain_IsNotRead()
    {
        var data = Data;
        var predictor = context.Regression.Trainers.Sdca().Fit(data);
        var step = Step(EvaluationTask.Regression, new MeanSquaredError(), predictor.Transform(data));
        using (step.Accumulate())
        {
            Assert.HasCount(Slots, context.Regression.PermutationFeatureImportance(new TransformerChain<ITransformer>(predictor, step), data));
        }

        Assert.AreEqual(0, step.RowCount);
    }

    /// <summary>A predictor with a step behind it, as one model.</summary>
    private sealed class WithStep<TModel>(ISingleFeaturePredictionTransformer<TModel> predictor, ITransformer step, RowCounter counter) : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        public TModel Model => predictor.Model;

        public string FeatureColumnName => predictor.FeatureColumnName;

        public DataViewType FeatureColumnType => predictor.FeatureColumnType;

        bool ITransformer.IsRowToRowMapper => false;

        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => step.GetOutputSchema(predictor.GetOutputSchema(inputSchema));

        public IDataView Transform(IDataView input) => step.Transform(new CountingView(predictor.Transform(input), counter));

        IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => throw new NotSupportedException("Whole views only.");

        void ICanSaveModel.Save(ModelSaveContext ctx) => throw new NotSupportedException("It is not saved.");
    }
}
