namespace Metrics;

/// <summary>InfoLM: how far apart two texts are for a masked language model of yours, by the distributions of words that it expects where each of their words is hidden.</summary>
/// <remarks>
/// <para>
/// The distribution of a text is p = Σ wᵢ·pᵢ / Σ wᵢ, with pᵢ the softmax of the logits, over the temperature, where word i is hidden,
/// and wᵢ the weight of the word. Each word of a text is hidden in turn; the mean of the distributions that the model gives, weighted
/// by the inverse frequencies of the words in the predictions or the references, is that of the text. The value is the mean over the
/// texts of the <see cref="InformationMeasure"/> of prediction and reference; NaN without texts. There is one reference for each
/// prediction.
/// </para>
/// <para>
/// The metric keeps all tokens and asks the model when it is computed. It holds delegates, which no file can hold: it is cloned, and what
/// it has seen is saved by <see cref="MetricFile.SaveState"/> and read by <see cref="MetricFile.LoadState"/> into a metric that has the model.
/// Source: Colombo, Clavel and Piantanida, InfoLM: a new metric to evaluate summarization and data2text generation (2022).
/// </para>
/// <para>The result is float32.</para>
/// </remarks>
/// <example>
/// <code>
/// // In place of a language model: one that expects each word to be followed by itself.
/// string[] vocabulary = ["[begin]", "[end]", "[mask]", "hello", "good", "there"];
/// TextTokenizer tokenizer = (texts, maxLength) =>
/// {
///     var ids = stack(texts.Select(text => tensor((long[])[0, .. text.Split(' ').Select(word => (long)Array.IndexOf(vocabulary, word)), 1])).ToArray());
///     return new(ids, ones_like(ids));
/// };
/// TextModel model = (ids, mask) => eye(vocabulary.Length).index_select(0, ids.roll(1, 1).flatten()).reshape(ids.shape[0], ids.shape[1], -1);
/// using var metric = new InfoLm(new() { Model = model, Tokenizer = tokenizer, MaskTokenId = 2, SpecialTokenIds = [0, 1, 2], Idf = false });
/// metric.Update(["hello there"], ["good there"]);
/// var value = metric.Compute();   // Σ r·ln(p / r) = -1.4951
/// </code>
/// </example>
public sealed class InfoLm : ConfiguredMetric<InfoLmOptions, TextPair, Tensor>, IRowEntries<TextPair>
{
    private readonly TokenStates preds;
    private readonly TokenStates target;

