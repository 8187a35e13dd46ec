namespace Metrics.Conformance;

/// <summary>A function that has no class of its own.</summary>
internal sealed class FunctionCheck : ICaseCheck
{
    public void Run(GoldenCase golden, Device device) => throw CaseEndedException.NotImplemented(golden.File.Metric);
}
