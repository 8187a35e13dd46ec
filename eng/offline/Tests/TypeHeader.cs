using System.Text.RegularExpressions;

namespace Offline.Tests;

/// <summary>The line of a type in a recorded API: <c>KIND NAME : BASE, BASE</c>.</summary>
internal sealed partial record TypeHeader(string Kind, string Name, IReadOnlyList<string> Bases)
{
    /// <summary>Reads a line, or returns null for the line of a member.</summary>
    public static TypeHeader? Parse(string line)
    {
        var match = Form().Match(line);
        return match.Success
            ? new TypeHeader(match.Groups["kind"].Value, match.Groups["name"].Value, Split(match.Groups["bases"].Value))
            : null;
    }

    /// <summary>The name of a type with the number of its type arguments in their place: <c>Module`2</c>.</summary>
    public static string Open(string name)
    {
        var bracket = name.IndexOf('<', StringComparison.Ordinal);
        return bracket < 0 ? name : $"{name[..bracket]}`{Split(name[(bracket + 1)..^1]).Count}";
    }

    /// <summary>Splits at the commas that are outside angle brackets.</summary>
    private static List<string> Split(string list)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (list[i] != ',' || depth > 0) continue;
            parts.Add(list[start..i].Trim());
            start = i + 1;
        }

        if (list.Length > 0) parts.Add(list[start..].Trim());
        return parts;
    }

    [GeneratedRegex("^(?<kind>(?:(?:abstract|sealed|static) )?class|enum|interface|struct|delegate) (?<name>.+?) : (?<bases>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
