using System.IO.Enumeration;
using System.Text.Json;

namespace Metrics.Conformance;

/// <summary>The cases in which the library does something else than the reference on purpose.</summary>
public sealed class Deviations
{
    private static readonly JsonSerializerOptions JsonOptions = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly IReadOnlyList<Deviation> all;

    private Deviations(IReadOnlyList<Deviation> all) => this.all = all;

    /// <summary>No deviations.</summary>
    public static Deviations None { get; } = new([]);

    /// <summary>Those of <c>deviations.json</c>, which lies beside the program.</summary>
    public static Deviations Load() => Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "deviations.json")));

    public static Deviations Parse(string json) => new(JsonSerializer.Deserialize<Deviation[]>(json, JsonOptions)!);

    /// <summary>Turns the failures that are meant into deviations.</summary>
    /// <param name="file">The recorded cases.</param>
    /// <param name="results">What came of each.</param>
    /// <param name="repeat">Runs a case again with another tolerance.</param>
    internal IEnumerable<CaseResult> Apply(GoldenFile file, IReadOnlyList<CaseResult> results, Func<GoldenCase, CaseResult> repeat)
    {
        ArgumentNullException.ThrowIfNull(file);
        var entries = EntriesOf(file.Path);
        var cases = file.Cases.ToDictionary(golden => golden.Id);
        foreach (var result in results)
        {
            var golden = cases[result.Case];
            var entry = result.Verdict == Verdict.Failed ? entries.Find(deviation => Covers(deviation, result, golden) && IsNear(deviation, golden)) : null;
            yield return entry is not null ? result with { Verdict = Verdict.Deviates, Detail = entry.Reason } : result;
        }

        // What is left beyond the tolerance may be another deviation.
        bool IsNear(Deviation deviation, GoldenCase golden)
        {
            var again = deviation.Tolerance is { } tolerance ? repeat(golden.Within(tolerance)) : null;
            return again is null or { Verdict: Verdict.Passed } || entries.Exists(other => other.Tolerance is null && Covers(other, again, golden));
        }
    }

    /// <summary>The entries for a file whose cases all passed: over the library's own recorded cases, such an entry is out of date.</summary>
    /// <remarks>
    /// Other recordings may happen not to show a difference. An entry by note, inputs, arguments, difference or tolerance is never out of date: whether a
    /// case with a defect of the reference differs depends on its values.
    /// </remarks>
    public IEnumerable<string> OutOfDate(string file, IEnumerable<CaseResult> results) =>
        from entry in EntriesOf(file)
        where entry.Note is null && entry.Difference is null && entry.Inputs is null && entry.Args is null && entry.Tolerance is null
        let covered = results.Where(result => Matches(entry.Case, result.Case)).ToList()
        where covered.Count > 0 && covered.TrueForAll(result => result.Verdict == Verdict.Passed)
        select entry.Case;

    private List<Deviation> EntriesOf(string file) => [.. all.Where(deviation => Matches(deviation.File, file))];

    private static bool Covers(Deviation deviation, CaseResult result, GoldenCase golden) =>
        Matches(deviation.Case, result.Case)
        && (deviation.Note is null || Matches(deviation.Note, golden.Note))
        && (deviation.Inputs is null || Matches(deviation.Inputs, golden.Inputs))
        && (deviation.Args is not { } args || args.EnumerateObject().All(argument => golden.Args.TryGetProperty(argument.Name, out var given) && JsonElement.DeepEquals(given, argument.Value)))
        && (deviation.Difference is null || Matches(deviation.Difference, result.Detail));

    private static bool Matches(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);

    /// <summary>An entry of <c>deviations.json</c>.</summary>
    /// <param name="File">The file of recorded cases; <c>*</c> stands for any text, <c>?</c> for any character.</param>
    /// <param name="Case">The id of a case, with the same signs.</param>
    /// <param name="Reason">Why the library does something else.</param>
    /// <param name="Note">If it is given, only cases with such a recorded note are meant, with the same signs.</param>
    /// <param name="Inputs">If it is given, only cases with inputs of such a name are meant, with the same signs.</param>
    /// <param name="Args">If it is given, only cases with these arguments are meant.</param>
    /// <param name="Difference">If it is given, only cases are meant that differ like this, with the same signs.</param>
    /// <param name="Tolerance">If it is given, only cases are meant whose numbers differ by no more than this.</param>
    private sealed record Deviation(string File, string Case, string Reason, string? Note = null, string? Inputs = null, JsonElement? Args = null, string? Difference = null, double? Tolerance = null);
}
