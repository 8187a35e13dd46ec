namespace Metrics;

/// <summary>How wrappers and collections are made from their saved arguments.</summary>
internal static class WrapperRegistrations
{
    public static void Register()
    {
        MetricRegistry.RegisterComposed(typeof(MetricCollection<>), (MetricCollectionArguments arguments) => arguments.Create());
        MetricRegistry.RegisterComposed(typeof(ClasswiseWrapper<>), (ClasswiseWrapperArguments arguments) => arguments.Create());
        MetricRegistry.RegisterComposed(typeof(BootStrapper<>), (BootStrapperArguments arguments) => arguments.Create());
    }
}
