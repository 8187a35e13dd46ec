namespace Metrics;

/// <summary>A metric of how many words or characters of a text are wrong. It takes one reference for each prediction.</summary>
/// <remarks>Words are what white space separates; characters are Unicode code points. The counts of all such metrics of words are the same, and shared.</remarks>
public abstract class ErrorRateMetric : Metric<TextPair, Tensor>, IConfigured<ErrorRateOptions>
{
    private readonly bool ofCharacters;
    private readonly TensorState errors;
    private readonly TensorState targetLength;
    private readonly TensorState predsLength;
    private readonly TensorState longerLength;

    private protected ErrorRateMetric(ErrorRateOptions? options, bool ofCharacters = false)
    {
        Options = options ?? new();
        this.ofCharacters = ofCharacters;
        errors = AddCount("errors");
        targetLength = AddCount("target_total");
        predsLength = AddCount("preds_total");
        longerLength = AddCount("longer_total");
    }

    /// <inheritdoc/>
    public ErrorRateOptions Options { get; }

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

    /// <inheritdoc/>
    protected sealed override void UpdateState(TextPair input)
    {
        TextInputs.CheckSingle(input);
        var counts = EditCounts.Of(input, ofCharacters);
        errors.Value = errors.Value + counts.Errors;
        targetLength.Value = targetLength.Value + counts.TargetLength;
        predsLength.Value = predsLength.Value + counts.PredsLength;
        longerLength.Value = longerLength.Value + counts.LongerLength;
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState() => Score().to(ScalarType.Float32);

    /// <summary>The value in float64.</summary>
    private protected abstract Tensor Score();

    private TensorState AddCount(string name) => AddState(name, zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
}
