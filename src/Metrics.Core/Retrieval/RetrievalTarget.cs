namespace Metrics;

/// <summary>What a retrieval metric takes for the relevance of a document.</summary>
internal abstract record RetrievalTarget
{
    /// <summary>A document is relevant or not.</summary>
    public static RetrievalTarget Binary { get; } = new BinaryTarget();

    /// <exception cref="ArgumentException">A document has another relevance.</exception>
    public abstract void Check(Tensor target);

    /// <summary>The form in which the relevance is kept.</summary>
    public abstract Tensor Format(Tensor target);

    private sealed record BinaryTarget : RetrievalTarget
    {
        public override void Check(Tensor target) => RetrievalChecks.Binary(target);

        public override Tensor Format(Tensor target) => target.to(ScalarType.Bool);
    }
}
