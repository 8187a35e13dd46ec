namespace Metrics.MLNet;

/// <summary>Finds the names of the classes that the values of a vector belong to.</summary>
internal static class ResultClasses
{
    /// <summary>Where metrics that see only some of the classes say which, and what they call the values of these.</summary>
    private const string Occurring = "classes";
    private const string PerClass = "_per_class";

    /// <param name="name">The name of the vector.</param>
    /// <param name="count">The number of its values.</param>
    /// <param name="results">All results, among which may be the numbers of the classes that occur.</param>
    /// <param name="classNames">The names of all classes, if they are known.</param>
    /// <returns>A name for each value, or <see langword="null"/> if the values do not belong to classes with names.</returns>
    public static IReadOnlyList<string>? Of(string name, long count, NamedResults results, IReadOnlyList<string>? classNames)
    {
        if (classNames is null)
        {
            return null;
        }

        if (name.EndsWith(PerClass, StringComparison.Ordinal) && OccurringClasses(name, results) is { } classes)
        {
            return classes.Length == count && Array.TrueForAll(classes, number => number >= 0 && number < classNames.Count)
                ? Array.ConvertAll(classes, number => classNames[(int)number])
                : null;
        }

        return count == classNames.Count && !name.EndsWith(Occurring, StringComparison.Ordinal) ? classNames : null;
    }

    /// <summary>In a collection both names begin with the name of their metric.</summary>
    private static double[]? OccurringClasses(string name, NamedResults results)
    {
        var found = results.FirstOrDefault(entry => entry.Key.EndsWith(Occurring, StringComparison.Ordinal)
            && name.StartsWith(entry.Key[..^Occurring.Length], StringComparison.Ordinal));
        return (found.Value as Tensor)?.ToDoubles();
    }
}
