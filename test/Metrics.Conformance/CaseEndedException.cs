namespace Metrics.Conformance;

/// <summary>Ends a case with another verdict than passed.</summary>
internal sealed class CaseEndedException(Verdict verdict, string detail) : Exception(detail)
{
    public Verdict Verdict { get; } = verdict;

    public static CaseEndedException Failed(string detail) => new(Verdict.Failed, detail);

    public static CaseEndedException NotImplemented(string what) => new(Verdict.NotImplemented, what);

    public static CaseEndedException NotExpressible(string why) => new(Verdict.NotExpressible, why);
}
