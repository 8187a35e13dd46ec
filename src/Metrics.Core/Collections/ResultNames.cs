namespace Metrics;

/// <summary>How the results of a collection's members become one flat list of names.</summary>
internal static class ResultNames
{
    /// <summary>
    /// Replaces entries that are themselves named results by their parts. The parts keep their names unless one of them stands
    /// elsewhere too: then all parts of that member go under the member's name.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, object>> Flatten(IEnumerable<KeyValuePair<string, object>> members)
    {
        var entries = members.ToList();
        var taken = entries.SelectMany(PartNames).CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var (member, result) in entries)
        {
            if (result is not NamedResults parts)
            {
                yield return new(member, result);
                continue;
            }

            var collides = parts.Names.Any(name => taken[name] > 1);
            foreach (var (name, part) in parts)
            {
                yield return new(collides ? $"{member}_{name}" : name, part);
            }
        }
    }

    private static IEnumerable<string> PartNames(KeyValuePair<string, object> entry) =>
        entry.Value is NamedResults parts ? parts.Names : [entry.Key];
}
