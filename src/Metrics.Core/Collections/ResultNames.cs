namespace Metrics;

/// <summary>How the results of a collection's members become one flat list of names.</summary>
internal static class ResultNames
{
    /// <summary>
    /// Replaces entries that are themselves named results by their parts. The parts keep their names unless one of them stands
    /// elsewhere too: then all parts of that member go under the member's name, and under it once more if that is taken as well.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, object>> Flatten(IEnumerable<KeyValuePair<string, object>> members)
    {
        var entries = members.ToList();
        var prefixes = entries.ConvertAll(_ => string.Empty);
        while (Colliding(entries, prefixes) is { Count: > 0 } colliding)
        {
            colliding.ForEach(i => prefixes[i] += $"{entries[i].Key}_");
        }

        return entries.SelectMany((entry, i) => Parts(entry, prefixes[i]));
    }

    /// <summary>The members with a part whose name stands elsewhere too. Names of members differ, so one of two equal names is that of a part.</summary>
    private static List<int> Colliding(List<KeyValuePair<string, object>> entries, List<string> prefixes)
    {
        var names = entries.Select((entry, i) => Parts(entry, prefixes[i]).Select(part => part.Key).ToList()).ToList();
        var counts = names.SelectMany(own => own).CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, entries.Count).Where(i => entries[i].Value is NamedResults && names[i].Exists(name => counts[name] > 1))];
    }

    private static IEnumerable<KeyValuePair<string, object>> Parts(KeyValuePair<string, object> entry, string prefix) =>
        entry.Value is NamedResults parts ? parts.Select(part => new KeyValuePair<string, object>(prefix + part.Key, part.Value)) : [entry];
}
