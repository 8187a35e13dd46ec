using Metrics.Conformance;

namespace Metrics.Tests.Conformance;

/// <summary>That the runner notices what is wrong: it is the judge of all metrics.</summary>
[TestClass]
public sealed class ConformanceRunnerTests
{
    private const string Path = "aggregation/SumMetric.json";

    [TestMethod]
    [DataRow("3.0", "0.75", Verdict.Passed)]
    [DataRow("3.0", "0.7500001", Verdict.Passed, DisplayName = "within the tolerance")]
    [DataRow("3.0", "0.76", Verdict.Failed, DisplayName = "another value")]
    [DataRow("3.01", "0.75", Verdict.Failed, DisplayName = "another value of the first batch")]
    [DataRow("3.0", "\"NaN\"", Verdict.Failed, DisplayName = "NaN")]
    [DataRow("3.0", "\"Infinity\"", Verdict.Failed, DisplayName = "infinity, from which every number is equally far")]
    public void Run_ExpectedValue_IsCompared(string forward, string compute, Verdict expected)
    {
        var result = RunOne($$"""
            "args": {"nan_strategy": "ignore"}, "inputs": "two",
            "forward": [{{Float(forward)}}, {{Float("-2.25")}}], "compute": {{Float(compute)}}
            """);
        Assert.AreEqual(expected, result.Verdict, result.Detail);
    }

    [TestMethod]
    [DataRow("""{"dtype": "float32", "shape": [1], "data": [0.75]}""", Verdict.Passed, DisplayName = "one element is a scalar")]
    [DataRow("""{"dtype": "float64", "shape": [], "data": [0.75]}""", Verdict.Passed, DisplayName = "another floating-point dtype")]
    [DataRow("""{"dtype": "int64", "shape": [], "data": [0]}""", Verdict.Failed, DisplayName = "an integer")]
    [DataRow("""{"dtype": "float32", "shape": [2], "data": [0.75, 0.75]}""", Verdict.Failed, DisplayName = "another shape")]
    [DataRow("""{"a": {"dtype": "float32", "shape": [], "data": [0.75]}}""", Verdict.Failed, DisplayName = "named values")]
    public void Run_ShapeAndKind_AreCompared(string compute, Verdict expected)
    {
        var result = RunOne($$"""
            "args": {}, "inputs": "two", "forward": [{{Float("3")}}, {{Float("-2.25")}}], "compute": {{compute}}
            """);
        Assert.AreEqual(expected, result.Verdict, result.Detail);
    }

    [TestMethod]
    [DataRow("error", "update", true, Verdict.Passed)]
    [DataRow("error", "init", true, Verdict.Failed, DisplayName = "at a later stage")]
    [DataRow("error", "compute", true, Verdict.Passed, DisplayName = "at the update whose input the reference refuses when it computes")]
    [DataRow("ignore", "update", true, Verdict.Failed, DisplayName = "no error")]
    [DataRow("ignore", "update", false, Verdict.Passed, DisplayName = "a value in place of an accident")]
    [DataRow("bogus", "init", true, Verdict.Passed, DisplayName = "no such constant")]
    [DataRow("bogus", "update", true, Verdict.Failed, DisplayName = "at an earlier stage")]
    public void Run_ExpectedError_IsCompared(string strategy, string stage, bool isExplicit, Verdict expected)
    {
        var result = RunOne($$"""
            "args": {"nan_strategy": "{{strategy}}"}, "inputs": "nan",
            "raises": {"type": "RuntimeError", "stage": "{{stage}}", "explicit": {{(isExplicit ? "true" : "false")}}}
            """);
        Assert.AreEqual(expected, result.Verdict, result.Detail);
    }

    [TestMethod]
    [DataRow(1, Verdict.Passed)]
    [DataRow(2, Verdict.Failed)]
    public void Run_Warnings_AreCounted(int warnings, Verdict expected)
    {
        var result = RunOne($$"""
            "args": {}, "inputs": "nan", "forward": [{{Float("1")}}], "compute": {{Float("1")}}, "warnings": {{warnings}}
            """);
        Assert.AreEqual(expected, result.Verdict, result.Detail);
    }

