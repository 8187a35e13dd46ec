using static Metrics.Tests.Classification.Curves.CurveTestData;

namespace Metrics.Tests.Classification.Curves;

[TestClass]
public sealed class EerTests
{
    [TestMethod]
    [DataRow(new[] { 0L, 0, 1, 1 }, 0.5, DisplayName = "a point with equal errors")]
    [DataRow(new[] { 0L, 1, 0, 1 }, 0.0, DisplayName = "no error")]
    [DataRow(new[] { 1L, 0, 0, 0 }, 1.0, DisplayName = "the wrong way round")]
    [DataRow(new[] { 0L, 0, 1, 0 }, 5 / 6.0, DisplayName = "the mean of the closest, 2/3 and 1")]
    [DataRow(new[] { 1L, 1, 1, 1 }, 0.0, DisplayName = "no negatives")]
    [DataRow(new[] { 0L, 0, 0, 0 }, 1.0, DisplayName = "no positives")]
    public void Binary_SmallData(long[] labels, double expected)
    {
        using var scope = NewDisposeScope();
        AreClose([expected], Functional.BinaryEer(tensor(new[] { 0.1f, 0.4f, 0.35f, 0.8f }), tensor(labels)));
    }

    /// <summary>Classes 1 and 2 have two closest points, (0.5, 1) and (0.5, 0): the first counts.</summary>
    [TestMethod]
    [DataRow(null, new[] { 0, 0.75, 0.75 })]
    [DataRow(Average.Micro, new[] { 1 / 3.0 })]
    public void Multiclass_SmallData(Average? average, double[] expected)
    {
        using var scope = NewDisposeScope();
        using var metric = new MulticlassEer(new(3) { Average = average });
        metric.Update(tensor(new[,] { { 0.7f, 0.2f, 0.1f }, { 0.2f, 0.5f, 0.3f }, { 0.1f, 0.4f, 0.5f } }), tensor(new[] { 0L, 2, 1 }));
        AreClose(expected, metric.Compute());
    }

    [TestMethod]
    public void Multilabel_HasARatePerLabel()
    {
        using var scope = NewDisposeScope();
        AreClose([0, 1], Functional.MultilabelEer(tensor(new[,] { { 0.9f, 0.2f }, { 0.4f, 0.7f } }), tensor(new[,] { { 1L, 1 }, { 0, 0 } }), 2));
    }
}
