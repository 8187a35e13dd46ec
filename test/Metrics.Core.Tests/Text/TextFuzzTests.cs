namespace Metrics.Tests.Text;

/// <summary>Any text ends in a value: random Unicode, empty, very long, with surrogates that have no partner.</summary>
[TestClass]
public sealed class TextFuzzTests
{
    private const int Cases = 100_000;
    private const int BatchSize = 500;

    public static IEnumerable<object[]> Metrics => Properties.TextCases.Configurations.Select(configuration => new object[] { configuration.Name, configuration.Arguments });

    [TestMethod]
    [DynamicData(nameof(Metrics))]
    public void Update_OfAnyText_HasAValue(string name, string arguments)
    {
        var configuration = new Properties.TextCases.Configuration(name, arguments);
        var random = new Random(7);
        var cases = Cases / Properties.TextCases.Configurations.Count;
        using var metric = configuration.Create();
        for (var done = 0; done < cases; done += BatchSize)
        {
            metric.Update(Batch(random, configuration.TakesSeveral));
        }

        Assert.IsNotNull(metric.ComputeUntyped());
    }

    [TestMethod]
    [DynamicData(nameof(Metrics))]
    public void Update_OfLongText_HasAValue(string name, string arguments)
    {
        var configuration = new Properties.TextCases.Configuration(name, arguments);
        var random = new Random(8);
        using var metric = configuration.Create();

        metric.Update(RandomText.Wild(random, 2000), RandomText.Wild(random, 2000));
        metric.Update(new string('a', 3000), string.Join(' ', Enumerable.Repeat("a", 300)));

        Assert.IsNotNull(metric.ComputeUntyped());
    }

    private static TextPair Batch(Random random, bool several)
    {
        var preds = Enumerable.Range(0, BatchSize).Select(_ => RandomText.Wild(random, random.Next(6))).ToArray();
        return new(preds, Array.ConvertAll(preds, pred => References(random, pred, several)));
    }

    private static string[] References(Random random, string pred, bool several) =>
        [.. Enumerable.Range(0, several ? random.Next(1, 3) : 1).Select(_ => random.Next(2) == 0 ? RandomText.Altered(random, pred) : RandomText.Wild(random, random.Next(6)))];
}