    [TestMethod]
    [DataRow("null", Verdict.Passed)]
    [DataRow("true", Verdict.Failed)]
    public void Run_Traits_AreCompared(string higherIsBetter, Verdict expected)
    {
        var json = $$"""
            {
              "metric": "SumMetric", "higher_is_better": {{higherIsBetter}}, "inputs": {"one": [{"value": 3.0}]},
              "cases": [{"id": "a", "args": {}, "inputs": "one", "forward": [{{Float("3")}}], "compute": {{Float("3")}} }]
            }
            """;
        Assert.AreEqual(expected, new ConformanceRunner(Deviations.None).Run(GoldenFile.Parse(Path, json)).Single().Verdict);
    }

    [TestMethod]
    public void Run_UnknownArgument_FailsEvenWhereAnErrorIsExpected()
    {
        var result = RunOne("""
            "args": {"window": 3}, "inputs": null, "raises": {"type": "ValueError", "stage": "init", "explicit": true}
            """);
        Assert.AreEqual(Verdict.Failed, result.Verdict, result.Detail);
    }

    [TestMethod]
    public void Run_UnknownMetric_IsNotImplemented()
    {
        var file = GoldenFile.Parse("aggregation/Bogus.json", """{"metric": "Bogus", "inputs": {}, "cases": [{"id": "a", "args": {}, "inputs": null}]}""");
        Assert.AreEqual(Verdict.NotImplemented, new ConformanceRunner(Deviations.None).Run(file).Single().Verdict);
    }

    [TestMethod]
    [DataRow("0.5", Verdict.Deviates, 0)]
    [DataRow("0.75", Verdict.Passed, 1, DisplayName = "an entry that nothing deviates by")]
    public void Run_Deviation_IsSetApart(string compute, Verdict expected, int outOfDate)
    {
        var deviations = Deviations.Parse($$"""[{"file": "{{Path}}", "case": "ca?e*", "reason": "because"}]""");
        var results = new ConformanceRunner(deviations).Run(File($$""" "args": {}, "inputs": "two", "compute": {{Float(compute)}} """));
        Assert.AreEqual(expected, results.Single().Verdict, results.Single().Detail);
        Assert.HasCount(outOfDate, deviations.OutOfDate(Path, results).ToList());
    }

    [TestMethod]
    [DataRow("0.5", "defect: sum", Verdict.Deviates)]
    [DataRow("0.75", "defect: sum", Verdict.Passed, DisplayName = "as recorded")]
    [DataRow("0.5", "a remark", Verdict.Failed, DisplayName = "another note")]
    public void Run_DeviationByNote_NeedsTheNote(string compute, string note, Verdict expected)
    {
        var deviations = Deviations.Parse($$"""[{"file": "{{Path}}", "case": "*", "note": "defect*", "reason": "because"}]""");
        var result = new ConformanceRunner(deviations).Run(File($$""" "args": {}, "inputs": "two", "compute": {{Float(compute)}}, "note": "{{note}}" """));
        Assert.AreEqual(expected, result.Single().Verdict, result.Single().Detail);
    }

    [TestMethod]
    [DataRow("0", Verdict.Failed, DisplayName = "another value")]
    [DataRow("1", Verdict.Deviates)]
    public void Run_DeviationByDifference_NeedsTheDifference(string compute, Verdict expected)
    {
        var deviations = Deviations.Parse($$"""[{"file": "{{Path}}", "case": "*", "difference": "*(the kind of number)", "reason": "because"}]""");
        var result = new ConformanceRunner(deviations).Run(File($$""" "args": {}, "inputs": "one", "compute": {"dtype": "int64", "shape": [], "data": [{{compute}}]} """));
        Assert.AreEqual(expected, result.Single().Verdict, result.Single().Detail);
    }

