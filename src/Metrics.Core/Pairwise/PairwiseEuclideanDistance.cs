namespace Metrics;

/// <content>PairwiseEuclideanDistance.</content>
public static partial class Functional
{
    /// <summary>The Euclidean distance of each row of x from each row of y, √Σ (xᵢₖ − yⱼₖ)².</summary>
    /// <remarks>Computed from the differences and not from squared norms, which cancel for rows that are near to each other.</remarks>
    /// <param name="x">Rows, of shape [N, D].</param>
    /// <param name="y">Other rows, of shape [M, D]; those of <paramref name="x"/> if left out.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The values, of shape [N, M], or reduced to [N]; they belong to the caller's dispose scope and can be back-propagated.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the function can take; the message names it.</exception>
    /// <example>
    /// <code>
    /// var values = Functional.PairwiseEuclideanDistance(tensor(new[,] { { 3.0f, 4.0f } }), tensor(new[,] { { 0.0f, 0.0f }, { 4.0f, 3.0f } }));   // [[5, 1.4142]]
    /// </code>
    /// </example>
    public static Tensor PairwiseEuclideanDistance(Tensor x, Tensor? y = null, PairwiseOptions? options = null) =>
        PairwiseForm.Compute(x, y, options ?? new(), (rows, others, _) => PairwiseForm.Distances(rows, others, 2));
}
