namespace Metrics.Tests.Text;

/// <summary>Scores by n-grams beside plain counting with dictionaries, on random texts.</summary>
[TestClass]
public sealed class NGramReferenceTests
{
    private const int Rounds = 60;

    [TestMethod]
    [DataRow(1, 4)]
    [DataRow(2, 1)]
    [DataRow(3, 6)]
    public void Bleu_IsThatOfPlainCounting(int seed, int order)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var batch = Batch(random, 3);
            var value = Functional.BleuScore(batch.Preds, batch.Target, new() { NGram = order });

            Assert.AreEqual(PlainBleu(batch, order), value.ToDouble(), 1e-5, batch.Preds[0]);
        }
    }

    [TestMethod]
    [DataRow(4, 6, 2, 2.0)]
    [DataRow(5, 2, 0, 1.0)]
    [DataRow(6, 1, 3, 0.5)]
    public void Chrf_IsThatOfPlainCounting(int seed, int characters, int words, double beta)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var (pred, target) = (RandomText.Wild(random, 12), RandomText.Wild(random, 12));
            var value = Functional.ChrfScore([pred], [[target]], new() { NCharOrder = characters, NWordOrder = words, Beta = beta });

            Assert.AreEqual(PlainChrf(pred, target, characters, words, beta), value.ToDouble(), 1e-5, $"{pred} / {target}");
        }
    }

    [TestMethod]
    public void Rouge_IsThatOfPlainCounting()
    {
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            var (pred, target) = (RandomText.Sentence(random, random.Next(30)), RandomText.Sentence(random, random.Next(30)));
            var values = Functional.RougeScore([pred], [[target]], new() { RougeKeys = ["rouge1", "rouge3", "rougeL"], Normalizer = text => text });
            var (preds, targets) = (PlainText.Words(pred), PlainText.Words(target));
            foreach (var order in new[] { 1, 3 })
            {
                var (ofPreds, ofTarget) = (PlainText.Grams(preds, order), PlainText.Grams(targets, order));
                Assert.AreEqual(Harmonic(PlainText.Common(ofPreds, ofTarget), ofPreds.Values.Sum(), ofTarget.Values.Sum()), values[$"rouge{order}_fmeasure"].ToDouble(), 1e-5);
            }

            Assert.AreEqual(Harmonic(PlainText.CommonLength(preds, targets), preds.Length, targets.Length), values["rougeL_fmeasure"].ToDouble(), 1e-5);
        }
    }

    private static TextPair Batch(Random random, int size)
    {
        var target = Enumerable.Range(0, size).Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomText.Sentence(random, random.Next(1, 20))).ToArray()).ToArray();
        return new(Array.ConvertAll(target, references => RandomText.Altered(random, references[random.Next(references.Length)])), target);
    }

    private static double PlainBleu(TextPair batch, int order)
    {
        var (matched, all) = (new double[order], new double[order]);
        var (length, closest) = (0, 0);
        foreach (var (pred, references) in batch.Preds.Zip(batch.Target))
        {
            var words = PlainText.Words(pred);
            var others = references.Select(PlainText.Words).ToArray();
            length += words.Length;
            closest += others.Select(other => other.Length).MinBy(other => Math.Abs(other - words.Length));
            for (var n = 1; n <= order; n++)
            {
                var grams = PlainText.Grams(words, n);
                all[n - 1] += grams.Values.Sum();
                matched[n - 1] += grams.Sum(gram => Math.Min(gram.Value, others.Max(other => PlainText.Grams(other, n).GetValueOrDefault(gram.Key))));
            }
        }

        return matched.Min() == 0
            ? 0
            : Math.Exp(matched.Zip(all, (part, whole) => Math.Log(part / whole)).Average()) * Math.Exp(Math.Min(0, 1 - ((double)closest / length)));
    }

    private static double PlainChrf(string pred, string target, int characters, int words, double beta)
    {
        var orders = Enumerable.Range(1, characters).Select(n => FBeta(WithoutSpaces(pred), WithoutSpaces(target), n, beta))
            .Concat(Enumerable.Range(1, words).Select(n => FBeta(PartedWords(pred), PartedWords(target), n, beta)));
        return orders.Average();
    }

    private static string[] WithoutSpaces(string text)
    {
        var characters = PlainText.Characters(text);
        var start = Array.FindIndex(characters, character => PlainText.Words(character).Length > 0);
        var end = Array.FindLastIndex(characters, character => PlainText.Words(character).Length > 0);
        return start < 0 ? [] : [.. characters[start..(end + 1)].Where(character => character != " ")];
    }

    private static string[] PartedWords(string text)
    {
        const string marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
        return
        [
            .. PlainText.Words(text).SelectMany(word =>
                word.Length == 1 ? [word]
                : marks.Contains(word[^1], StringComparison.Ordinal) ? [word[..^1], word[^1..]]
                : marks.Contains(word[0], StringComparison.Ordinal) ? [word[..1], word[1..]]
                : (string[])[word]),
        ];
    }

    private static double FBeta(string[] preds, string[] target, int order, double beta)
    {
        var (ofPreds, ofTarget) = (PlainText.Grams(preds, order), PlainText.Grams(target, order));
        double common = PlainText.Common(ofPreds, ofTarget);
        if (common == 0)
        {
            return 0;
        }

        var (precision, recall) = (common / ofPreds.Values.Sum(), common / ofTarget.Values.Sum());
        return (1 + (beta * beta)) * precision * recall / ((beta * beta * precision) + recall);
    }

    private static double Harmonic(double common, double first, double second) => common == 0 ? 0 : 2 * common / (first + second);
}
