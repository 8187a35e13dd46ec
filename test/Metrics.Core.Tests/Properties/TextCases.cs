using System.Text.Json.Nodes;

namespace Metrics.Tests.Properties;

/// <summary>The text metrics, with the arguments that change what they keep, and texts to feed them.</summary>
public static class TextCases
{
    private static readonly string[] Words = ["the", "a", "cat", "dog", "sat", "ran", "on", "mat", "Quick", "don't", "über", "日本", "😀"];

    /// <summary>Every registered text metric, and variants of some.</summary>
    internal static IReadOnlyList<Configuration> Configurations { get; } =
    [
        .. MetricRegistry.All.Where(registration => typeof(Metric<TextPair>).IsAssignableFrom(registration.Type)).Select(registration => new Configuration(registration.Name, "{}")),
        new("EditDistance", """{"reduction":null}"""),
        new("EditDistance", """{"substitution_cost":2}"""),
        new("BleuScore", """{"n_gram":2,"smooth":true}"""),
        new("SacreBleuScore", """{"tokenize":"zh"}"""),
        new("SacreBleuScore", """{"tokenize":"intl","lowercase":true}"""),
        new("SacreBleuScore", """{"tokenize":"char"}"""),
        new("ChrfScore", """{"return_sentence_level_score":true,"whitespace":true}"""),
        new("ChrfScore", """{"n_word_order":0,"lowercase":true}"""),
        new("TranslationEditRate", """{"return_sentence_level_score":true}"""),
        new("TranslationEditRate", """{"normalize":true,"asian_support":true,"no_punctuation":true}"""),
        new("RougeScore", """{"rouge_keys":["rouge1","rouge9","rougeLsum"],"use_stemmer":true,"accumulate":"avg"}"""),
        new("ExtendedEditDistance", """{"return_sentence_level_score":true,"language":"ja"}"""),
    ];

    internal static IEnumerable<MetricCase> All => [.. Configurations.Select(Of), .. WithFunctions(), Questions()];

    private static MetricCase Of(Configuration configuration) =>
        new MetricCase<TextPair>(configuration.ToString(), configuration.Create, seed => Batches(seed, configuration.TakesSeveral))
        {
            IgnoresOrder = !configuration.KeepsSamples,
        };

    /// <summary>Metrics that hold functions: they cannot be saved.</summary>
    private static IEnumerable<MetricCase> WithFunctions()
    {
        yield return new MetricCase<TextPair>("RougeScore with functions", () => new RougeScore(new() { Normalizer = text => text.ToUpperInvariant(), Tokenizer = text => text.Split('T') }), seed => Batches(seed, several: true))
        {
            CanBeSaved = false,
        };
        yield return new MetricCase<TextPair>("BertScore", () => new BertScore(new() { Model = ToyModel.Embed, Tokenizer = ToyModel.Tokenize, MaxLength = 12, BatchSize = 5 }), seed => Batches(seed, several: true))
        {
            CanBeSaved = false,
            IgnoresOrder = false,
        };
        yield return new MetricCase<TextPair>("InfoLm", () => new InfoLm(ToyModel.InfoLmOptions with { BatchSize = 5 }), seed => Batches(seed, several: false))
        {
            CanBeSaved = false,
        };
    }

    private static MetricCase<SquadPair> Questions() =>
        new("Squad", () => new Squad(), seed => [.. Batches(seed, several: true).Select(batch => new SquadPair(
            [.. batch.Preds.Select((text, i) => new SquadPrediction($"{i}", text))],
            [.. batch.Target.Select((texts, i) => new SquadTarget($"{i}", texts))]))]);

    private static List<TextPair> Batches(int seed, bool several)
    {
        var random = new Random(seed);
        return [.. new[] { 7, 1, 12 }.Select(size => Batch(random, size, several))];
    }

    private static TextPair Batch(Random random, int size, bool several) =>
        new(
            [.. Enumerable.Range(0, size).Select(_ => Sentence(random))],
            Enumerable.Range(0, size).Select(_ => Enumerable.Range(0, several ? 2 : 1).Select(_ => Sentence(random)).ToArray()).ToArray());

    private static string Sentence(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => Words[random.Next(Words.Length)]));

    /// <summary>A registered metric and its arguments as JSON.</summary>
    internal sealed record Configuration(string Name, string Arguments)
    {
        /// <summary>Whether a prediction may have several references.</summary>
        public bool TakesSeveral => !Name.StartsWith("Word", StringComparison.Ordinal) && !Name.EndsWith("ErrorRate", StringComparison.Ordinal) && Name != "EditDistance";

        /// <summary>Whether the value holds one number for each sample.</summary>
        public bool KeepsSamples => Arguments.Contains("\"reduction\":null", StringComparison.Ordinal) || Arguments.Contains("sentence_level", StringComparison.Ordinal);

        public Metric<TextPair> Create() => (Metric<TextPair>)MetricRegistry.Get(Name).Create(JsonNode.Parse(Arguments)!.AsObject());

        public override string ToString() => Arguments == "{}" ? Name : Name + Arguments;
    }
}
