using Metrics.Conformance;

namespace Metrics.Tests.Conformance;

/// <summary>What TorchMetrics returned for the same inputs and arguments; one row for each file of which something is implemented.</summary>
[TestClass]
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden");
    private static readonly Deviations Listed = Deviations.Load();
    private static readonly ConformanceRunner Runner = new(Listed);
    private static readonly Lazy<ILookup<string, CaseResult>> Results = new(
        () => GoldenFile.Find(Folder).SelectMany(path => Runner.Run(GoldenFile.Read(Folder, path))).ToLookup(result => result.File));

    public static IEnumerable<object[]> ImplementedFiles =>
        Results.Value.Where(file => file.Any(result => result.Verdict is Verdict.Passed or Verdict.Failed)).Select(file => new object[] { file.Key });

    [TestMethod]
    [DynamicData(nameof(ImplementedFiles))]
    public void Metric_OnRecordedCases_ReturnsRecordedValues(string file)
    {
        var failures = Results.Value[file].Where(result => result.Verdict == Verdict.Failed).Select(result => $"{result.Case}: {result.Detail}").ToList();
        Assert.IsEmpty(failures, string.Join(Environment.NewLine, failures));
    }

    [TestMethod]
    public void Deviations_AllDeviate()
    {
        var outOfDate = Results.Value.SelectMany(file => Listed.OutOfDate(file.Key, file).Select(entry => $"{file.Key} {entry}"));
        Assert.AreEqual(string.Empty, string.Join(Environment.NewLine, outOfDate), "deviations.json lists cases that are as recorded.");
    }
}
