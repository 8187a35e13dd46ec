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

    /// <summary>Half of the pairs are alike but for a few places.</summary>
    private static (string Pred, string Target) Pair(Random random, int pieces)
    {
        var pred = random.Next(2) == 0 ? RandomText.Wild(random, random.Next(pieces)) : RandomText.Sentence(random, random.Next(pieces));
        return (pred, random.Next(2) == 0 ? RandomText.Altered(random, pred) : RandomText.Wild(random, random.Next(pieces)));
    }
}
