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

    /// <summary>The number of edits that turn the predictions into the targets.</summary>
    private protected Tensor Errors => errors.Value.to(ScalarType.Float64);

    /// <summary>The length of the targets.</summary>
    private protected Tensor TargetLength => targetLength.Value;

    /// <summary>The length of the predictions.</summary>
    private protected Tensor PredsLength => predsLength.Value;

    /// <summary>The length of the longer text of each pair.</summary>
    private protected Tensor LongerLength => longerLength.Value;

    private protected sealed override CountedRows Count(TextPair input)
    {
        TextInputs.CheckSingle(input);
        return EditCounts.Of(input, ofCharacters);
    }

    private protected sealed override void AddSums(Tensor sums)
    {
        var counts = sums.to_type(ScalarType.Int64).unbind(0);
        errors.Accumulate(counts[0]);
        targetLength.Accumulate(counts[1]);
        predsLength.Accumulate(counts[2]);
        longerLength.Accumulate(counts[3]);
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => Score().to(ScalarType.Float32);

    /// <summary>The value in float64.</summary>
    private protected abstract Tensor Score();

    private TensorState AddCount(string name) => AddState(name, zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
}
