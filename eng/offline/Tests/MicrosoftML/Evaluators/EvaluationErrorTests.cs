using Microsoft.ML;

namespace Offline.Tests.MicrosoftML.Evaluators;

[TestClass]
public sealed class EvaluationErrorTests
{
    private static readonly MLContext s_ml = new();

    [TestMethod]
    public void MissingColumn_IsNamed()
    {
        var rows = s_ml.Data.LoadFromEnumerable([new Row { Label = true }]);

        var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => s_ml.BinaryClassification.Evaluate(rows));

        StringAssert.Contains(error.Message, "Score column 'Score' not found");
    }

    [TestMethod]
    public void AnomalyEvaluation_RefusesBoolLabel()
    {
        var rows = s_ml.Data.LoadFromEnumerable([new ScoredRow { Label = true, Score = 1 }]);

        var error = Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => s_ml.AnomalyDetection.Evaluate(rows));

        StringAssert.Contains(error.Message, "label column 'Label'");
    }

    [TestMethod]
    public void Evaluation_IsLogged()
    {
        var ml = new MLContext();
        var messages = new List<LoggingEventArgs>();
        ml.Log += (_, message) => messages.Add(message);
        var rows = ml.Data.LoadFromEnumerable([new ScoredRow { Label = true, Score = 1 }, new ScoredRow { Label = false, Score = -1 }]);

        ml.BinaryClassification.EvaluateNonCalibrated(rows);

        Assert.IsTrue(messages.Exists(m => m.Source.Contains("BinaryClassifierEvaluator", StringComparison.Ordinal) && m.RawMessage.Contains("1.0000", StringComparison.Ordinal)));
    }

    private class Row
    {
        public bool Label { get; set; }
    }

    private sealed class ScoredRow : Row
    {
        public float Score { get; set; }
    }
}
