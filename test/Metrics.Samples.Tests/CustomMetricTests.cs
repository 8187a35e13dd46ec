using CustomMetric;

namespace Metrics.Samples.Tests;

/// <summary>The sample of a custom metric does what it shows.</summary>
[TestClass]
public sealed class CustomMetricTests
{
    /// <summary>For the values 1.5, 0.5, 2, 1, 0.25, 4: their product is 1.5, and that of the last four is 2.</summary>
    private const string Expected = """
        GeometricMean: 1.06991
        smoothed: 1.2804
        percent: 106.991
        last_two: 1.18921
        ratio: 0.693998
        from a file: 128.0397
        merged: 1.0699
        on two threads: 1.0699 1.0699

        """;

    [TestMethod]
    public void Demo_PrintsWhatTheFormulaGives()
    {
        using var output = new StringWriter();

        Demo.Run(output);

        Assert.AreEqual(Expected.ReplaceLineEndings("\n"), output.ToString().ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public void AnArgumentOutOfItsRange_IsRefused()
    {
        var exception = Assert.Throws<ArgumentException>(() => new GeometricMean(new() { Offset = -1 }));

        Assert.AreEqual(nameof(GeometricMeanOptions.Offset), exception.ParamName);
    }

    [TestMethod]
    public void AFileThatPutsAnotherMetricIntoTheWrapper_IsRefused()
    {
        Demo.Register();
        var configuration = new MetricConfiguration("Percent", System.Text.Json.Nodes.JsonNode.Parse("""{"metric":{"metric":"BinaryAccuracy","arguments":{}}}""")!.AsObject());

        var exception = Assert.Throws<ArgumentException>(() => configuration.Create());

        StringAssert.Contains(exception.Message, "BinaryAccuracy");
    }
}
