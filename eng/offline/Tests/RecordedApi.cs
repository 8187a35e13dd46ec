namespace Offline.Tests;

/// <summary>The recorded public API of a package: what its stand-in may offer.</summary>
internal sealed class RecordedApi
{
    private readonly HashSet<string> _lines;
    private readonly Dictionary<string, TypeHeader> _types;

    private RecordedApi(IEnumerable<string> lines)
    {
        _lines = [.. lines];
        _types = _lines.Select(TypeHeader.Parse).OfType<TypeHeader>().ToDictionary(header => header.Name);
    }

    /// <summary>Reads the files of <c>eng/offline/api</c> that match a pattern.</summary>
    public static RecordedApi Read(string pattern)
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "api"), pattern);
        Assert.AreNotEqual(0, files.Length, $"no recorded API matches {pattern}");
        return new RecordedApi(files.SelectMany(File.ReadLines));
    }

    /// <summary>
    /// Whether the real package has this type or member. A type may leave out a base or an interface of the real one,
    /// but not have one that the real one has not.
    /// </summary>
    public bool Has(string line)
    {
        if (_lines.Contains(line)) return true;
        return TypeHeader.Parse(line) is { } header
            && _types.TryGetValue(header.Name, out var recorded)
            && recorded.Kind == header.Kind
            && header.Bases.All(candidate => recorded.Bases.Contains(candidate) || IsIndirectBase(recorded, candidate));
    }

    /// <summary>The members that an implementation of this interface or abstract class must have.</summary>
    public IEnumerable<string> AbstractMembersOf(TypeHeader type) => _lines.Where(line => IsAbstractMember(line, type.Name));

    private static bool IsAbstractMember(string line, string type)
    {
        var start = new[] { $"method abstract {type}.", $"property abstract {type}." }.FirstOrDefault(line.StartsWith);
        if (start is null) return false;

        var end = line.IndexOfAny(['(', '['], start.Length);
        return !line[start.Length..end].Contains('.', StringComparison.Ordinal); // otherwise it belongs to a nested type
    }

    /// <summary>Follows the recorded base types upwards; type arguments change on the way, so only their number is compared.</summary>
    private bool IsIndirectBase(TypeHeader recorded, string candidate) =>
        recorded.Bases
            .Select(parent => _types.Values.FirstOrDefault(type => TypeHeader.Open(type.Name) == TypeHeader.Open(parent)))
            .OfType<TypeHeader>()
            .Any(parent => parent.Bases.Any(b => TypeHeader.Open(b) == TypeHeader.Open(candidate)) || IsIndirectBase(parent, candidate));
}
