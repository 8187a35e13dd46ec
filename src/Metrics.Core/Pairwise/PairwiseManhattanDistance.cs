namespace Metrics;

/// <content>PairwiseManhattanDistance.</content>
public static partial class Functional
{
    /// <summary>The Manhattan distance of each row of x from each row of y, Σ |xᵢₖ − yⱼₖ|.</summary>
    /// <remarks>It is the Minkowski distance with exponent 1.</remarks>
    /// <param name="x">Rows, of shape [N, D].</param>
    /// <param name="y">Other rows, of shape [M, D]; those of <paramref name="x"/> if left out.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The values, of shape [N, M], or reduced to [N]; they belong to the caller's dispose scope and can be back-propagated.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the function can take; the message names it.</exception>
    /// <example>
    /// <code>
    /// var values = Functional.PairwiseManhattanDistance(tensor(new[,] { { 3.0f, 4.0f } }), tensor(new[,] { { 0.0f, 0.0f }, { 4.0f, 3.0f } }));   // [[7, 2]]
    /// </code>
    /// </example>
    public static Tensor PairwiseManhattanDistance(Tensor x, Tensor? y = null, PairwiseOptions? options = null) =>
        PairwiseForm.Compute(x, y, options ?? new(), (rows, others, _) => PairwiseForm.Distances(rows, others, 1));
}
