namespace Metrics;

/// <summary>The arguments of <see cref="Perplexity"/>.</summary>
public sealed record PerplexityOptions : MetricOptions
{
    /// <summary>A token that is left out where it is the target; none if left out.</summary>
    public long? IgnoreIndex { get; init; }
}

/// <summary>How many tokens a language model hesitates between: the exponential of the mean negative logarithm of the probabilities that it gives to the true tokens.</summary>
/// <remarks>
/// exp(−1/n · Σ ln p(tokenᵢ)), with p the softmax of the logits. Predictions are logits of shape [batch, length, vocabulary], targets
/// are token ids, int64 of shape [batch, length]. 1 is best; NaN without tokens. The result is float32, or float64 where an input
/// was. Source: Jelinek, Mercer, Bahl and Baker, Perplexity: a measure of the difficulty of speech recognition tasks (1977).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new Perplexity(new() { IgnoreIndex = -100 });
/// metric.Update(zeros(2, 3, 5), tensor(new long[,] { { 0, 1, -100 }, { 4, 2, 3 } }));
/// var value = metric.Compute();   // 5
/// </code>
/// </example>
public sealed class Perplexity : SummedRegressionMetric<PerplexityOptions>
{
    private readonly TensorState sum;
    private readonly TensorState count;

    /// <summary>Starts a perplexity.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public Perplexity(PerplexityOptions? options = null)
        : base(options ?? new())
    {
        sum = AddState("total_log_probs", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        count = AddState("count", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    /// <inheritdoc/>
    protected internal override object SharedStateKey => Options;

    internal override bool TakesSampleWeight => false;

    internal static Tensor Value(Tensor preds, Tensor target, PerplexityOptions options)
    {
        var (logs, tokens) = TokenLogs.Total(preds, target, options);
        return ResultForm.Of(Formula(logs, tokens), ResultForm.IsDouble(preds, target));
    }

    private protected override void Accumulate(TensorPair input)
    {
        var (logs, tokens) = TokenLogs.Total(input.Preds, input.Target, Options);
        sum.Accumulate(logs);
        count.Accumulate(tokens);
    }

    private protected override RowSums Rows(TensorPair input)
    {
        var (logs, tokens) = TokenLogs.OfTexts(input.Preds, input.Target, Options);
        return new ValueRows(stack([logs, tokens.to_type(ScalarType.Float64), full_like(logs, ResultForm.IsDouble(input) ? 1.0 : 0.0)], 1));
    }

    private protected override void AddSums(Tensor sums)
    {
        sum.Accumulate(sums[0]);
        count.Accumulate(sums[1].to_type(ScalarType.Int64));
    }

    private protected override Tensor Score() => Formula(sum.Value, count.Value);

    private protected override Tensor ScoreAll(Tensor sums) => Formula(sums.select(1, 0), sums.select(1, 1));

    private static Tensor Formula(Tensor logs, Tensor tokens) => (logs / tokens).exp();
}

/// <content>Perplexity.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.Perplexity"/>; it can be back-propagated.</summary>
    /// <param name="preds">Logits, of shape [batch, length, vocabulary].</param>
    /// <param name="target">Token ids, int64 of shape [batch, length].</param>
    /// <param name="options">The arguments; defaults if left out.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input is not one that the metric can take; the message names it.</exception>
    public static Tensor Perplexity(Tensor preds, Tensor target, PerplexityOptions? options = null) =>
        FunctionalForm.Compute(preds, target, options ?? new(), Metrics.Perplexity.Value, isDifferentiable: true);
}
