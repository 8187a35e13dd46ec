namespace Metrics;

/// <content>PairwiseMinkowskiDistance.</content>
public static partial class Functional
{
    /// <summary>The Minkowski distance of each row of x from each row of y, (Σ |xᵢₖ − yⱼₖ|ᵖ)^(1/p).</summary>
    /// <remarks>Exponent 1 is the Manhattan distance, 2 the Euclidean one, infinity the largest difference.</remarks>
    /// <param name="x">Rows, of shape [N, D].</param>
    /// <param name="y">Other rows, of shape [M, D]; those of <paramref name="x"/> if left out.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The values, of shape [N, M], or reduced to [N]; they belong to the caller's dispose scope and can be back-propagated.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the function can take; the message names it.</exception>
    /// <example>
    /// <code>
    /// var values = Functional.PairwiseMinkowskiDistance(tensor(new[,] { { 3.0f, 4.0f } }), tensor(new[,] { { 0.0f, 0.0f }, { 4.0f, 3.0f } }));   // [[5, 1.4142]]
    /// </code>
    /// </example>
    public static Tensor PairwiseMinkowskiDistance(Tensor x, Tensor? y = null, PairwiseMinkowskiDistanceOptions? options = null) =>
        PairwiseForm.Compute(x, y, options ?? new(), (rows, others, arguments) => PairwiseForm.Distances(rows, others, arguments.Exponent));
}
