using Metrics.Tests.Properties;

namespace Metrics.Tests.Wrappers;

/// <summary>Which metrics a bootstrap copies, and why: whatever can be resampled by sums or kept samples is not to be copied.</summary>
[TestClass]
public sealed class BootStrapperCopiesTests
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
    };

    [TestMethod]
    public void Copies_AreKeptForTheseMetricsAlone()
    {
        using var scope = NewDisposeScope();
        var copied = new CopiedMetrics();
        foreach (var row in MetricCases.All)
        {
            ((MetricCase)row[0]).Check(copied);
        }

        CollectionAssert.AreEquivalent(Reasons.Keys, copied.Names, $"Copied: {string.Join("; ", copied.Names)}");
    }
}
