namespace Metrics;

/// <summary>Exact match in its tasks.</summary>
internal static class ExactMatchRegistrations
{
    public static void Register()
    {
        MetricRegistry.Register((MulticlassExactMatchOptions options) => new MulticlassExactMatch(options));
        MetricRegistry.Register((MultilabelExactMatchOptions options) => new MultilabelExactMatch(options));
    }
}
