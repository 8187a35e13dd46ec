using System.Text.RegularExpressions;

namespace Metrics.Docs.Tests;

/// <summary>Each class of metrics says what it computes, by which formula and whose it is, and shows it.</summary>
[TestClass]
public sealed class MetricDocsTests
{
    /// <summary>What a text must say, and how one sees that it does.</summary>
    private static readonly (string What, Regex Sign)[] Demands =
    [
        ("the formula", Sign("[=/Σ√·∩<≥]")),
        ("the source (Source: Matthews, Comparison of … (1975))", Sign(@"\bSources?(?: of the terms)?: \p{L}")),
        ("the dtype of the result", Sign("float32|float64|int64|dtype")),
        ("the shape of inputs or result", Sign(@"shape|scalar|\[[A-Z5]|for each")),
    ];

    private static readonly Type[] PublicTypes = typeof(Metric).Assembly.GetExportedTypes();

    private static readonly Type[] MetricTypes = [.. PublicTypes.Where(type => type.IsAssignableTo(typeof(Metric)) && !type.IsAbstract)];

    /// <summary>Classes of metrics, and those that make one for a task.</summary>
    public static IEnumerable<object[]> ShownTypes => Rows([.. MetricTypes, .. PublicTypes.Where(MakesMetricOfTask)]);

    /// <summary>Metrics with a formula of their own: not made of metrics, and more than a sum, mean or extreme.</summary>
    public static IEnumerable<object[]> FormulaTypes => Rows(MetricTypes.Where(type =>
        !type.IsGenericType && type.IsAssignableTo(typeof(IConfigured<MetricOptions>)) && !type.IsAssignableTo(typeof(Metric<WeightedValue>))));

    [TestMethod]
    [DynamicData(nameof(ShownTypes))]
    public void Example_StatesWhatTheClassYields(Type type)
    {
        var examples = DocumentedMember.Of(type).Examples.Select(code => new Example(type.Name, code)).ToList();

        Assert.IsTrue(
            examples.Exists(example => example.Stated.Count > 0 && example.Code.Contains(type.Name.Split('`')[0], StringComparison.Ordinal)),
            $"{type.Name} needs an <example> of itself with a line such as: var value = metric.Compute();   // 0.75");
    }

    [TestMethod]
    [DynamicData(nameof(FormulaTypes))]
    public void Docs_SayWhatTheMetricComputes(Type type)
    {
        var docs = DocumentedMember.Of(type);
        var text = string.Join(' ', docs.References.Select(DocumentedMember.Find).OfType<DocumentedMember>().Prepend(docs).SelectMany(member => (string[])[member.Summary, member.Remarks]));
        var missing = Demands.Where(demand => !demand.Sign.IsMatch(text)).Select(demand => demand.What).ToList();

        Assert.AreNotEqual(string.Empty, docs.Summary);
        Assert.AreNotEqual(string.Empty, docs.Remarks);
        Assert.IsEmpty(missing, $"The summary and remarks of {type.Name}, or of a class that they refer to, should give {string.Join(", ", missing)}.");
    }

    private static Regex Sign(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static bool MakesMetricOfTask(Type type) =>
        type.GetMethods().Any(method => method.Name == "Create" && method.GetParameters() is [var task, ..] && task.ParameterType == typeof(ClassificationTask));

    private static IEnumerable<object[]> Rows(IEnumerable<Type> types) => types.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => new object[] { type });
}
