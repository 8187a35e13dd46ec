namespace Metrics.Conformance;

/// <summary>What came of one recorded case.</summary>
public enum Verdict
{
    Passed,
    Failed,

    /// <summary>The library has no such metric (or something else that the case needs).</summary>
    NotImplemented,

    /// <summary>The case cannot be written down in C#: an argument has another static type.</summary>
    NotExpressible,

    /// <summary>The library does something else on purpose; <c>deviations.json</c> says why.</summary>
    Deviates,
}

/// <summary>What came of one recorded case, and why.</summary>
/// <param name="File">The file, relative to the folder of recorded values.</param>
/// <param name="Case">The id of the case.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Detail">The difference, the name of what is not implemented, the reason of the deviation; empty when passed.</param>
public sealed record CaseResult(string File, string Case, Verdict Verdict, string Detail)
{
    public string Domain => File.Split('/')[0];
}
