namespace Metrics.Tests.FreshCases;

/// <summary>Random groups, whose rates and quotients of rates are worked out element by element.</summary>
[TestClass]
public sealed class FreshGroupTests
{
    private const int Cases = 300;
    private const long Ignored = -1;

    [TestMethod]
    public void RatesAndFairness_AreThoseOfTheDefinition()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            using var scope = NewDisposeScope();
            var draw = new Draw(seed);
            var (groups, threshold) = (draw.From(2, 4), draw.Part() / 1.1);
            var kind = draw.OneOf("labels", "probabilities", "logits");
            var elements = Enumerable.Range(0, draw.From(1, 40)).Select(_ => Element.Of(draw, groups, kind)).ToList();
            using var rates = new BinaryGroupStatRates(new(groups) { Threshold = threshold, IgnoreIndex = Ignored });
            using var fairness = new BinaryFairness(new(groups) { Threshold = threshold, IgnoreIndex = Ignored });
            var start = 0;
            foreach (var size in draw.Cut(elements.Count))
            {
                var batch = elements.GetRange(start, size);
                var preds = tensor(batch.ConvertAll(element => element.Score).ToArray()).to_type(kind == "labels" ? ScalarType.Int64 : ScalarType.Float32);
                var target = tensor(batch.ConvertAll(element => element.Label).ToArray());
                var numbers = tensor(batch.ConvertAll(element => element.Group).ToArray());
                rates.Update(preds, target, numbers);
                fairness.Update(preds, target, numbers);
                start += size;
            }

            Check(seed, elements.FindAll(element => element.Label != Ignored), groups, threshold, kind, rates.Compute(), fairness.Compute());
        }
    }

    private static void Check(int seed, List<Element> counted, int groups, double threshold, string kind, NamedResults rates, NamedResults fairness)
    {
        var (parity, opportunity) = (new double[groups], new double[groups]);
        for (var group = 0; group < groups; group++)
        {
            var own = counted.FindAll(element => element.Group == group);
            double Count(bool predicted, long label) => own.Count(element => element.IsPredicted(kind, threshold) == predicted && element.Label == label);
            double[] outcomes = [Count(true, 1), Count(true, 0), Count(false, 0), Count(false, 1)];
            AreClose(seed, [.. outcomes.Select(outcome => outcome / own.Count)], rates[$"group_{group}"]);
            parity[group] = own.Count == 0 ? 0 : (outcomes[0] + outcomes[1]) / own.Count;
            opportunity[group] = outcomes[0] + outcomes[3] == 0 ? 0 : outcomes[0] / (outcomes[0] + outcomes[3]);
        }

        CheckQuotient(seed, "DP", parity, fairness);
        CheckQuotient(seed, "EO", opportunity, fairness);
    }

    private static void CheckQuotient(int seed, string name, double[] rates, NamedResults fairness)
    {
        var (lowest, highest) = (rates.Min(), rates.Max());
        AreClose(seed, [highest == 0 ? 0 : lowest / highest], fairness[$"{name}_{Array.IndexOf(rates, lowest)}_{Array.IndexOf(rates, highest)}"]);
    }

    private static void AreClose(int seed, double[] expected, Tensor actual)
    {
        var values = actual.to_type(ScalarType.Float64).reshape(-1).data<double>().ToArray();
        Assert.HasCount(expected.Length, values);
        foreach (var (wanted, got) in expected.Zip(values))
        {
            Assert.IsTrue(wanted.Equals(got) || Math.Abs(wanted - got) < 1e-6, $"seed {seed}: expected {wanted}, got {got}");
        }
    }

    private sealed record Element(double Score, long Label, long Group)
    {
        public static Element Of(Draw draw, int groups, string kind) => new(
            kind switch { "labels" => draw.From(0, 1), "probabilities" => draw.From(0, 64) / 64.0, _ => draw.OneOf(-1, 1) * (1.5 + draw.Part()) },
            draw.Chance(0.1) ? Ignored : draw.From(0, 1),
            draw.From(0, groups - 1));

        public bool IsPredicted(string kind, double threshold) => kind switch
        {
            "labels" => Score > 0.5,
            "probabilities" => Score > threshold,
            _ => 1 / (1 + Math.Exp(-Score)) > threshold,
        };
    }
}
