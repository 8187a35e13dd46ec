namespace Microsoft.ML.Data;

/// <summary>How ranked lists are evaluated.</summary>
public sealed class RankingEvaluatorOptions
{
    /// <summary>The largest number of first results for which a gain is given.</summary>
    public int DcgTruncationLevel = 10;

    /// <summary>Gain of each relevance grade, from grade 0 on, with commas between.</summary>
    public string LabelGains = "0,3,7,15,31";
}
