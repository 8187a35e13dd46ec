namespace Metrics.Tests.Text;

[TestClass]
public sealed class RougeTests
{
    [TestMethod]
    [DataRow("rouge1", 3.0 / 4, 3.0 / 5)]
    [DataRow("rouge2", 1.0 / 3, 1.0 / 4)]
    [DataRow("rougeL", 2.0 / 4, 2.0 / 5)]
    public void Compute_OfAKey_IsPrecisionAndRecall(string key, double precision, double recall)
    {
        using var metric = new RougeScore(new() { RougeKeys = [key] });

        metric.Update("The dog, bites man!", "a MAN saw the dog");

        var values = metric.Compute();
        Assert.AreEqual(precision, values[$"{key}_precision"].ToDouble(), 1e-6);
        Assert.AreEqual(recall, values[$"{key}_recall"].ToDouble(), 1e-6);
        Assert.AreEqual(2 * precision * recall / (precision + recall), values[$"{key}_fmeasure"].ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Lsum_IsTheUnionOverSentences()
    {
        // The example of Lin (2004): w1 w2 and w1 w3 w5 of the reference sentence are found, 4 words of 5.
        var values = Functional.RougeScore(["w1 w2 w6 w7 w8. w1 w3 w8 w9 w5."], [["w1 w2 w3 w4 w5"]], new() { RougeKeys = ["rougeLsum"] });

        Assert.AreEqual(4.0 / 5, values["rougeLsum_recall"].ToDouble(), 1e-6);
        Assert.AreEqual(4.0 / 10, values["rougeLsum_precision"].ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Lsum_LeavesOutTheSpaceAroundSentences()
    {
        // Tokens are characters: a . b . against a . b, of which three are shared.
        var options = new RougeScoreOptions { RougeKeys = ["rougeLsum"], Tokenizer = text => text.Select(character => character.ToString()), Normalizer = text => text };
        var values = Functional.RougeScore(["a.  b. "], [["a. b"]], options);

        Assert.AreEqual(1.0, values["rougeLsum_recall"].ToDouble(), 1e-6);
        Assert.AreEqual(3.0 / 4, values["rougeLsum_precision"].ToDouble(), 1e-6);
    }

    [TestMethod]
    public void Lsum_CountsAWordAsOftenAsItStandsInBoth()
    {
        var values = Functional.RougeScore(["a."], [["a. a."]], new() { RougeKeys = ["rougeLsum"] });

        Assert.AreEqual(1.0 / 2, values["rougeLsum_recall"].ToDouble(), 1e-6);
    }

    [TestMethod]
    [DataRow(RougeAccumulation.Best, 1.0)]
    [DataRow(RougeAccumulation.Average, 0.5)]
    public void Accumulate_OverReferences(RougeAccumulation accumulate, double expected)
    {
        var values = Functional.RougeScore(["a b"], [["c d", "b a"]], new() { RougeKeys = ["rouge1"], Accumulate = accumulate });

        Assert.AreEqual(expected, values["rouge1_recall"].ToDouble(), 1e-6);
    }

    /// <summary>15 of 26 and 19 words in common, and 14 of 26 and 16, are both 2 / 3; computed by way of precision and recall, they are not.</summary>
    [TestMethod]
    public void Accumulate_OfReferencesThatDoEquallyWell_TakesTheFirst()
    {
        var words = Enumerable.Range(0, 26).Select(i => $"w{i}").ToArray();
        string[] references = [Reference(common: 15, length: 19), Reference(common: 14, length: 16)];
        var values = Functional.RougeScore([string.Join(' ', words)], [references], new() { RougeKeys = ["rouge1"] });
        var reversed = Functional.RougeScore([string.Join(' ', words)], [[.. references.Reverse()]], new() { RougeKeys = ["rouge1"] });
        Assert.AreEqual(15.0 / 26, values["rouge1_precision"].ToDouble(), 1e-6);
        Assert.AreEqual(14.0 / 26, reversed["rouge1_precision"].ToDouble(), 1e-6);

        string Reference(int common, int length) => string.Join(' ', words.Take(common).Concat(Enumerable.Repeat("other", length - common)));
    }

    [TestMethod]
    public void Functions_ReplaceTheRules()
    {
        var options = new RougeScoreOptions { RougeKeys = ["rouge1"], Normalizer = text => text.ToUpperInvariant(), Tokenizer = text => text.Split('-') };

        Assert.AreEqual(0.5, Functional.RougeScore(["Ä b-x"], [["ä B-y"]], options)["rouge1_fmeasure"].ToDouble(), 1e-6);
    }

    /// <summary>Examples of Porter (1980), and of what NLTK does otherwise. Words of three letters and less are their own stems.</summary>
    [TestMethod]
    [DataRow("caresses", "caress", 1.0)]
    [DataRow("ponies", "poni", 1.0)]
    [DataRow("ties", "tie", 1.0)]
    [DataRow("agreed", "agree", 1.0)]
    [DataRow("plastered", "plaster", 1.0)]
    [DataRow("motoring", "motor", 1.0)]
    [DataRow("conflated", "conflate", 1.0)]
    [DataRow("sized", "size", 1.0)]
    [DataRow("hopping", "hop", 1.0)]
    [DataRow("falling", "fall", 1.0)]
    [DataRow("filing", "files", 1.0)]
    [DataRow("happiness", "happy", 1.0)]
    [DataRow("enjoying", "enjoy", 1.0)]
    [DataRow("relational", "relate", 1.0)]
    [DataRow("digitizer", "digitize", 1.0)]
    [DataRow("radically", "radical", 1.0)]
    [DataRow("hopefulness", "hopeful", 1.0)]
    [DataRow("formality", "formal", 1.0)]
    [DataRow("electrical", "electric", 1.0)]
    [DataRow("adjustable", "adjust", 1.0)]
    [DataRow("replacement", "replace", 1.0)]
    [DataRow("adoption", "adopt", 1.0)]
    [DataRow("controlling", "control", 1.0)]
    [DataRow("dying", "die", 1.0)]
    [DataRow("tried", "tries", 1.0)]
    [DataRow("biology", "biological", 1.0)]
    [DataRow("bled", "bl", 0.0)]
    [DataRow("sing", "s", 0.0)]
    [DataRow("news", "new", 0.0)]
    [DataRow("probate", "prob", 0.0)]
    [DataRow("feed", "fe", 0.0)]
    [DataRow("skies", "ski", 0.0)]
    public void Stemmer_ReducesWordsOfOneStem(string first, string second, double expected) =>
        Assert.AreEqual(expected, Functional.RougeScore([first], [[second]], new() { RougeKeys = ["rouge1"], UseStemmer = true })["rouge1_fmeasure"].ToDouble());

    [TestMethod]
    public void Options_OfUnknownKeys_Throw()
    {
        foreach (var key in new[] { "rouge0", "rouge10", "rougel", "bleu", "" })
        {
            StringAssert.Contains(Assert.Throws<ArgumentException>(() => new RougeScore(new() { RougeKeys = [key] })).Message, "rouge1 to rouge9");
        }
    }
}