    [TestMethod]
    [DataRow("ignore", Verdict.Deviates)]
    [DataRow("warn", Verdict.Failed, DisplayName = "another argument")]
    public void Run_DeviationByArguments_NeedsTheArguments(string strategy, Verdict expected)
    {
        var deviations = Deviations.Parse($$"""[{"file": "{{Path}}", "case": "*", "args": {"nan_strategy": "ignore"}, "reason": "because"}]""");
        var result = new ConformanceRunner(deviations).Run(File($$""" "args": {"nan_strategy": "{{strategy}}"}, "inputs": "two", "compute": {{Float("0.5")}} """));
        Assert.AreEqual(expected, result.Single().Verdict, result.Single().Detail);
    }

    /// <summary>
    /// At 0.1 the curve is at 0.5, and the area 0.699 · 0.5 + 0.301 · 1. By the order of the points over the rates 0 and 0.5 it may also be
    /// taken to be between 0.1 and 0.6, where the area is 0.699 · 0.55 + 0.301.
    /// </summary>
    [TestMethod]
    [DataRow("0.6505", Verdict.Passed)]
    [DataRow("0.68", Verdict.Passed, DisplayName = "another order of the points")]
    [DataRow("0.69", Verdict.Failed, DisplayName = "no order of the points")]
    [DataRow("0.64", Verdict.Failed, DisplayName = "below all orders")]
    [DataRow("\"Infinity\"", Verdict.Failed)]
    public void Run_AreaUnderLogarithmicRoc_IsThatOfSomeOrderOfTies(string compute, Verdict expected)
    {
        var file = GoldenFile.Parse("classification/BinaryLogAUC.json", $$"""
            {
              "metric": "BinaryLogAUC",
              "inputs": {"one": [{
                "preds": {"dtype": "float32", "shape": [6], "data": [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]},
                "target": {"dtype": "int64", "shape": [6], "data": [1, 1, 0, 1, 1, 0]} }]},
              "cases": [{"id": "a", "args": {"fpr_range": [0.1, 1.0]}, "inputs": "one", "tolerance": 0.0001, "compute": {{Float(compute)}} }]
            }
            """);
        var result = new ConformanceRunner(Deviations.None).Run(file).Single();
        Assert.AreEqual(expected, result.Verdict, result.Detail);
    }

    [TestMethod]
    [DataRow("0.7", Verdict.Deviates, DisplayName = "within it")]
    [DataRow("0.6", Verdict.Failed, DisplayName = "beyond it")]
    public void Run_DeviationByTolerance_IsNear(string compute, Verdict expected)
    {
        var deviations = Deviations.Parse($$"""[{"file": "{{Path}}", "case": "*", "tolerance": 0.1, "reason": "because"}]""");
        var result = new ConformanceRunner(deviations).Run(File($$""" "args": {}, "inputs": "two", "compute": {{Float(compute)}} """));
        Assert.AreEqual(expected, result.Single().Verdict, result.Single().Detail);
    }

    [TestMethod]
    [DataRow("multiclass", Verdict.Passed)]
    [DataRow("bogus", Verdict.Failed)]
    public void Run_TaskAmongTheArguments_MakesTheClassOfTheTask(string task, Verdict expected)
    {
        var file = GoldenFile.Parse("classification/AUROC.json", $$"""
            {"metric": "AUROC", "inputs": {}, "cases": [{"id": "a", "args": {"task": "{{task}}", "num_classes": 3}, "inputs": null}]}
            """);
        Assert.AreEqual(expected, new ConformanceRunner(Deviations.None).Run(file).Single().Verdict);
    }

    private static CaseResult RunOne(string properties) => new ConformanceRunner(Deviations.None).Run(File(properties)).Single();

    private static GoldenFile File(string properties) => GoldenFile.Parse(Path, $$"""
        {
          "metric": "SumMetric",
          "inputs": {
            "one": [{"value": 1.0}],
            "two": [{"value": 3.0}, {"value": {"dtype": "float32", "shape": [2], "data": [-2.0, -0.25]} }],
            "nan": [{"value": {"dtype": "float32", "shape": [2], "data": [1.0, "NaN"]} }]
          },
          "cases": [{"id": "case_1", "tolerance": 1e-6, {{properties}} }]
        }
        """);

    private static string Float(string number) => $$"""{"dtype": "float32", "shape": [], "data": [{{number}}]}""";
}
