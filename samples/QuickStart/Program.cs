// The whole way on real data: train in ML.NET, evaluate with many metrics in one pass, save the model with its metrics.
using Metrics;
using Metrics.MLNet;
using Microsoft.ML;
using QuickStart;

var mlContext = new MLContext(seed: 1);
var data = mlContext.Data.LoadFromTextFile<Tumor>(Path.Combine(AppContext.BaseDirectory, "data", "breast_cancer.csv"), separatorChar: ',', hasHeader: true);
var split = mlContext.Data.TrainTestSplit(data, testFraction: 0.3);

using var metrics = MetricCollection.Of(
    new BinaryAccuracy(),
    new BinaryPrecision(),
    new BinaryRecall(),
    new BinaryF1Score(),
    new BinaryAuroc(),
    new BinaryAveragePrecision(),
    new BinarySpecificity(),
    new BinaryConfusionMatrix());

Steps.Show("Training logistic regression");
var pipeline = mlContext.Transforms.Conversion.MapValue("Label", Steps.Malignant, nameof(Tumor.Diagnosis))
    .Append(mlContext.Transforms.NormalizeMeanVariance(nameof(Tumor.Features)))
    .Append(mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression())
    .Append(mlContext.Transforms.AccumulateMetrics(EvaluationTask.BinaryClassification, metrics));
var model = pipeline.Fit(split.TrainSet);

Steps.Show("Evaluating, with 95 % bootstrap intervals");
var predictions = model.Transform(split.TestSet);
var evaluation = mlContext.BinaryClassification.Evaluate(predictions, metrics, new EvaluationOptions { ConfidenceLevel = 0.95, Progress = Steps.Progress });
Console.WriteLine(evaluation);

Steps.Show("Comparing with ML.NET's own evaluation");
Steps.Compare(evaluation, mlContext.BinaryClassification.Evaluate(predictions));

Steps.Show("Saving the model with its metrics, and loading it again");
using (model.LastTransformer.Accumulate())
{
    Steps.ReadAll(predictions);
}

var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
try
{
    mlContext.Model.Save(model, split.TrainSet.Schema, file);
    var loaded = mlContext.Model.LoadWithMetrics(file, out _);
    Steps.CheckSame(evaluation, loaded.MetricTransformers()[0].Compute());
}
finally
{
    File.Delete(file);
}
