namespace Metrics;

/// <summary>Divergences of the distributions in the rows of two tensors.</summary>
internal static class Distributions
{
    /// <summary>Makes the elements of each row sum to 1.</summary>
    public static Tensor Normalize(Tensor rows) => rows / rows.sum([1], keepdim: true);

    /// <summary>Σ p ln(p/q) for each row of normalized probabilities; terms with p = 0 are 0.</summary>
    public static Tensor Divergence(Tensor p, Tensor q)
    {
        var isZero = p.eq(0);
        var ratio = (p / q.masked_fill(isZero, 1)).masked_fill(isZero, 1);
        return (p * ratio.log()).sum([1]);
    }

    /// <summary>The same from logarithms; that of 0 is −∞.</summary>
    public static Tensor LogDivergence(Tensor logP, Tensor logQ)
    {
        var isZero = logP.isneginf();
        return (logP.exp() * (logP - logQ).masked_fill(isZero, 0)).sum([1]);
    }
}
