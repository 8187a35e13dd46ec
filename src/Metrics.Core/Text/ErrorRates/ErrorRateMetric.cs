namespace Metrics;

/// <summary>A metric of how many words or characters of a text are wrong. It takes one reference for each prediction.</summary>
/// <remarks>Words are what white space separates; characters are Unicode code points. The counts of all such metrics of words are the same, and shared.</remarks>
public abstract class ErrorRateMetric : CountedMetric<ErrorRateOptions, TextPair, Tensor>
{
    private readonly bool ofCharacters;
    private readonly TensorState errors;
    private readonly TensorState targetLength;
    private readonly TensorState predsLength;
    private readonly TensorState longerLength;

    private protected ErrorRateMetric(ErrorRateOptions? options, bool ofCharacters = false)
        : base(options ?? new())
    {
        this.ofCharacters = ofCharacters;
        errors = AddCount("errors");
        targetLength = AddCount("target_total");
        predsLength = AddCount("preds_total");
        longerLength = AddCount("longer_total");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => (Options, ofCharacters);

    private protected sealed override CountedRows Count(TextPair input)
    {
        TextInputs.CheckSingle(input);
        return EditCounts.Of(input, ofCharacters);
    }

    private protected sealed override void AddSums(Tensor sums)
    {
        var totals = EditTotals.OfSums(sums.to_type(ScalarType.Int64));
        errors.Accumulate(totals.Errors);
        targetLength.Accumulate(totals.TargetLength);
        predsLength.Accumulate(totals.PredsLength);
        longerLength.Accumulate(totals.LongerLength);
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => Value(new(errors.Value, targetLength.Value, predsLength.Value, longerLength.Value));

    private protected sealed override Func<Tensor, Tensor> ComputeAll => sums => Value(EditTotals.OfSums(sums));

    /// <summary>The value in float64.</summary>
    private protected abstract Tensor Score(EditTotals totals);

    private Tensor Value(EditTotals totals) => Score(totals with { Errors = totals.Errors.to(ScalarType.Float64) }).to(ScalarType.Float32);

    private TensorState AddCount(string name) => AddState(name, zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
}
