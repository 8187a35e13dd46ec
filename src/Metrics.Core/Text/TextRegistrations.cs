namespace Metrics;

/// <summary>The text metrics, by name.</summary>
internal static class TextRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((ErrorRateOptions options) => new WordErrorRate(options));
        MetricRegistry.Register((ErrorRateOptions options) => new CharErrorRate(options));
        MetricRegistry.Register((ErrorRateOptions options) => new MatchErrorRate(options));
        MetricRegistry.Register((ErrorRateOptions options) => new WordInfoLost(options));
        MetricRegistry.Register((ErrorRateOptions options) => new WordInfoPreserved(options));
        MetricRegistry.Register((EditDistanceOptions options) => new EditDistance(options));
        MetricRegistry.Register((BleuScoreOptions options) => new BleuScore(options), "BLEUScore");
        MetricRegistry.Register((SacreBleuScoreOptions options) => new SacreBleuScore(options), "SacreBLEUScore");
        MetricRegistry.Register((ChrfScoreOptions options) => new ChrfScore(options), "CHRFScore");
        MetricRegistry.Register((TranslationEditRateOptions options) => new TranslationEditRate(options));
        MetricRegistry.Register((ExtendedEditDistanceOptions options) => new ExtendedEditDistance(options));
        MetricRegistry.Register((PerplexityOptions options) => new Perplexity(options));
        MetricRegistry.Register((RougeScoreOptions options) => new RougeScore(options), "ROUGEScore");
        MetricRegistry.Register((SquadOptions options) => new Squad(options), "SQuAD");
    }
}
