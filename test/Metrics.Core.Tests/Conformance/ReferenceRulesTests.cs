using Metrics.Conformance;

namespace Metrics.Tests.Conformance;

/// <summary>Where the runner follows what the reference does with a batch: a value that follows from it passes, any other fails.</summary>
[TestClass]
public sealed class ReferenceRulesTests
{
    private const string Groups = """
        "preds": {"dtype": "float32", "shape": [4], "data": [0.9, 0.8, 0.1, 0.2]}, "target": {"dtype": "int64", "shape": [4], "data": [1, 1, 0, 0]},
        "groups": {"dtype": "int64", "shape": [4], "data": [0, 0, 2, 2]}
        """;

    private const string Tokens = """
        "model": {"$embedding_table": {"dtype": "float32", "shape": [6, 2], "data": [1, 0, 1, 1, 1, -1, 0, 1, 1, 0.5, -1, 0.5]} },
        "user_tokenizer": {"$vocab": ["", "", "", "", "a", "b"]}, "max_length": 4
        """;

    [TestMethod]
    [DataRow("_1_0", Verdict.Passed, DisplayName = "numbered anew")]
    [DataRow("_2_0", Verdict.Passed, DisplayName = "with their numbers")]
    [DataRow("_2_1", Verdict.Failed)]
    public void Groups_OfABatchThatLacksOne(string names, Verdict expected) =>
        Is(expected, "classification/BinaryFairness.json", $$"""{{{Groups}}}""", $$"""
            "args": {"num_groups": 3}, "functional": {"DP{{names}}": {{Numbers("0")}}, "EO{{names}}": {{Numbers("0")}} }
            """);

    /// <summary>The sum of squares is 662 times that about the mean, so float32 may be off by about 0.0003.</summary>
    [TestMethod]
    [DataRow("0.5001", Verdict.Passed)]
    [DataRow("0.501", Verdict.Failed)]
    public void SharesOfVariance_OfLargeNumbersThatVaryLittle(string value, Verdict expected) =>
        Is(expected, "regression/R2Score.json", $$"""{"preds": {{Numbers("10, 10, 11")}}, "target": {{Numbers("10, 10.5, 11")}} }""", $$"""
            "args": {}, "compute": {{Numbers(value)}}
            """);

    /// <summary>The class of the reference returns the best of the references in the last batch, which it takes for the first of all.</summary>
    [TestMethod]
    [DataRow("1", Verdict.Passed)]
    [DataRow("0.9", Verdict.Failed)]
    public void SeveralReferences_OfTwoBatches(string value, Verdict expected) =>
        Is(expected, "text/BERTScore.json", """{"preds": ["a"], "target": [["a", "b"]]}, {"preds": ["a"], "target": [["b"]]}""", $$"""
            "args": {{{Tokens}}}, "compute": {"precision": {{Numbers(value)}}, "recall": {{Numbers(value)}}, "f1": {{Numbers(value)}} }
            """);

    private static void Is(Verdict expected, string path, string batches, string properties)
    {
        var json = $$"""{"metric": "{{Path.GetFileNameWithoutExtension(path)}}", "inputs": {"some": [{{batches}}]}, "cases": [{"id": "case_1", "inputs": "some", "tolerance": 1e-6, {{properties}} }]}""";
        var result = new ConformanceRunner(Deviations.None).Run(GoldenFile.Parse(path, json)).Single();
        Assert.AreEqual(expected, result.Verdict, result.Detail);
    }

    private static string Numbers(string numbers)
    {
        var count = numbers.Split(',').Length;
        return $$"""{"dtype": "float32", "shape": [{{(count > 1 ? count : string.Empty)}}], "data": [{{numbers}}]}""";
    }
}
