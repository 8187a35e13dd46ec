namespace Metrics.MLNet.Tests;

[TestClass]
public sealed class LabelTests
{
    private static readonly float[][] ThreeScores = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

    [TestMethod]
    public void Boolean_IsClass0Or1()
    {
        var recorded = Recorded.Binary(new TableView(Columns.Labels(true, false, true), Columns.Probabilities(0.9f, 0.2f, 0.4f)));
        CollectionAssert.AreEqual(new double[] { 1, 0, 1 }, recorded.Target);
        Assert.AreEqual(ScalarType.Int64, recorded.TargetDtype);
    }

    [TestMethod]
    public void Key_CountsFrom1()
    {
        var recorded = Recorded.Multiclass(new TableView(Columns.Keys("Label", 3, [3, 1, 2]), Columns.ScoreVectors(ThreeScores)));
        CollectionAssert.AreEqual(new double[] { 2, 0, 1 }, recorded.Target);
    }

    [TestMethod]
    public void Key_OfTwo_IsBinary()
    {
        var recorded = Recorded.Binary(new TableView(Columns.Keys("Label", 2, [2, 1], "benign", "malignant"), Columns.Probabilities(0.5f, 0.5f)));
        CollectionAssert.AreEqual(new double[] { 1, 0 }, recorded.Target);
    }

    [TestMethod]
    public void Key_NamedInAnotherOrderThanTheScores_GoesByName()
    {
        var recorded = Recorded.Multiclass(new TableView(
            Columns.Keys("Label", 2, [1, 2, 1], "dog", "cat"), Columns.ScoreVectors(ThreeScores, "cat", "cow", "dog")));
        CollectionAssert.AreEqual(new double[] { 2, 0, 2 }, recorded.Target);
    }

    public static IEnumerable<object[]> NumberColumns =>
    [
        [NumberDataViewType.SByte, new sbyte[] { 2, 0, 1 }],
        [NumberDataViewType.Byte, new byte[] { 2, 0, 1 }],
        [NumberDataViewType.Int16, new short[] { 2, 0, 1 }],
        [NumberDataViewType.UInt16, new ushort[] { 2, 0, 1 }],
        [NumberDataViewType.Int32, new[] { 2, 0, 1 }],
        [NumberDataViewType.UInt32, new uint[] { 2, 0, 1 }],
        [NumberDataViewType.Int64, new long[] { 2, 0, 1 }],
        [NumberDataViewType.UInt64, new ulong[] { 2, 0, 1 }],
        [NumberDataViewType.Single, new float[] { 2, 0, 1 }],
        [NumberDataViewType.Double, new double[] { 2, 0, 1 }],
    ];

    [TestMethod]
    [DynamicData(nameof(NumberColumns))]
    public void Number_IsTheClass(DataViewType type, Array values)
    {
        var label = NumberTable.Column("Label", type, values);
        CollectionAssert.AreEqual(new double[] { 2, 0, 1 }, Recorded.Multiclass(new TableView(label, Columns.ScoreVectors(ThreeScores))).Target);
    }

    [TestMethod]
    [DynamicData(nameof(NumberColumns))]
    public void Number_IsTheValueOfARegression(DataViewType type, Array values)
    {
        var recorded = Recorded.Regression(new TableView(NumberTable.Column("Label", type, values), Columns.Scores(1.5f, 2.5f, 3.5f)));
        CollectionAssert.AreEqual(new double[] { 2, 0, 1 }, recorded.Target);
        CollectionAssert.AreEqual(new double[] { 1.5, 2.5, 3.5 }, recorded.Preds);
        Assert.AreEqual(recorded.PredsDtype, recorded.TargetDtype);
        var needsDouble = values is int[] or uint[] or long[] or ulong[] or double[];
        Assert.AreEqual(needsDouble ? ScalarType.Float64 : ScalarType.Float32, recorded.TargetDtype);
    }

    [TestMethod]
    public void Text_GoesByTheSlotNamesOfTheScore()
    {
        var recorded = Recorded.Multiclass(new TableView(Columns.Labels("dog", "cat", "cow"), Columns.ScoreVectors(ThreeScores, "cat", "cow", "dog")));
        CollectionAssert.AreEqual(new double[] { 2, 0, 1 }, recorded.Target);
    }

    [TestMethod]
    public void Text_GoesByTheKeyValuesOfThePredictedLabel()
    {
        var recorded = Recorded.Multiclass(new TableView(
            Columns.Labels("dog", "cat", "cow"),
            Columns.ScoreVectors(ThreeScores),
            Columns.Keys("PredictedLabel", 3, [1, 2, 3], "cat", "cow", "dog")));
        CollectionAssert.AreEqual(new double[] { 2, 0, 1 }, recorded.Target);
    }

    [TestMethod]
    public void NumericKeyValues_NameTheClasses()
    {
        var predicted = TableColumn.Of(
            "PredictedLabel", new KeyDataViewType(typeof(uint), 3), new uint[] { 1, 2, 3 }, Columns.Annotation("KeyValues", NumberDataViewType.Int32, 7, 8, 9));
        var data = new TableView(Columns.Keys("Label", 3, [1, 2, 3]), Columns.ScoreVectors(ThreeScores), predicted);
        using var metric = new RecordingMetric();
        CollectionAssert.AreEqual(new[] { "7", "8", "9" }, new MLContext().MulticlassClassification.Evaluate(data, metric).ClassNames!.ToArray());
    }

    [TestMethod]
    public void OnlyTheColumnsOfTheTaskAreActive()
    {
        var data = new TableView(Columns.Labels(true), Columns.Scores(1), Columns.Probabilities(0.7f), TableColumn.Of("Other", TextDataViewType.Instance, Columns.Texts("x")));
        Recorded.Binary(data);
        CollectionAssert.AreEquivalent(new[] { "Label", "Probability" }, data.Asked.ToArray());
    }
}
