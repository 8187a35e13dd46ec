namespace Metrics.Docs.Tests;

/// <summary>The examples in the documentation of the library run, and yield what they state.</summary>
[TestClass]
public sealed class ExampleTests
{
    /// <summary>A class that declares its parameters beside its name shares its documentation with its constructor.</summary>
    private static readonly Dictionary<string, Example> Examples = DocumentedMember.All
        .SelectMany(member => member.Examples.Select(code => new Example(member.Name, code)))
        .DistinctBy(example => example.Code)
        .ToDictionary(example => example.Name, StringComparer.Ordinal);

    private static readonly ExamplePrograms Programs = new(Examples.Values);

    public static IEnumerable<object[]> Names => Examples.Keys.Order(StringComparer.Ordinal).Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Example_YieldsWhatItStates(string name)
    {
        var example = Examples[name];
        Assert.AreEqual(string.Join('\n', example.Stated), string.Join('\n', Programs.Run(example)), example.Code);
    }
}
