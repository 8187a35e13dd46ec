using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metrics.Docs.Tests;

/// <summary>
/// An example of the documentation. A comment behind the declaration of a variable states its value:
/// <code>
/// var value = metric.Compute();   // (3 + 4) / 2 = 3.5
/// </code>
/// What stands behind the last <c>=</c> is the value, as <see cref="Display"/> writes it. Other comments state nothing.
/// </summary>
internal sealed class Example
{
    private readonly MemberDeclarationSyntax[] members;

    public Example(string name, string code)
    {
        Name = name;
        Code = code;
        members = [.. SyntaxFactory.ParseCompilationUnit(code + "\n").Members];
        Stated = [.. Statements.Select(Statement).OfType<string>()];

        static string? Statement(StatementSyntax statement) => Variables(statement).Length == 0 ? null : StatedValue(statement);
    }

    /// <summary>The member that it stands on.</summary>
    public string Name { get; }

    public string Code { get; }

    /// <summary>The values that it states, in order.</summary>
    public IReadOnlyList<string> Stated { get; }

    private IEnumerable<StatementSyntax> Statements => members.OfType<GlobalStatementSyntax>().Select(member => member.Statement);

    /// <summary>The example as a class whose method <c>Run</c> shows each variable of which it states the value.</summary>
    /// <param name="className">The name of the class.</param>
    public string ToClass(string className) =>
        $$"""
        using System.Diagnostics.Metrics;
        using Metrics;
        using TorchSharp;
        using static TorchSharp.torch;

        public static class {{className}}
        {
            public static void Run(System.Action<object[]> show)
            {
        {{string.Concat(Statements.Select(Shown))}}
            }

        {{string.Concat(members.Where(member => member is not GlobalStatementSyntax).Select(member => member.ToFullString()))}}
        }
        """;

    private static string Shown(StatementSyntax statement) =>
        Variables(statement) is { Length: > 0 } variables && StatedValue(statement) is not null
            ? $"{statement.ToFullString()}show([{string.Join(", ", variables)}]);\n"
            : statement.ToFullString();

    /// <summary>The variables that a statement declares: one, or those of a deconstruction.</summary>
    private static string[] Variables(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax local => [.. local.Declaration.Variables.Select(variable => variable.Identifier.Text)],
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax declaration } } =>
            [.. declaration.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(variable => variable.Identifier.Text)],
        _ => [],
    };

    private static string? StatedValue(StatementSyntax statement)
    {
        var comment = statement.GetTrailingTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
        return comment == default ? null : comment.ToString()[2..].Split(" = ")[^1].Trim();
    }
}
