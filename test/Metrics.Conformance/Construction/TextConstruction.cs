using System.Text.Json;
using System.Text.Json.Nodes;

namespace Metrics.Conformance;

/// <summary>Makes text metrics that hold functions: ROUGE with a tokenizer, BERTScore with a toy model.</summary>
internal static class TextConstruction
{
    private const long Begin = 1;
    private const long End = 2;
    private const long Unknown = 3;
    private static readonly string[] Functions = ["normalizer", "tokenizer"];

    /// <summary>Whether an argument of ROUGE is a function.</summary>
    public static bool HoldsFunctions(JsonElement args) => Functions.Any(name => args.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object);

    public static RougeScore RougeScore(JsonElement args)
    {
        var data = JsonObject.Create(args)!;
        foreach (var name in Functions)
        {
            data.Remove(name);
        }

        using var plain = (RougeScore)MetricRegistry.Get(nameof(RougeScore)).Create(data);
        return new(plain.Options with { Normalizer = Function(args, "normalizer", Normalizer), Tokenizer = Function(args, "tokenizer", Tokenizer) });
    }

    /// <summary>The model looks embeddings up; the tokenizer is that of the note in the file.</summary>
    public static BertScore BertScore(JsonElement args)
    {
        if (args.TryGetProperty("return_hash", out _))
        {
            throw CaseEndedException.NotExpressible("return_hash, which names a pretrained model");
        }

        var table = GoldenTensor.Read(args.GetProperty("model").GetProperty("$embedding_table"), CPU).DetachFromDisposeScope();
        var vocabulary = args.GetProperty("user_tokenizer").GetProperty("$vocab").EnumerateArray().Select(word => word.GetString()!).ToList();
        return new(new()
        {
            Model = (inputIds, _) => table[inputIds],
            Tokenizer = (texts, maxLength) => Tokenize(texts, maxLength, vocabulary),
            MaxLength = args.GetProperty("max_length").GetInt32(),
            BatchSize = args.TryGetProperty("batch_size", out var size) ? size.GetInt32() : 64,
            Idf = args.TryGetProperty("idf", out var idf) && idf.GetBoolean(),
            AllLayers = args.TryGetProperty("all_layers", out var all) && all.GetBoolean(),
            Baseline = Baseline(args),
        });
    }

    private static BertScoreBaseline? Baseline(JsonElement args)
    {
        if (!args.TryGetProperty("baseline_path", out var path))
        {
            return null;
        }

        var lines = path.GetProperty("$csv").EnumerateArray().Select(row => string.Join(',', row.EnumerateArray().Select(field => field.GetRawText())));
        return BertScoreBaseline.Parse(lines.Prepend("LAYER,P,R,F"), args.GetProperty("num_layers") is { ValueKind: JsonValueKind.Number } layer ? layer.GetInt32() : null);
    }

    private static TokenBatch Tokenize(IReadOnlyList<string> texts, int maxLength, List<string> vocabulary)
    {
        var ids = zeros(texts.Count, maxLength, dtype: ScalarType.Int64);
        var mask = zeros_like(ids);
        for (var i = 0; i < texts.Count; i++)
        {
            var words = texts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(maxLength - 2).Select(word => vocabulary.IndexOf(word));
            long[] tokens = [Begin, .. words.Select(word => word < 0 ? Unknown : word), End];
            ids[i].narrow(0, 0, tokens.Length).copy_(tensor(tokens));
            mask[i].narrow(0, 0, tokens.Length).fill_(1);
        }

        return new(ids, mask);
    }

    private static T? Function<T>(JsonElement args, string name, Func<string, T?> find)
        where T : class =>
        args.TryGetProperty(name, out var json) && json.ValueKind == JsonValueKind.Object
            ? find(json.GetProperty("$fn").GetString()!) ?? throw CaseEndedException.NotImplemented($"the function {json.GetProperty("$fn").GetString()}")
            : null;

    private static Func<string, string>? Normalizer(string name) => name switch
    {
        "upper" => text => text.ToUpperInvariant(),
        "identity" => text => text,
        _ => null,
    };

    private static Func<string, IEnumerable<string>>? Tokenizer(string name) => name switch
    {
        "split_on_space" => text => text.Split(' '),
        "characters" => text => text.EnumerateRunes().Select(rune => rune.ToString()),
        _ => null,
    };
}
