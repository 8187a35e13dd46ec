using System.Globalization;
using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>What becomes of the scores beside several references.</summary>
public enum RougeAccumulation
{
    /// <summary>For each key those of the reference with the best F-measure.</summary>
    Best,

    /// <summary>Their means.</summary>
    [JsonStringEnumMemberName("avg")]
    Average,
}

/// <summary>The arguments of <see cref="RougeScore"/>.</summary>
/// <remarks>Functions cannot be saved: a metric that holds one is cloned, but has no file.</remarks>
public sealed record RougeScoreOptions : MetricOptions
{
    private const string Prefix = "rouge";

    /// <summary>What is compared: <c>rouge1</c> to <c>rouge9</c>, <c>rougeL</c> and <c>rougeLsum</c>. Default: rouge1, rouge2, rougeL and rougeLsum.</summary>
    public ValueList<string> RougeKeys { get; init; } = ["rouge1", "rouge2", "rougeL", "rougeLsum"];

    /// <summary>Whether words of more than three letters are reduced to their stems, by Porter's rules for English. Default: <see langword="false"/>.</summary>
    public bool UseStemmer { get; init; }

    /// <summary>
    /// Prepares a text before it is taken apart. By default letters become small ones, and all but the letters a to z and the digits
    /// becomes space.
    /// </summary>
    [JsonConverter(typeof(FunctionJsonConverter<Func<string, string>>))]
    public Func<string, string>? Normalizer { get; init; }

    /// <summary>Takes a text apart into words. By default words are what white space separates.</summary>
    [JsonConverter(typeof(FunctionJsonConverter<Func<string, IEnumerable<string>>>))]
    public Func<string, IEnumerable<string>>? Tokenizer { get; init; }

    /// <summary>What becomes of the scores beside several references. Default: <see cref="RougeAccumulation.Best"/>.</summary>
    public RougeAccumulation Accumulate { get; init; }

    /// <summary>The length of the n-grams that a key compares; 0 for the longest common subsequence.</summary>
    internal static int OrderOf(string key) => int.TryParse(key.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : 0;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.Defined(Accumulate);
        ArgumentRange.NotEmpty(RougeKeys);
        foreach (var key in RougeKeys)
        {
            var isKnown = key is "rougeL" or "rougeLsum" || (key is { Length: 6 } && key.StartsWith(Prefix, StringComparison.Ordinal) && OrderOf(key) > 0);
            ArgumentRange.That(key, isKnown, "one of rouge1 to rouge9, rougeL and rougeLsum", nameof(RougeKeys));
        }
    }
}
