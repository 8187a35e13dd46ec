namespace Metrics.Tests.Base;

/// <summary>Registers the tests' own metrics before any test runs, so that no test depends on another.</summary>
[TestClass]
public static class Registration
{
    [AssemblyInitialize]
    public static void Register(TestContext _)
    {
        MetricRegistry.Register((TotalOptions options) => new TotalMetric(options));
        MetricRegistry.Register((GapOptions options) => new GapMetric(options));
        MetricRegistry.RegisterWrapper((ScaledPreds wrapper) => wrapper.Arguments, (ScaledPredsArguments arguments) => arguments.Create());
    }
}
