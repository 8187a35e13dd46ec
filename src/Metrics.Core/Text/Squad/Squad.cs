namespace Metrics;

/// <summary>The scores of the Stanford Question Answering Dataset (SQuAD v1.1), in percent: how many answers are exactly right, and the mean F1 of the words that they share with the true ones.</summary>
/// <remarks>
/// F1 = 2·P·R / (P + R), with P the share of the predicted words that are in the true answer, and R that of the words of the true
/// answer that are in the prediction. Of several true answers the best counts. Capitals, ASCII punctuation, the articles a, an and
/// the, and white space make no difference. A question without a prediction counts as wrong, and a warning goes to <see
/// cref="MetricWarnings"/>. The results are <c>exact_match</c> and <c>f1</c>, from 0 to 100; NaN without questions. The results are
/// float32 scalars. Source: Rajpurkar, Zhang, Lopyrev and Liang, SQuAD: 100,000+ questions for machine comprehension of text (2016).
/// </remarks>
/// <example>
/// <code>
/// using var metric = new Squad();
/// metric.Update(new SquadPair([new("q1", "the year 1976")], [new("q1", ["1976", "in 1976"])]));
/// var f1 = metric.Compute()["f1"];   // 66.6667
/// </code>
/// </example>
public sealed class Squad : CountedMetric<SquadOptions, SquadPair, NamedResults>
{
    private readonly TensorState f1;
    private readonly TensorState exact;
    private readonly TensorState total;

    /// <summary>Starts the scores.</summary>
    /// <param name="options">The arguments; defaults if left out.</param>
    public Squad(SquadOptions? options = null)
        : base(options ?? new())
    {
        f1 = AddState("f1_score", zeros([], dtype: ScalarType.Float64), MergeRule.Sum);
        exact = AddState("exact_match", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
        total = AddState("total", zeros([], dtype: ScalarType.Int64), MergeRule.Sum);
    }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => true;

    /// <summary>The F1 of each question, whether its answer is exactly right, and 1.</summary>
    private protected override CountedRows Count(SquadPair input)
    {
        var answers = Answers(input);
        var comparison = new AnswerComparison();
        var counts = new CountedRows(input.Target.Count, width: 3);
        foreach (var (i, question) in input.Target.Index())
        {
            counts[i][2] = 1;
            if (answers.TryGetValue(question.Id, out var answer))
            {
                var scores = question.Answers.Select(truth => comparison.Compare(answer, truth)).ToArray();
                counts[i][0] = scores.Max(score => score.F1);
                counts[i][1] = Array.Exists(scores, score => score.IsExact) ? 1 : 0;
            }
        }

        return counts;
    }

    private protected override void Warn(SquadPair input)
    {
        foreach (var id in input.Target.Select(question => question.Id).Except(input.Preds.Select(prediction => prediction.Id), StringComparer.Ordinal))
        {
            MetricWarnings.Raise(this, $"The question {id} has no prediction: it counts as wrong.");
        }
    }

    private protected override void AddSums(Tensor sums)
    {
        f1.Accumulate(sums[0]);
        exact.Accumulate(sums[1].to_type(ScalarType.Int64));
        total.Accumulate(sums[2].to_type(ScalarType.Int64));
    }

    /// <inheritdoc/>
    protected override NamedResults ComputeState() => new([new("exact_match", Percent(exact)), new("f1", Percent(f1))]);

    private Tensor Percent(TensorState part) => (100.0 * part.Value.to(ScalarType.Float64) / total.Value).to(ScalarType.Float32);

    /// <summary>The prediction of each question; of several, the last one.</summary>
    private static Dictionary<string, string> Answers(SquadPair input)
    {
        ArgumentNullException.ThrowIfNull(input.Preds, nameof(input));
        ArgumentNullException.ThrowIfNull(input.Target, nameof(input));
        foreach (var question in input.Target)
        {
            if (question?.Id is null || question.Answers is not { Count: > 0 } || question.Answers.Any(answer => answer is null))
            {
                throw new ArgumentException($"Expected each target to have an id and at least one answer, got {question}.", nameof(input));
            }
        }

        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var prediction in input.Preds)
        {
            if (prediction?.Id is null || prediction.PredictionText is null)
            {
                throw new ArgumentException($"Expected each prediction to have an id and a text, got {prediction}.", nameof(input));
            }

            answers[prediction.Id] = prediction.PredictionText;
        }

        return answers;
    }
}

/// <content>SQuAD.</content>
public static partial class Functional
{
    /// <summary>The functional form of <see cref="Metrics.Squad"/>.</summary>
    /// <param name="preds">The predicted answers, in any order.</param>
    /// <param name="target">The questions with their true answers.</param>
    /// <returns>The scores, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A prediction or question lacks its id or text.</exception>
    public static NamedResults Squad(IReadOnlyList<SquadPrediction> preds, IReadOnlyList<SquadTarget> target) =>
        TextInputs.Compute(new Squad(), new SquadPair(preds, target));
}
