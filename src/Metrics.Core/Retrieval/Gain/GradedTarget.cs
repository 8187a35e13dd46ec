namespace Metrics;

/// <summary>Documents are more or less relevant.</summary>
/// <param name="Gain">What is made of the relevance.</param>
internal sealed record GradedTarget(RelevanceGain Gain) : RetrievalTarget
{
    public override void Check(Tensor target)
    {
        RetrievalChecks.Graded(target);
        Gain.Check(target);
    }

    public override Tensor Format(Tensor target) => target.is_floating_point() ? target : target.to(ScalarType.Int64);
}