    /// <summary>Starts an InfoLM.</summary>
    /// <param name="options">The arguments, the model among them.</param>
    public InfoLm(InfoLmOptions options)
        : base(options)
    {
        preds = new(AddSequence("preds_input_ids"), AddSequence("preds_attention_mask"));
        target = new(AddSequence("target_input_ids"), AddSequence("target_attention_mask"));
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => false;

    internal override Resampling Resampling => Resampling.ByEntries;

    /// <inheritdoc/>
    protected override void UpdateState(TextPair input)
    {
        TextInputs.CheckSingle(input);
        preds.Append(input.Preds, Options, Device);
        target.Append([.. input.Target.Select(texts => texts[0])], Options, Device);
    }

    /// <inheritdoc/>
    protected override Tensor ComputeState()
    {
        var values = preds.Count == 0
            ? empty(0, device: Device)
            : InformationMeasureFormula.Rows(Distributions(preds), Distributions(target), Options.InformationMeasure, Options.Alpha, Options.Beta);
        return CorpusScores.Join(values.mean().to(ScalarType.Float32), Options.ReturnSentenceLevelScore ? values : null);
    }

    /// <inheritdoc/>
    protected override Metric CreateNew() => new InfoLm(Options);

    /// <summary>The distribution of each text, of shape [texts, vocabulary].</summary>
    private Tensor Distributions(TokenStates texts)
    {
        var frequencies = Options.Idf ? new TokenFrequencies(texts.InputIds) : null;
        var parts = new List<Tensor>();
        for (var start = 0L; start < texts.Count; start += Options.BatchSize)
        {
            var length = Math.Min(Options.BatchSize, texts.Count - start);
            parts.Add(Distributions(texts.InputIds.narrow(0, start, length), texts.AttentionMask.narrow(0, start, length), frequencies));
        }

        return cat(parts, 0);
    }

    private Tensor Distributions(Tensor inputIds, Tensor attentionMask, TokenFrequencies? frequencies)
    {
        var weights = IsWord(inputIds).to(ScalarType.Float32);
        weights = frequencies is null ? weights : weights * frequencies.Weights(inputIds);
        Tensor? sum = null;
        for (var position = 0L; position < inputIds.shape[1]; position++)
        {
            using var scope = NewDisposeScope();
            var weighted = Expected(inputIds, attentionMask, position) * weights.narrow(1, position, 1);
            var next = (sum is null ? weighted : sum + weighted).MoveToOuterDisposeScope();
            sum?.Dispose();
            sum = next;
        }

        return sum! / weights.sum(1, keepdim: true);
    }

    /// <summary>What the model expects at a position that is hidden from it, of shape [texts, vocabulary].</summary>
    private Tensor Expected(Tensor inputIds, Tensor attentionMask, long position)
    {
        var hidden = inputIds.clone();
        hidden.narrow(1, position, 1).fill_(Options.MaskTokenId);
        var logits = Options.Model(hidden, attentionMask);
        if (logits.dim() != 3 || !logits.shape.AsSpan(0, 2).SequenceEqual(inputIds.shape))
        {
            throw new InvalidOperationException($"Expected the model to return logits of shape [{inputIds.shape[0]}, {inputIds.shape[1]}, vocabulary], got [{string.Join(", ", logits.shape)}].");
        }

        return (logits.select(1, position) / Options.Temperature).softmax(-1);
    }

    private Tensor IsWord(Tensor inputIds)
    {
        var isWord = ones_like(inputIds, dtype: ScalarType.Bool);
        foreach (var special in Options.SpecialTokenIds)
        {
            isWord = isWord.logical_and(inputIds.ne(special));
        }

        return isWord;
    }
}

/// <content>InfoLM.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.InfoLm"/>.</summary>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The reference of each.</param>
    /// <param name="options">The arguments, the model among them.</param>
    /// <returns>The value, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static Tensor InfoLm(IReadOnlyList<string> preds, IReadOnlyList<string> target, InfoLmOptions options) =>
        TextInputs.Compute(new InfoLm(options), new TextPair(preds, target));

    /// <summary>How far apart discrete distributions are, as <see cref="Metrics.InfoLm"/> compares them.</summary>
    /// <param name="predsDistribution">Distributions of predictions, one a row.</param>
    /// <param name="targetDistribution">Those of references, of the same shape.</param>
    /// <param name="informationMeasure">The measure.</param>
    /// <param name="alpha">The parameter α of the alpha, AB and Rényi divergences.</param>
    /// <param name="beta">The parameter β of the beta and AB divergences.</param>
    /// <returns>The measure of each row, with numbers in place of NaN and infinities, in the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The shapes differ, or the measure lacks a parameter or is not defined for it.</exception>
    public static Tensor InfoLmInformationMeasure(
        Tensor predsDistribution, Tensor targetDistribution, InformationMeasure informationMeasure, double? alpha = null, double? beta = null)
    {
        ArgumentNullException.ThrowIfNull(predsDistribution);
        ArgumentNullException.ThrowIfNull(targetDistribution);
        InformationMeasureFormula.Check(informationMeasure, alpha, beta);
        RegressionInputs.CheckRows(predsDistribution, targetDistribution);
        using var scope = NewDisposeScope();
        return InformationMeasureFormula.Rows(predsDistribution, targetDistribution, informationMeasure, alpha, beta).MoveToOuterDisposeScope();
    }
}
