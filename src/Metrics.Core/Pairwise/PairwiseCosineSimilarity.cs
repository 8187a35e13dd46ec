namespace Metrics;

/// <content>PairwiseCosineSimilarity.</content>
public static partial class Functional
{
    /// <summary>The cosine of the angle between each row of x and each row of y, ⟨xᵢ, yⱼ⟩ / (‖xᵢ‖·‖yⱼ‖).</summary>
    /// <remarks>A row of zeros has no direction: its values are NaN.</remarks>
    /// <param name="x">Rows, of shape [N, D].</param>
    /// <param name="y">Other rows, of shape [M, D]; those of <paramref name="x"/> if left out.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The values, of shape [N, M], or reduced to [N]; they belong to the caller's dispose scope and can be back-propagated.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the function can take; the message names it.</exception>
    /// <example>
    /// <code>
    /// var values = Functional.PairwiseCosineSimilarity(tensor(new[,] { { 3.0f, 4.0f } }), tensor(new[,] { { 0.0f, 0.0f }, { 4.0f, 3.0f } }));   // [[NaN, 0.96]]
    /// </code>
    /// </example>
    public static Tensor PairwiseCosineSimilarity(Tensor x, Tensor? y = null, PairwiseOptions? options = null) =>
        PairwiseForm.Compute(x, y, options ?? new(), (rows, others, _) => Directions(rows).mm(Directions(others).t()));

    private static Tensor Directions(Tensor rows) => rows / rows.square().sum([1], keepdim: true).sqrt();
}
