using System.Text.Json.Serialization;

namespace Metrics;

/// <summary>How SacreBLEU makes a text words. The names are those of its command line.</summary>
public enum SacreBleuTokenizer
{
    /// <summary>Words are what white space separates.</summary>
    None,

    /// <summary>The rules of NIST's script mteval-v13a for western languages: the default.</summary>
    [JsonStringEnumMemberName("13a")]
    V13a,

    /// <summary>Chinese characters are words of their own; what is between them follows <see cref="V13a"/>.</summary>
    [JsonStringEnumMemberName("zh")]
    Chinese,

    /// <summary>The rules of NIST's script mteval-v14 for all languages, by Unicode categories.</summary>
    [JsonStringEnumMemberName("intl")]
    International,

    /// <summary>Each character is a word.</summary>
    [JsonStringEnumMemberName("char")]
    Character,
}
