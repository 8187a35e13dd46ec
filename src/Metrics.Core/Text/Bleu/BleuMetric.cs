namespace Metrics;

/// <summary>BLEU, whatever it takes for words.</summary>
/// <typeparam name="TOptions">The arguments.</typeparam>
public abstract class BleuMetric<TOptions> : CountedMetric<TOptions, TextPair, Tensor>
    where TOptions : BleuOptions
{
    private readonly TensorState predsLength;
    private readonly TensorState targetLength;
    private readonly TensorState numerator;
    private readonly TensorState denominator;

    private protected BleuMetric(TOptions options)
        : base(options)
    {
        predsLength = AddState("preds_len", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        targetLength = AddState("target_len", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        numerator = AddState("numerator", zeros(options.NGram, dtype: ScalarType.Int64), MergeRule.Sum);
        denominator = AddState("denominator", zeros(options.NGram, dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options with { Smooth = false, Weights = null };

    /// <summary>Makes a text one whose words are separated by white space.</summary>
    private protected abstract string Tokenize(string text);

    private protected sealed override CountedRows Count(TextPair input)
    {
        TextInputs.Check(input);
        return BleuCounts.Of(input, Options.NGram, Tokenize);
    }

    private protected sealed override void AddSums(Tensor sums)
    {
        var (lengths, matches, totals) = BleuCounts.Split(sums.to_type(ScalarType.Int64));
        predsLength.Accumulate(lengths[0]);
        targetLength.Accumulate(lengths[1]);
        numerator.Accumulate(matches);
        denominator.Accumulate(totals);
    }

    /// <inheritdoc/>
    protected sealed override Tensor ComputeState()
    {
        var matches = numerator.Value.to(ScalarType.Float64);
        var added = full(Options.NGram, Options.Smooth ? 1.0 : 0.0, dtype: ScalarType.Float64, device: Device);
        added[0] = 0.0;
        var weights = Options.Weights is { } given
            ? tensor(given.AsSpan().ToArray(), device: Device)
            : full(Options.NGram, 1.0 / Options.NGram, dtype: ScalarType.Float64, device: Device);
        var precision = (weights * ((matches + added) / (denominator.Value + added)).log()).sum().exp();
        var brevityPenalty = (1 - (targetLength.Value.to(ScalarType.Float64) / predsLength.Value)).clamp_max(0).exp();
        return where(numerator.Value.min().gt(0), precision * brevityPenalty, zeros_like(precision)).to(ScalarType.Float32);
    }
}
