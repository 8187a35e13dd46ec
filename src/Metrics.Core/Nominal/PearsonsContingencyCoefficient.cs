namespace Metrics;

/// <summary>The arguments of <see cref="PearsonsContingencyCoefficient"/>.</summary>
/// <param name="NumClasses">The number of labels that either variable may take, at least 1: they lie from 0 to it, which is excluded.</param>
public sealed record PearsonsContingencyCoefficientOptions(int NumClasses) : NominalOptions
{
    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static implicit operator PearsonsContingencyCoefficientOptions(int numClasses) => new(numClasses);

    /// <summary>The arguments for so many classes.</summary>
    /// <param name="numClasses">The number of classes.</param>
    public static PearsonsContingencyCoefficientOptions FromInt32(int numClasses) => new(numClasses);

    internal override int? Classes => NumClasses;

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        base.Validate();
        ArgumentRange.AtLeast(NumClasses, 1);
    }
}

/// <summary>Pearson's contingency coefficient, how strongly two nominal variables are associated: √(φ² / (1 + φ²)), from 0, below 1.</summary>
/// <remarks>
/// φ² = χ² / N. Inputs are labels of shape [N], which may be NaN, or scores of shape [N, C]. The result is a float32 scalar. Source:
/// Pearson, On the theory of contingency and its relation to association and normal correlation (1904).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new PearsonsContingencyCoefficient(2);
/// metric.Update(tensor(new[] { 0L, 0, 0, 0, 1, 1, 1, 1 }), tensor(new[] { 0L, 0, 0, 1, 1, 1, 1, 1 }));
/// var value = metric.Compute();   // 0.6124
/// </code>
/// </example>
public sealed class PearsonsContingencyCoefficient : ContingencyMetric<PearsonsContingencyCoefficientOptions>
{
    /// <summary>Starts a metric.</summary>
    /// <param name="options">The arguments.</param>
    public PearsonsContingencyCoefficient(PearsonsContingencyCoefficientOptions options)
        : base(options, Formula)
    {
    }

    internal static double Formula(ContingencyTable table, NominalOptions options)
    {
        var phiSquared = ChiSquared.Of(table, continuityCorrection: false) / table.Total;
        return Math.Sqrt(phiSquared / (1 + phiSquared));
    }
}

/// <content>PearsonsContingencyCoefficient.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.PearsonsContingencyCoefficient"/>.</summary>
    /// <param name="preds">One variable: labels of shape [N], which may be NaN, or scores of shape [N, C].</param>
    /// <param name="target">The other one, in either form.</param>
    /// <param name="options">The arguments; defaults if left out. With those of the class, labels are checked against the number of classes.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor PearsonsContingencyCoefficient(Tensor preds, Tensor target, NominalOptions? options = null) =>
        ContingencyForm.Compute(preds, target, options ?? new(), Metrics.PearsonsContingencyCoefficient.Formula);

    /// <summary>Pearson's contingency coefficient of each two of several variables.</summary>
    /// <param name="matrix">The variables: labels of shape [N, V], which may be NaN.</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The values, of shape [V, V], which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor PearsonsContingencyCoefficientMatrix(Tensor matrix, NominalOptions? options = null) =>
        NominalMatrix.Of(matrix, options ?? new(), Metrics.PearsonsContingencyCoefficient.Formula);
}
