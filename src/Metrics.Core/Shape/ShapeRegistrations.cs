namespace Metrics;

/// <summary>The metrics of shapes, by name.</summary>
internal static class ShapeRegistrations
{
    public static void Register() => MetricRegistry.Register((ProcrustesDisparityOptions options) => new ProcrustesDisparity(options));
}
