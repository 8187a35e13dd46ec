namespace Metrics.Tests.Text;

/// <summary>Edit distances beside the plain dynamic programme, on random texts of all lengths.</summary>
[TestClass]
public sealed class ErrorRateReferenceTests
{
    [TestMethod]
    [DataRow(1, 8, 600)]
    [DataRow(2, 70, 150)]
    [DataRow(3, 300, 12)]
    [DataRow(4, 900, 4)]
    public void EditDistance_IsThatOfThePlainProgramme(int seed, int pieces, int rounds)
    {
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            var (pred, target) = Pair(random, pieces);
            var (preds, targets) = (PlainText.Characters(pred), PlainText.Characters(target));
            foreach (var cost in new[] { 0, 1, 2 })
            {
                var distance = Functional.EditDistance([pred], [target], new() { SubstitutionCost = cost, Reduction = Reduction.Sum });
                Assert.AreEqual(PlainText.EditDistance(preds, targets, cost), distance.ToInt64(), $"cost {cost}: {pred} / {target}");
            }
        }
    }

    [TestMethod]
    [DataRow(5, 20, 200)]
    [DataRow(6, 400, 4)]
    public void WordErrorRate_IsThatOfThePlainProgramme(int seed, int pieces, int rounds)
    {
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            var (pred, target) = Pair(random, pieces);
            var (preds, targets) = (PlainText.Words(pred), PlainText.Words(target));
            var expected = (double)PlainText.EditDistance(preds, targets) / targets.Length;
            Assert.AreEqual(expected, Functional.WordErrorRate([pred], [target]).ToDouble(), 1e-5, $"{pred} / {target}");
        }
    }

    /// <summary>Distances below and above what fits into one word of bits, for lengths on both sides of it.</summary>
    [TestMethod]
    public void EditDistance_OfSomeEdits_IsThatOfThePlainProgramme()
    {
        var random = new Random(9);
        for (var round = 0; round < 600; round++)
        {
            var target = Letters(random, random.Next(1, 200));
            var pred = Edited(random, target, random.Next(120));
            var distance = Functional.EditDistance([pred], [target], new() { Reduction = Reduction.Sum });
            Assert.AreEqual(PlainText.EditDistance(PlainText.Characters(pred), PlainText.Characters(target)), distance.ToInt64(), $"{pred} / {target}");
        }
    }

    /// <summary>Words of all lengths that differ in any place or by a null character at the end, between all kinds of white space.</summary>
    [TestMethod]
    public void WordErrorRate_OfSimilarWords_TellsThemApart()
    {
        var random = new Random(10);
        for (var round = 0; round < 300; round++)
        {
            var words = Enumerable.Range(0, 40).Select(_ => SimilarWord(random)).ToArray();
            var (pred, target) = (Spaced(random, words), Spaced(random, words.Order(StringComparer.Ordinal)));
            var (preds, targets) = (PlainText.Words(pred), PlainText.Words(target));
            var expected = (double)PlainText.EditDistance(preds, targets) / targets.Length;
            Assert.AreEqual(expected, Functional.WordErrorRate([pred], [target]).ToDouble(), 1e-5, $"{pred} / {target}");
        }
    }

    private static string Letters(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('a', 'g')));

    private static string Edited(Random random, string text, int edits)
    {
        for (; edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var kept = Math.Min(at + random.Next(2), text.Length);
            text = string.Concat(text.AsSpan(0, at), Letters(random, random.Next(2)), text.AsSpan(kept));
        }

        return text;
    }

    private static string SimilarWord(Random random)
    {
        var word = new string('a', random.Next(1, 40)).ToCharArray();
        word[random.Next(word.Length)] = "ab\0é日"[random.Next(5)];
        return new(word);
    }

    private static string Spaced(Random random, IEnumerable<string> words) =>
        string.Concat(words.Select(word => word + new string(" \t\n\u001c\u00a0\u3000"[random.Next(6)], random.Next(1, 4))));

    /// <summary>Half of the pairs are alike but for a few places.</summary>
    private static (string Pred, string Target) Pair(Random random, int pieces)
    {
        var pred = random.Next(2) == 0 ? RandomText.Wild(random, random.Next(pieces)) : RandomText.Sentence(random, random.Next(pieces));
        return (pred, random.Next(2) == 0 ? RandomText.Altered(random, pred) : RandomText.Wild(random, random.Next(pieces)));
    }
}
