namespace Metrics.Tests.Readme;

/// <summary>The README says what is true: its example is code that ran, and its table lists what is registered.</summary>
[TestClass]
public sealed class ReadmeTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "readme");
    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    [TestMethod]
    public void Example_IsTheCodeThatRuns()
    {
        var source = File.ReadAllText(Path.Combine(Root, "Example.cs"));
        var code = Between(source, "// <example>\n", "// </example>").Replace("\n        ", "\n", StringComparison.Ordinal).Replace("output.Write", "Console.Write", StringComparison.Ordinal).Trim();

        StringAssert.Contains(Readme, code);
    }

    [TestMethod]
    public void Example_PrintsWhatTheReadmeShows()
    {
        using var output = new StringWriter();
        Example.Run(output);

        StringAssert.Contains(Readme, output.ToString().Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Table_ListsTheRegisteredMetrics()
    {
        var table = MetricTable.Markdown();

        Assert.AreEqual(table, Between(Readme, "<!-- metrics -->\n", "<!-- /metrics -->"), $"Put this between the marks in README.md:\n{table}");
    }

    [TestMethod]
    public void MetricsWithoutAFunctionalFormOfTheirName_AreNamed()
    {
        var functions = typeof(Functional).GetMethods().Select(method => method.Name).ToHashSet(StringComparer.Ordinal);
        var others = MetricTable.Formulas().Where(name => !functions.Contains(name)).ToList();

        var text = Between(Readme, "<!-- /metrics -->", "\n## ");
        var named = text.Split('`').Where(MetricTable.Formulas().Contains).ToList();
        CollectionAssert.AreEquivalent(others, named);
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
