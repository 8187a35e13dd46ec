using System.Globalization;
using System.Text.RegularExpressions;

namespace Metrics.MLNet;

/// <summary>Finds the names of the classes that values belong to.</summary>
internal static class ResultClasses
{
    /// <summary>Where metrics that see only some of the classes say which, and what they call the values of these.</summary>
    private const string Occurring = "classes";
    private const string PerClass = "_per_class";

    private static readonly Regex NumberOfClass = new("^(?<before>.+)/cl_(?<class>[0-9]+)(?<after>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <param name="name">The name of the values.</param>
    /// <param name="values">The values, a vector, or a single number for the only class that occurs.</param>
    /// <param name="results">All results, among which may be the numbers of the classes that occur.</param>
    /// <param name="classNames">The names of all classes, if they are known.</param>
    /// <returns>A name for each value, or <see langword="null"/> if the values do not belong to classes with names.</returns>
    public static IReadOnlyList<string>? Of(string name, Tensor values, NamedResults results, IReadOnlyList<string>? classNames)
    {
        if (classNames is null || values.dim() > 1)
        {
            return null;
        }

        var count = values.NumberOfElements;
        if (OccurringClasses(name, results) is { } classes)
        {
            // A single −1 stands for values that were not asked for.
            var fits = classes.Length == count && (values.dim() == 1 || values.ToDouble() >= 0) && Array.TrueForAll(classes, number => number >= 0 && number < classNames.Count);
            return fits ? Array.ConvertAll(classes, number => classNames[(int)number]) : null;
        }

        return values.dim() == 1 && count == classNames.Count && !name.EndsWith(Occurring, StringComparison.Ordinal) ? classNames : null;
    }

    /// <summary>Overlaps of boxes are single numbers, named by the number of their class: <c>iou/cl_2</c> beside <c>iou</c>.</summary>
    /// <param name="name">The name of a single number.</param>
    /// <param name="classNames">The names of all classes, if they are known.</param>
    /// <returns>The name of the number over all classes and that of the class, or the name itself and <see langword="null"/>.</returns>
    public static (string Metric, string? Class) OfNumber(string name, IReadOnlyList<string>? classNames)
    {
        var match = NumberOfClass.Match(name);
        return classNames is not null && match.Success && int.TryParse(match.Groups["class"].ValueSpan, CultureInfo.InvariantCulture, out var number) && number < classNames.Count
            ? (match.Groups["before"].Value + match.Groups["after"].Value, classNames[number])
            : (name, null);
    }

    /// <summary>The numbers of the classes that the values per class are of; in a collection both names have the same affixes.</summary>
    private static double[]? OccurringClasses(string name, NamedResults results)
    {
        var place = name.LastIndexOf(PerClass, StringComparison.Ordinal);
        if (place < 0)
        {
            return null;
        }

        var ending = Occurring + name[(place + PerClass.Length)..];
        var found = results.FirstOrDefault(entry => entry.Key.EndsWith(ending, StringComparison.Ordinal)
            && name.StartsWith(entry.Key[..^ending.Length], StringComparison.Ordinal));
        return (found.Value as Tensor)?.ToDoubles();
    }
}
