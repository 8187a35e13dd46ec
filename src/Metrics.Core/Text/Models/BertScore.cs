namespace Metrics;

/// <summary>BERTScore: how like the tokens of two texts are, by the cosine of the embeddings that a language model of yours gives them.</summary>
/// <remarks>
/// <para>
/// P = 1/n · Σᵢ maxⱼ cos(xᵢ, yⱼ), R = 1/m · Σⱼ maxᵢ cos(xᵢ, yⱼ), F1 = 2·P·R / (P + R), with x₁…xₙ the embeddings of the tokens of the
/// prediction and y₁…yₘ those of the reference. Precision is the mean over the tokens of the prediction of the largest cosine with a
/// token of the reference, recall the same with the texts exchanged, F1 their harmonic mean; the first and the last token of a text,
/// which mark its ends, are left out. With <see cref="TextModelOptions.Idf"/> the means are weighted by the frequencies in the
/// references. The results are <c>precision</c>, <c>recall</c> and <c>f1</c>, one number for each prediction, or of shape
/// [layers, predictions] where all layers are asked for; of several references, the largest. Precision of an empty text is NaN.
/// </para>
/// <para>
/// The metric keeps all tokens and asks the model when it is computed. It holds delegates, which no file can hold: it is cloned, and what
/// it has seen is saved by <see cref="MetricFile.SaveState"/> and read by <see cref="MetricFile.LoadState"/> into a metric that has the model.
/// Source: Zhang, Kishore, Wu, Weinberger and Artzi, BERTScore: evaluating text generation with BERT (2020).
/// </para>
/// <para>The results have the dtype of the embeddings.</para>
/// </remarks>
/// <example>
/// <code>
/// // In place of a language model: a vocabulary, whose words are like themselves alone.
/// string[] vocabulary = ["[begin]", "[end]", "hello", "there", "you"];
/// TextTokenizer tokenizer = (texts, maxLength) =>
/// {
///     var ids = stack(texts.Select(text => tensor((long[])[0, .. text.Split(' ').Select(word => (long)Array.IndexOf(vocabulary, word)), 1])).ToArray());
///     return new(ids, ones_like(ids));
/// };
/// TextModel model = (ids, mask) => eye(vocabulary.Length).index_select(0, ids.flatten()).reshape(ids.shape[0], ids.shape[1], -1);
/// using var metric = new BertScore(new() { Model = model, Tokenizer = tokenizer });
/// metric.Update(["hello there"], ["hello you"]);
/// var results = metric.Compute();   // precision: 0.5, recall: 0.5, f1: 0.5
/// </code>
/// </example>
public sealed class BertScore : ConfiguredMetric<BertScoreOptions, TextPair, NamedResults>
{
    private readonly TokenStates preds;
    private readonly TokenStates target;
    private readonly SequenceState references;

    /// <summary>Starts a BERTScore.</summary>
    /// <param name="options">The arguments, the model among them.</param>
    public BertScore(BertScoreOptions options)
        : base(options)
    {
        preds = new(AddSequence("preds_input_ids"), AddSequence("preds_attention_mask"));
        target = new(AddSequence("target_input_ids"), AddSequence("target_attention_mask"));
        references = AddSequence("references");
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <inheritdoc/>
    protected override void UpdateState(TextPair input)
    {
        TextInputs.Check(input);
        preds.Append(input.Preds, Options, Device);
        target.Append([.. input.Target.SelectMany(texts => texts)], Options, Device);
        references.Append(tensor(input.Target.Select(texts => (long)texts.Count).ToArray(), device: Device));
    }

    /// <inheritdoc/>
    protected override NamedResults ComputeState()
    {
        var counts = references.Length == 0 ? [] : references.Value.cpu().data<long>().ToArray();
        var scores = counts.Length == 0 ? empty(3, 1, 0, device: Device) : Best(PairScores(counts), counts);
        scores = Options.Baseline is { } baseline ? Rescaled(scores, baseline) : scores;
        return new([new("precision", scores[0].squeeze()), new("recall", scores[1].squeeze()), new("f1", scores[2].squeeze())]);
    }

    /// <inheritdoc/>
    protected override Metric CreateNew() => new BertScore(Options);

    /// <summary>Scores of which those of unrelated texts become 0.</summary>
    private Tensor Rescaled(Tensor scores, BertScoreBaseline baseline)
    {
        if (baseline.Layers.Count != 1 && baseline.Layers.Count != scores.shape[1])
        {
            throw new ArgumentException($"Expected {nameof(baseline)} to be of one layer or of the {scores.shape[1]} of the model, got {baseline.Layers.Count}.", nameof(baseline));
        }

        var unrelated = tensor(baseline.Layers.SelectMany(layer => new[] { (float)layer.Precision, (float)layer.Recall, (float)layer.F1 }).ToArray(), device: Device)
            .reshape(-1, 3).t().unsqueeze(2);
        return (scores - unrelated) / (1 - unrelated);
    }

    /// <summary>Precision, recall and F1 of each pair of a prediction and a reference, of shape [3, layers, pairs].</summary>
    private Tensor PairScores(long[] counts)
    {
        var frequencies = Options.Idf ? new TokenFrequencies(target.InputIds) : null;
        var predOfPair = tensor(counts.SelectMany((count, i) => Enumerable.Repeat((long)i, (int)count)).ToArray(), device: Device);
        var parts = new List<Tensor>();
        for (var start = 0L; start < target.Count; start += Options.BatchSize)
        {
            using var scope = NewDisposeScope();
            var length = Math.Min(Options.BatchSize, target.Count - start);
            var rows = predOfPair.narrow(0, start, length);
            var pred = EmbeddedTexts.Of(preds.InputIds.index_select(0, rows), preds.AttentionMask.index_select(0, rows), Options, frequencies);
            var reference = EmbeddedTexts.Of(target.InputIds.narrow(0, start, length), target.AttentionMask.narrow(0, start, length), Options, frequencies);
            parts.Add(pred.Compare(reference).MoveToOuterDisposeScope());
        }

        return cat(parts, 2);
    }

    /// <summary>Of the references of a prediction the largest values, of shape [3, layers, predictions].</summary>
    private static Tensor Best(Tensor scores, long[] counts)
    {
        if (counts.All(count => count == 1))
        {
            return scores;
        }

        var best = new List<Tensor>(counts.Length);
        var start = 0L;
        foreach (var count in counts)
        {
            best.Add(scores.narrow(2, start, count).amax([2]));
            start += count;
        }

        return stack(best, 2);
    }
}

/// <content>BERTScore.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.BertScore"/>.</summary>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The references of each.</param>
    /// <param name="options">The arguments, the model among them.</param>
    /// <returns>The scores, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">An input or argument is not one that the metric can take; the message names it.</exception>
    public static NamedResults BertScore(IReadOnlyList<string> preds, IReadOnlyList<IReadOnlyList<string>> target, BertScoreOptions options) =>
        TextInputs.Compute(new BertScore(options), new TextPair(preds, target));
}
