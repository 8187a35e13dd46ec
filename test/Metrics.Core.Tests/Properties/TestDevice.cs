namespace Metrics.Tests.Properties;

/// <summary>The device on which the property table runs: the CPU, or what METRICS_TEST_DEVICE names (<c>cuda</c>).</summary>
internal static class TestDevice
{
    public static Device Current { get; } = device(Environment.GetEnvironmentVariable("METRICS_TEST_DEVICE") ?? "cpu");
}
