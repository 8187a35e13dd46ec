namespace Metrics.Tests.Text;

[TestClass]
public sealed class ErrorRateTests
{
    /// <summary>Two pairs: one substitution and one insertion against five words; two deletions against three.</summary>
    private static readonly TextPair Pairs = new(["this is the prediction text now", "a"], ["this is the reference text", "a b c"]);

    [TestMethod]
    [DataRow("WordErrorRate", 4.0 / 8)]
    [DataRow("MatchErrorRate", 4.0 / 9)]
    [DataRow("WordInfoPreserved", 5.0 / 8 * (5.0 / 7))]
    [DataRow("WordInfoLost", 1 - (5.0 / 8 * (5.0 / 7)))]
    public void Compute_OfWords_IsTheFormula(string name, double expected)
    {
        using var metric = (Metric<TextPair, Tensor>)MetricRegistry.Get(name).Create([]);

        metric.Update(Pairs);

        Assert.AreEqual(expected, metric.Compute().ToDouble(), 1e-6);
    }

    [TestMethod]
    [DataRow("kitten", "sitting", 3.0 / 7)]
    [DataRow("", "abc", 1.0)]
    [DataRow("abc", "", double.PositiveInfinity)]
    [DataRow("", "", double.NaN)]
    [DataRow("a b", "ab", 0.5)]
    [DataRow("😀", "😁", 1.0)]
    [DataRow("a😀b", "a😁b", 1.0 / 3)]
    public void CharErrorRate_CountsCodePoints(string pred, string target, double expected)
    {
        using var metric = new CharErrorRate();

        metric.Update(pred, target);

        Assert.AreEqual(expected, metric.Compute().ToDouble(), 1e-6);
    }

    [TestMethod]
    public void CharErrorRate_SurrogateWithoutPartner_IsACharacter()
    {
        Assert.AreEqual(1.0, Functional.CharErrorRate(["\ud83d"], ["😀"]).ToDouble());
        Assert.AreEqual(0.5, Functional.CharErrorRate(["a\ud83d"], ["a\ude00"]).ToDouble());
    }

    [TestMethod]
    [DataRow("a\tb\u3000c\u001cd\u00a0e", "a b c d e", 0.0)]
    [DataRow("a\u200bb", "a b", 1.0)]
    [DataRow("  a  ", "a", 0.0)]
    [DataRow("A", "a", 1.0)]
    public void WordErrorRate_SplitsAtWhitespace(string pred, string target, double expected) =>
        Assert.AreEqual(expected, Functional.WordErrorRate([pred], [target]).ToDouble(), 1e-6);

    [TestMethod]
    [DataRow(0, 1, 0)]
    [DataRow(1, 3, 3)]
    [DataRow(2, 5, 6)]
    [DataRow(9, 5, 6)]
    public void EditDistance_SubstitutionCost(int cost, int first, int second)
    {
        using var metric = new EditDistance(new() { SubstitutionCost = cost, Reduction = null });

        metric.Update(["kitten"], ["sitting"]);
        metric.Update(["rot"], ["gel"]);

        var values = metric.Compute();
        Assert.AreEqual(ScalarType.Int32, values.dtype);
        CollectionAssert.AreEqual(new[] { first, second }, values.data<int>().ToArray());
    }

    [TestMethod]
    public void EditDistance_Reductions()
    {
        string[] preds = ["rain", "lnaguaeg"];
        string[] target = ["shine", "language"];

        Assert.AreEqual(3.5, Functional.EditDistance(preds, target).ToDouble());
        Assert.AreEqual(7, Functional.EditDistance(preds, target, new() { Reduction = Reduction.Sum }).ToInt64());
        Assert.AreEqual(ScalarType.Int64, Functional.EditDistance(preds, target, new() { Reduction = Reduction.Sum }).dtype);
    }

    [TestMethod]
    public void SharedState_OfWords_IsOne()
    {
        using var metrics = new MetricCollection<TextPair> { new WordErrorRate(), new MatchErrorRate(), new WordInfoLost(), new CharErrorRate() };

        Assert.AreEqual(2, metrics.Groups.Count);
    }

    [TestMethod]
    public void Update_OfWrongInputs_Throws()
    {
        using var metric = new WordErrorRate();

        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update(["a", "b"], ["a"])).Message, "as many entries as preds, 2, got 1");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update(["a"], [["a", "b"]])).Message, "one reference for each prediction, got 2");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update(["a"], [Array.Empty<string>()])).Message, "at least one reference");
        StringAssert.Contains(Assert.Throws<ArgumentException>(() => metric.Update([null!], ["a"])).Message, "null");
        Assert.Throws<ArgumentOutOfRangeException>(() => new EditDistance(new() { SubstitutionCost = -1 }));
    }

    [TestMethod]
    public void Select_ChoosesPairs()
    {
        var chosen = Pairs.Select(tensor(new[] { 1L, 1L, 0L }));

        CollectionAssert.AreEqual(new[] { "a", "a", "this is the prediction text now" }, chosen.Preds.ToArray());
        Assert.AreEqual("a b c", chosen.Target[1][0]);
    }
}
