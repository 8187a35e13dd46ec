namespace Metrics.Tests.Text;

[TestClass]
public sealed class SquadTests
{
    [TestMethod]
    [DataRow("1976", "1976", 100, 100)]
    [DataRow("The  cat!", "a CAT", 100, 100)]
    [DataRow("in the year 1976", "1976", 0, 50)]
    [DataRow("x x", "x", 0, 200.0 / 3)]
    [DataRow("Paris", "London", 0, 0)]
    [DataRow("", "", 100, 100)]
    [DataRow("", "x", 0, 0)]
    [DataRow("the", "", 100, 100)]
    [DataRow("the\u2019s", "\u2019s", 100, 100)]
    [DataRow("then a", "then", 100, 100)]
    public void Compute_OfOneAnswer(string predicted, string answer, double exact, double f1)
    {
        var values = Functional.Squad([new("q", predicted)], [new("q", [answer])]);

        Assert.AreEqual(exact, values["exact_match"].ToDouble(), 1e-4);
        Assert.AreEqual(f1, values["f1"].ToDouble(), 1e-4);
    }

    [TestMethod]
    public void Compute_TakesTheBestAnswer_AndPairsById()
    {
        using var metric = new Squad();
        metric.Update(new SquadPair([new("2", "x y"), new("1", "b")], [new("1", ["a", "b c"]), new("2", ["x", "x y"])]));

        Assert.AreEqual(50, metric.Compute()["exact_match"].ToDouble(), 1e-4);
        Assert.AreEqual((100 + (200.0 / 3)) / 2, metric.Compute()["f1"].ToDouble(), 1e-4);
    }

    [TestMethod]
    public void Update_WithoutAPrediction_WarnsAndCountsAsWrong()
    {
        var warnings = new List<string>();
        void Note(object? sender, MetricWarningEventArgs warning) => warnings.Add(warning.Message);
        MetricWarnings.Raised += Note;
        try
        {
            Assert.AreEqual(50, Functional.Squad([new("1", "a")], [new("1", ["a"]), new("2", ["b"])])["f1"].ToDouble(), 1e-4);
        }
        finally
        {
            MetricWarnings.Raised -= Note;
        }

        Assert.IsTrue(warnings.Exists(message => message.Contains("question 2 has no prediction", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Update_OfIncompleteInputs_Throws()
    {
        Assert.Throws<ArgumentException>(() => Functional.Squad([new("1", "a")], [new("1", [])]));
        Assert.Throws<ArgumentException>(() => Functional.Squad([new("1", null!)], [new("1", ["a"])]));
        Assert.Throws<ArgumentException>(() => Functional.Squad([], [new(null!, ["a"])]));
    }

    [TestMethod]
    public void Update_OfAnyText_HasAValue()
    {
        var random = new Random(9);
        using var metric = new Squad();
        for (var batch = 0; batch < 20; batch++)
        {
            var texts = Enumerable.Range(0, 500).Select(i => (Id: $"{i}", Pred: RandomText.Wild(random, random.Next(8)), Target: RandomText.Wild(random, random.Next(8)))).ToArray();
            metric.Update(new SquadPair(Array.ConvertAll(texts, text => new SquadPrediction(text.Id, text.Pred)), Array.ConvertAll(texts, text => new SquadTarget(text.Id, [text.Target]))));
        }

        Assert.IsTrue(metric.Compute()["f1"].ToDouble() is >= 0 and <= 100);
    }
}
