using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metrics.Docs.Tests;

/// <summary>Examples, compiled together: one by one it would take minutes.</summary>
internal sealed class ExamplePrograms
{
    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Dictionary<Example, SyntaxTree> sources;
    private readonly ILookup<SyntaxTree?, Diagnostic> errors;
    private readonly Assembly assembly;

    public ExamplePrograms(IEnumerable<Example> examples)
    {
        sources = examples.Index().ToDictionary(
            numbered => numbered.Item, numbered => CSharpSyntaxTree.ParseText(numbered.Item.ToClass($"Example{numbered.Index}"), path: $"Example{numbered.Index}"));
        var usings = CSharpSyntaxTree.ParseText(string.Concat(Usings.Select(name => $"global using {name};\n")));
        var compilation = CSharpCompilation.Create("Examples", [usings, .. sources.Values], References, new(OutputKind.DynamicallyLinkedLibrary));
        errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToLookup(diagnostic => diagnostic.Location.SourceTree);

        using var output = new MemoryStream();
        var result = compilation.RemoveSyntaxTrees(errors.Select(group => group.Key).OfType<SyntaxTree>()).Emit(output);
        Assert.IsTrue(result.Success, string.Join('\n', result.Diagnostics));
        assembly = Assembly.Load(output.ToArray());
    }

    /// <summary>Runs an example.</summary>
    /// <returns>The values of which it states what they are, as they are.</returns>
    public IReadOnlyList<string> Run(Example example)
    {
        var source = sources[example];
        if (errors[source].ToList() is { Count: > 0 } faults)
        {
            throw new InvalidOperationException($"It does not compile: {string.Join('\n', faults)}\n{source}");
        }

        var shown = new List<string>();
        using var scope = NewDisposeScope();
        assembly.GetType(source.FilePath)!.GetMethod("Run")!.CreateDelegate<Action<Action<object[]>>>()(values => shown.Add(Display.Of(values)));
        return shown;
    }
}
