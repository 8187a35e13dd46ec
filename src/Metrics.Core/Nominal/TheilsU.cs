namespace Metrics;

/// <summary>The arguments of <see cref="TheilsU"/>.</summary>
/// <param name="NumClasses">The number of labels that either variable may take, at least 1: they lie from 0 to it, which is excluded.</param>
public sealed record TheilsUOptions(int NumClasses) : NominalOptions
{
    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator TheilsUOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static TheilsUOptions FromInt32(int numClasses) => new(numClasses);

    internal override int? Classes => NumClasses;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumClasses, 1);
    }
}

/// <summary>Theil's U, how much of the entropy of the predictions the target explains: (H(preds) − H(preds | target)) / H(preds), from 0 to 1.</summary>
/// <remarks>
/// Unlike other measures of association it is not symmetric. 0 if the predictions do not vary. Inputs are labels of shape [N], which
/// may be NaN, or scores of shape [N, C]. The result is a float32 scalar. Source: Theil, On the estimation of relationships involving
/// qualitative variables (1970).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new TheilsU(2);
/// metric.Update(tensor(new[] { 0L, 0, 0, 0, 1, 1, 1, 1 }), tensor(new[] { 0L, 0, 0, 1, 1, 1, 1, 1 }));
/// var value = metric.Compute();   // 0.5488
/// </code>
/// </example>
public sealed class TheilsU : ContingencyMetric<TheilsUOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments.</param>
    public TheilsU(TheilsUOptions options)
        : base(options, Formula)
    {
    }

    internal static double Formula(ContingencyTable table, NominalOptions options) =>
        table.ColumnEntropy == 0 ? 0 : table.MutualInformation / table.ColumnEntropy;
}

/// <content>TheilsU.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.TheilsU"/>.</summary>
    /// <param name="preds">One variable: labels of shape [N], which may be NaN, or scores of shape [N, C].</param>
    /// <param name="target">The other one, in either form.</param>
    /// <param name="options">The arguments; defaults if left out. With those of the class, labels are checked against the number of classes.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor TheilsU(Tensor preds, Tensor target, NominalOptions? options = null) =>
        ContingencyForm.Compute(preds, target, options ?? new(), Metrics.TheilsU.Formula);

    /// <summary>Theil's U of each two of several variables: row i, column j says how much of variable i is explained by variable j.</summary>
    /// <param name="matrix">The variables: labels of shape [N, V], which may be NaN.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The values, of shape [V, V], which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor TheilsUMatrix(Tensor matrix, NominalOptions? options = null) =>
        NominalMatrix.Of(matrix, options ?? new(), Metrics.TheilsU.Formula);
}
