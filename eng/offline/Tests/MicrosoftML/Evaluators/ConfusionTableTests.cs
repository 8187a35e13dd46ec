using Microsoft.ML;
using Microsoft.ML.Data;

namespace Offline.Tests.MicrosoftML.Evaluators;

[TestClass]
public sealed class ConfusionTableTests
{
    private static readonly MLContext s_ml = new();

    [TestMethod]
    public void Binary_TableHasRatioPrecisionAndRecall()
    {
        var rows = EvaluationRows.Binary(s_ml, RecordedEvaluations.Get("BinaryClassification", "two_rows").GetProperty("rows"));
        var matrix = s_ml.BinaryClassification.Evaluate(rows).ConfusionMatrix;

        Assert.AreEqual(
            """
            TEST POSITIVE RATIO:	0.5000 (1.0/(1.0+1.0))
            Confusion table
                      ||======================
            PREDICTED || positive | negative | Recall
            TRUTH     ||======================
             positive ||        1 |        0 | 1.0000
             negative ||        0 |        1 | 1.0000
                      ||======================
            Precision ||   1.0000 |   1.0000 |

            """,
            Lines(matrix));
    }

    [TestMethod]
    public void Multiclass_TableNamesClassesByNumber()
    {
        var rows = EvaluationRows.Multiclass(s_ml, RecordedEvaluations.Get("MulticlassClassification", "two_classes").GetProperty("rows"));
        var matrix = s_ml.MulticlassClassification.Evaluate(rows).ConfusionMatrix;

        Assert.AreEqual(
            """
            Confusion table
                      ||================
            PREDICTED ||     0 |     1 | Recall
            TRUTH     ||================
                    0 ||    25 |     2 | 0.9259
                    1 ||     0 |    33 | 1.0000
                      ||================
            Precision ||1.0000 |0.9429 |

            """,
            Lines(matrix));
        Assert.AreEqual(2, matrix.GetCountForClassPair(0, 1));
    }

    private static string Lines(ConfusionMatrix matrix) =>
        string.Join('\n', matrix.GetFormattedConfusionTable().Split(Environment.NewLine).Select(line => line.TrimEnd()));
}
