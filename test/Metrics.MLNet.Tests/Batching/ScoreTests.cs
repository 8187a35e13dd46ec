namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class ScoreTests
{
    private static double Logistic(double score) => 1 / (1 + Math.Exp(-score));

    [TestMethod]
    public void Binary_TakesTheProbabilityIfThereIsOne()
    {
        var recorded = Recorded.Binary(new TableView(Columns.Labels(true, false), Columns.Scores(3, -3), Columns.Probabilities(0.75f, 0.25f)));
        CollectionAssert.AreEqual(new double[] { 0.75, 0.25 }, recorded.Preds);
        Assert.AreEqual(ScalarType.Float32, recorded.PredsDtype);
    }

    [TestMethod]
    public void Binary_TakesTheLogisticOfTheScoreOtherwise()
    {
        var recorded = Recorded.Binary(new TableView(Columns.Labels(true, false), Columns.Scores(30, -0.5f)));
        Assert.AreEqual(Logistic(30), recorded.Preds[0], 0);
        Assert.AreEqual(Logistic(-0.5), recorded.Preds[1], 0);
    }

    [TestMethod]
    public void Binary_ColumnsCanBeChosen()
    {
        var data = new TableView(
            Columns.Labels(true),
            Columns.Scores(0),
            Columns.Probabilities(0.25f),
            TableColumn.Of("Mine", NumberDataViewType.Double, new[] { 0.125 }));
        Assert.AreEqual(0.5, Recorded.Binary(data, new EvaluationOptions { ProbabilityColumnName = null }).Preds[0]);
        Assert.AreEqual(0.125, Recorded.Binary(data, new EvaluationOptions { ProbabilityColumnName = "Mine" }).Preds[0]);
        Assert.AreEqual(0, Recorded.Binary(data, new EvaluationOptions { ProbabilityColumnName = "Score" }).Preds[0]);
    }

    [TestMethod]
    public void Vectors_DenseAndSparse_AreTheRowsOfAMatrix()
    {
        VBuffer<float>[] rows = [new(3, [1, 2, 3]), new(3, 1, [5], [1]), new(3, 0, [], [])];
        var score = TableColumn.Of("Score", new VectorDataViewType(NumberDataViewType.Single, 3), rows);
        var recorded = Recorded.Multiclass(new TableView(Columns.Keys("Label", 3, [1, 2, 3]), score));
        CollectionAssert.AreEqual(new double[] { 1, 2, 3, 0, 5, 0, 0, 0, 0 }, recorded.Preds);
        CollectionAssert.AreEqual(new long[] { 3, 3 }, recorded.PredsShape);
    }

    [TestMethod]
    public void Vectors_OfVaryingSizeType_AreReadByTheirOwnSize()
    {
        VBuffer<double>[] rows = [new(2, [0.25, 0.75]), new(2, [1, 0])];
        var score = TableColumn.Of("Score", new VectorDataViewType(NumberDataViewType.Double), rows);
        var recorded = Recorded.Multiclass(new TableView(Columns.Keys("Label", 2, [1, 2]), score));
        CollectionAssert.AreEqual(new double[] { 0.25, 0.75, 1, 0 }, recorded.Preds);
        Assert.AreEqual(ScalarType.Float64, recorded.PredsDtype);
    }

    [TestMethod]
    [DataRow(1, 7)]
    [DataRow(3, 3)]
    [DataRow(7, 1)]
    [DataRow(1000, 1)]
    public void BatchSize_ChangesNothingButTheNumberOfBatches(int batchSize, int batches)
    {
        var labels = Enumerable.Range(0, 7).Select(i => (float)i).ToArray();
        var scores = labels.Select(label => label + 0.5f).ToArray();
        var recorded = Recorded.Regression(new TableView(Columns.Labels(labels), Columns.Scores(scores)), new EvaluationOptions { BatchSize = batchSize });
        Assert.AreEqual(batches, recorded.Batches);
        CollectionAssert.AreEqual(Array.ConvertAll(labels, label => (double)label), recorded.Target);
        CollectionAssert.AreEqual(Array.ConvertAll(scores, score => (double)score), recorded.Preds);
    }
}
