namespace Metrics;

/// <summary>
/// The arguments of a measure of association between two nominal variables. For the functional forms they are enough: any integer is a
/// label there.
/// </summary>
public record NominalOptions : ContingencyOptions
{
    /// <summary>What becomes of labels that are NaN. Default: <see cref="NominalNanStrategy.Replace"/>.</summary>
    public NominalNanStrategy NanStrategy { get; init; } = NominalNanStrategy.Replace;

    /// <summary>The label in place of NaN, of which the whole part counts; it may be missing where such samples are dropped. Default: 0.</summary>
    public double? NanReplaceValue { get; init; } = 0;

    internal sealed override object Key => new NominalKey(Classes, NanStrategy, NanReplaceValue, ValidateArgs);

    internal sealed override LabelVectors Labels(Tensor preds, Tensor target)
    {
        var (x, y) = (WithoutScores(preds), WithoutScores(target));
        if (ValidateArgs)
        {
            TensorChecks.SameShape(x, y);
        }

        Tensor? kept = null;
        if (NanStrategy == NominalNanStrategy.Drop && (x.is_floating_point() || y.is_floating_point()))
        {
            kept = x.isnan().logical_or(y.isnan()).logical_not();
            (x, y) = (x.masked_select(kept), y.masked_select(kept));
        }

        (x, y) = (Whole(x, nameof(preds)), Whole(y, nameof(target)));
        if (ValidateArgs)
        {
            Check(x, y);
        }

        return new(x, y, kept);
    }

    /// <inheritdoc/>
    protected internal override void Validate()
    {
        ArgumentRange.Defined(NanStrategy);
        if (NanStrategy == NominalNanStrategy.Replace)
        {
            var label = ArgumentRange.Present(NanReplaceValue, "the label in place of NaN");
            ArgumentRange.Between(label, double.NegativeInfinity, double.PositiveInfinity, nameof(NanReplaceValue));
        }
    }

    /// <summary>Scores of classes, [N, C], stand for the class with the highest.</summary>
    private static Tensor WithoutScores(Tensor labels) => labels.dim() == 2 ? labels.argmax(1) : labels;

    /// <summary>Labels as int64, with the replacement for NaN.</summary>
    private Tensor Whole(Tensor labels, string name)
    {
        if (!labels.is_floating_point())
        {
            return labels.to(ScalarType.Int64);
        }

        // 16-bit numbers cannot be rounded everywhere.
        var numbers = labels.to(ScalarType.Float64);
        var filled = NanStrategy == NominalNanStrategy.Replace ? numbers.masked_fill(numbers.isnan(), Math.Truncate(NanReplaceValue!.Value)) : numbers;
        if (ValidateArgs && !filled.eq(filled.trunc()).logical_and(filled.isfinite()).all().ToBoolean())
        {
            throw new ArgumentException($"Expected {name} to hold labels that are whole numbers, or NaN.", name);
        }

        return filled.to(ScalarType.Int64);
    }
}

/// <summary>The arguments of a measure of association that can be corrected for the bias of small samples.</summary>
public record BiasCorrectedNominalOptions : NominalOptions
{
    /// <summary>
    /// Whether χ² is corrected for continuity (Yates) in a table of 2 × 2, and φ² and the numbers of labels for the size of the sample
    /// (Bergsma). Default: <see langword="true"/>.
    /// </summary>
    public bool BiasCorrection { get; init; } = true;
}

/// <summary>What a contingency table of nominal variables depends on.</summary>
/// <param name="Classes">The number of classes, where labels are checked against it.</param>
/// <param name="NanStrategy">What becomes of NaN.</param>
/// <param name="NanReplaceValue">The label in place of NaN.</param>
/// <param name="ValidateArgs">Whether labels are checked.</param>
internal sealed record NominalKey(int? Classes, NominalNanStrategy NanStrategy, double? NanReplaceValue, bool ValidateArgs);
