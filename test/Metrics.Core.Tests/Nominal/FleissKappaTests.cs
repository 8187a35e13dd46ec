namespace Metrics.Tests.Nominal;

[TestClass]
public sealed class FleissKappaTests
{
    /// <summary>The example of Fleiss' measure that textbooks compute: 10 subjects, 14 raters, 5 categories, 0.2099.</summary>
    private static readonly long[,] Textbook =
    {
        { 0, 0, 0, 0, 14 }, { 0, 2, 6, 4, 2 }, { 0, 0, 3, 5, 6 }, { 0, 3, 9, 2, 0 }, { 2, 2, 8, 1, 1 },
        { 7, 7, 0, 0, 0 }, { 3, 2, 6, 3, 0 }, { 2, 5, 3, 2, 2 }, { 6, 5, 2, 1, 0 }, { 0, 2, 2, 3, 7 },
    };

    [TestMethod]
    public void Value_OfTheTextbook_IsTheTextbooks()
    {
        using var scope = NewDisposeScope();
        using var metric = new FleissKappa();
        metric.Update(tensor(Textbook)[..3]);
        metric.Update(tensor(Textbook)[3..]);
        Assert.AreEqual(0.20993, metric.Compute().ToDouble(), 1e-5);
        Assert.AreEqual(0.20993, Functional.FleissKappa(tensor(Textbook)).ToDouble(), 1e-5);
    }

    [TestMethod]
    public void Value_OfFullAgreement_IsOne()
    {
        using var scope = NewDisposeScope();
        Assert.AreEqual(1, Functional.FleissKappa(tensor(new long[,] { { 3, 0 }, { 0, 3 } })).ToDouble());
        Assert.AreEqual(double.NaN, Functional.FleissKappa(tensor(new long[,] { { 3, 0 }, { 3, 0 } })).ToDouble());
    }

    [TestMethod]
    public void Scores_CountForTheHighest_WithFewerRatersThanCategories()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(4);
        var scores = rand([6, 4, 3], generator: generator);
        var counts = scores.argmax(1).unsqueeze(1).eq(arange(4).reshape(1, -1, 1)).sum([2]);
        Assert.AreEqual(Functional.FleissKappa(counts).ToDouble(), Functional.FleissKappa(scores, new() { Mode = FleissKappaMode.Probs }).ToDouble());
    }

    [TestMethod]
    public void Update_OfOtherRatings_IsRefused()
    {
        using var scope = NewDisposeScope();
        using var metric = new FleissKappa();
        metric.Update(tensor(Textbook));
        Assert.Throws<ArgumentException>(() => metric.Update(rand(3, 5)));
        Assert.Throws<ArgumentException>(() => metric.Update(ones(3, 4, dtype: ScalarType.Int64)));
        Assert.Throws<ArgumentException>(() => metric.Update(-ones(3, 5, dtype: ScalarType.Int64)));
        using var ofScores = new FleissKappa(new() { Mode = FleissKappaMode.Probs });
        Assert.Throws<ArgumentException>(() => ofScores.Update(tensor(Textbook)));
        Assert.AreEqual(0.20993, metric.Compute().ToDouble(), 1e-5);
    }
}
