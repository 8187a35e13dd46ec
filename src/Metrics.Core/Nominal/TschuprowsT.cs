namespace Metrics;

/// <summary>The arguments of <see cref="TschuprowsT"/>.</summary>
/// <param name="NumClasses">The number of labels that either variable may take, at least 1: they lie from 0 to it, which is excluded.</param>
public sealed record TschuprowsTOptions(int NumClasses) : BiasCorrectedNominalOptions
{
    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator TschuprowsTOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static TschuprowsTOptions FromInt32(int numClasses) => new(numClasses);

    internal override int? Classes => NumClasses;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumClasses, 1);
    }
}

/// <summary>Tschuprow's T, how strongly two nominal variables are associated: √(φ² / √((r − 1)·(c − 1))), from 0 to 1.</summary>
/// <remarks>
/// φ² = χ² / N; r and c are the numbers of labels that occur. NaN, and where it cannot be corrected for bias a warning, if one of the
/// variables does not vary. Inputs are labels of shape [N], which may be NaN, or scores of shape [N, C]. The result is a float32
/// scalar. Source: Tschuprow, Principles of the mathematical theory of correlation (1939).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new TschuprowsT(2);
/// metric.Update(tensor(new[] { 0L, 0, 0, 0, 1, 1, 1, 1 }), tensor(new[] { 0L, 0, 0, 1, 1, 1, 1, 1 }));
/// var value = metric.Compute();   // 0.3801
/// </code>
/// </example>
public sealed class TschuprowsT : ContingencyMetric<TschuprowsTOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments.</param>
    public TschuprowsT(TschuprowsTOptions options)
        : base(options, Formula)
    {
    }

    internal static double Formula(ContingencyTable table, BiasCorrectedNominalOptions options) =>
        ChiSquared.Association(table, options.BiasCorrection, (rows, columns) => Math.Sqrt(rows * columns), nameof(TschuprowsT));
}

/// <content>TschuprowsT.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.TschuprowsT"/>.</summary>
    /// <param name="preds">One variable: labels of shape [N], which may be NaN, or scores of shape [N, C].</param>
    /// <param name="target">The other one, in either form.</param>
    /// <param name="options">The arguments; defaults if left out. With those of the class, labels are checked against the number of classes.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor TschuprowsT(Tensor preds, Tensor target, BiasCorrectedNominalOptions? options = null) =>
        ContingencyForm.Compute(preds, target, options ?? new(), Metrics.TschuprowsT.Formula);

    /// <summary>Tschuprow's T of each two of several variables.</summary>
    /// <param name="matrix">The variables: labels of shape [N, V], which may be NaN.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The values, of shape [V, V], which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor TschuprowsTMatrix(Tensor matrix, BiasCorrectedNominalOptions? options = null) =>
        NominalMatrix.Of(matrix, options ?? new(), Metrics.TschuprowsT.Formula);
}
