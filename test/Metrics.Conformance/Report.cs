namespace Metrics.Conformance;

/// <summary>Writes what came of the cases.</summary>
internal static class Report
{
    /// <summary>Writes the report; its last line is <c>N passed, N failed</c>.</summary>
    public static void Write(IReadOnlyList<CaseResult> results, TextWriter output)
    {
        foreach (var domain in results.GroupBy(result => result.Domain))
        {
            output.WriteLine($"{domain.Key,-16}{Counts([.. domain], ", ", verdict => true)}");
        }

        WriteNotImplemented(results, output);
        WriteCases("Deviations", Verdict.Deviates, results, output);
        WriteCases("Failures", Verdict.Failed, results, output);
        output.WriteLine();
        output.WriteLine(Counts(results, ", ", verdict => verdict > Verdict.Failed));
        output.WriteLine(Counts(results, ", ", verdict => verdict <= Verdict.Failed));
    }

    private static string Counts(IReadOnlyList<CaseResult> results, string separator, Func<Verdict, bool> which) =>
        string.Join(separator, Enum.GetValues<Verdict>().Where(which).Select(verdict => $"{results.Count(result => result.Verdict == verdict)} {Text(verdict)}"));

    private static string Text(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.Failed => "failed",
        Verdict.NotImplemented => "not implemented",
        Verdict.NotExpressible => "not expressible",
        _ => "deviate on purpose",
    };

    private static void WriteNotImplemented(IReadOnlyList<CaseResult> results, TextWriter output)
    {
        var missing = results.Where(result => result.Verdict == Verdict.NotImplemented).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("Not implemented (with the number of cases):");
        foreach (var domain in missing.GroupBy(result => result.Domain))
        {
            var names = domain.CountBy(result => result.Detail).Select(name => $"{name.Key} {name.Value}");
            output.WriteLine($"  {domain.Key}: {string.Join(", ", names)}");
        }
    }

    private static void WriteCases(string title, Verdict verdict, IReadOnlyList<CaseResult> results, TextWriter output)
    {
        var cases = results.Where(result => result.Verdict == verdict).ToList();
        if (cases.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var result in cases)
        {
            output.WriteLine($"  {result.File} {result.Case}: {result.Detail}");
        }
    }
}
