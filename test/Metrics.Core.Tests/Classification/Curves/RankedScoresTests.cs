namespace Metrics.Tests.Classification.Curves;

/// <summary>Many scores in float32 are ranked by a sort of their own; in float64 they are sorted by comparison.</summary>
[TestClass]
public sealed class RankedScoresTests
{
    private const int Count = 20_000;

    private static readonly float[] AnySign = [float.PositiveInfinity, float.MaxValue, 1, float.Epsilon, 0, -float.Epsilon, -1, float.MinValue, float.NegativeInfinity];

    public static IEnumerable<object[]> Scores =>
    [
        ["all different", (Func<Random, float>)(random => random.NextSingle())],
        ["ties", (Func<Random, float>)(random => random.Next(50) / 50f)],
        ["one score", (Func<Random, float>)(_ => 0.25f)],
        ["tiny", (Func<Random, float>)(random => random.NextSingle() * float.Epsilon * 100)],
        ["any sign", (Func<Random, float>)(random => AnySign[random.Next(AnySign.Length)])],
        ["zeros of both signs", (Func<Random, float>)(random => random.Next(4) switch { 0 => -0f, 1 => 0, 2 => 1, _ => 0.5f })],
    ];

    [TestMethod]
    [DynamicData(nameof(Scores))]
    public void AreasArePreciselyThoseOfASortByComparison(string kind, Func<Random, float> draw)
    {
        using var scope = NewDisposeScope();
        var random = new Random(kind.Length);
        var scores = tensor(Enumerable.Range(0, Count).Select(_ => draw(random)).ToArray());
        var labels = tensor(Enumerable.Range(0, Count).Select(_ => (long)random.Next(-1, 2)).ToArray());
        var wide = scores.to_type(ScalarType.Float64);
        var area = new BinaryAurocOptions { IgnoreIndex = -1, Normalization = null };
        var options = new BinaryCurveOptions { IgnoreIndex = -1, Normalization = null };
        AreEqual(Functional.BinaryAuroc(wide, labels, area), Functional.BinaryAuroc(scores, labels, area), kind);
        AreEqual(Functional.BinaryAveragePrecision(wide, labels, options), Functional.BinaryAveragePrecision(scores, labels, options), kind);
    }

    [TestMethod]
    public void EveryClassHasItsCurve()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var (scores, labels) = (rand(Count, 4).softmax(1), randint(4, Count));
        var options = new MulticlassCurveAreaOptions(4) { Average = null };
        AreEqual(
            Functional.MulticlassAveragePrecision(scores.to_type(ScalarType.Float64), labels, options), Functional.MulticlassAveragePrecision(scores, labels, options), "classes");
    }

    private static void AreEqual(Tensor expected, Tensor actual, string kind) => Assert.IsTrue(expected.allclose(actual, rtol: 1e-6, atol: 0), kind);
}
