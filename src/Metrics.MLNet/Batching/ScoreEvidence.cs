using System.Runtime.InteropServices;

namespace Metrics.MLNet;

/// <summary>
/// What the vectors of a score column are, probabilities or logits, as far as they have been read. No annotation says it: ML.NET calls
/// both <c>Score</c> (<c>ScoreValueKind</c>). Metrics guess it from the values of each batch; this holds the batches together, so
/// that all of a column are taken for the same, or refused.
/// </summary>
/// <param name="areClasses">Whether the scores of a row belong to classes of which one is true.</param>
/// <param name="kind">What is known from an earlier reading.</param>
internal sealed class ScoreEvidence(bool areClasses, ScoreKind kind = ScoreKind.Auto)
{
    /// <summary>How far the probabilities of a row may add up to another number than one.</summary>
    private const double Tolerance = 1e-4;

    /// <summary>Softmax does not see what all logits of a row are raised by; from here no logit of [0, 1] stays there.</summary>
    private const int Shift = -2;

    private readonly Lock gate = new();
    private ScoreKind kind = kind;
    private RowCounts seen;

    /// <summary>What the scores are; <see cref="ScoreKind.Auto"/> before the first.</summary>
    public ScoreKind Kind
    {
        get
        {
            lock (gate)
            {
                return kind;
            }
        }
    }

    /// <returns>Evidence for the metrics of a task, or <see langword="null"/> if what they compute does not depend on it.</returns>
    public static ScoreEvidence? For(EvaluationTask task, Metric metric, ScoreKind kind = ScoreKind.Auto) =>
        task is EvaluationTask.MulticlassClassification or EvaluationTask.MultilabelClassification && DependsOnGuess(metric)
            ? new(task == EvaluationTask.MulticlassClassification, kind)
            : null;

    /// <summary>Forgets what the scores are.</summary>
    public void Reset()
    {
        lock (gate)
        {
            (kind, seen) = (ScoreKind.Auto, default);
        }
    }

    /// <summary>Makes sure that a metric that guesses takes the scores of a batch for what those of the other batches are.</summary>
    /// <param name="scores">The scores of a batch, [N, C].</param>
    /// <param name="column">The name of the column.</param>
    /// <returns>The scores, or logits with the same softmax, in the current dispose scope.</returns>
    /// <exception cref="ArgumentException">The scores are not of the kind that those read before are, or not all of one kind.</exception>
    public Tensor Settle(Tensor scores, string column)
    {
        using var scope = NewDisposeScope();
        var outside = scores.lt(0).logical_or(scores.gt(1)).any(1);
        var isOutside = outside.any().ToBoolean();
        lock (gate)
        {
            Decide(isOutside, column);
            if (kind == ScoreKind.Probabilities || !areClasses)
            {
                return scores;
            }

            var inside = outside.logical_not();
            Check(scores, inside, column);
            return (scores + (inside.to_type(scores.dtype).unsqueeze(1) * Shift)).MoveToOuterDisposeScope();
        }
    }

    private static bool DependsOnGuess(Metric metric) =>
        metric is IConfigured<ClassificationOptions> { Options.DependsOnGuess: true } || metric.Children.Any(child => DependsOnGuess(child.Value));

    private void Decide(bool isOutside, string column)
    {
        if (isOutside && kind == ScoreKind.Probabilities)
        {
            throw Mixed(column, "scores outside of [0, 1] come after scores that were taken for probabilities");
        }

        if (!isOutside && kind == ScoreKind.Logits && !areClasses)
        {
            throw Mixed(column, "scores within [0, 1] alone come after logits");
        }

        kind = isOutside ? ScoreKind.Logits : kind == ScoreKind.Auto ? ScoreKind.Probabilities : kind;
    }

    /// <summary>Among logits, rows that could be probabilities are too rare to be a tenth of all.</summary>
    private void Check(Tensor scores, Tensor inside, string column)
    {
        var addUpToOne = (scores.sum([1]) - 1).abs().le(Tolerance);
        var batch = new RowCounts(scores.shape[0], inside.logical_and(addUpToOne).sum().ToInt64());
        seen = new(seen.All + batch.All, seen.LikeProbabilities + batch.LikeProbabilities);
        if (batch.AreMixed || seen.AreMixed)
        {
            throw Mixed(column, "the scores of some rows are from 0 to 1 and add up to 1, those of others are not");
        }
    }

    private static ArgumentException Mixed(string column, string problem) => new(
        $"Column '{column}': expected either probabilities or logits, but {problem}. State what they are by the {nameof(ScoreKind)} of the metrics.", nameof(column));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct RowCounts(long All, long LikeProbabilities)
    {
        public bool AreMixed => LikeProbabilities >= 2 && LikeProbabilities * 10 >= All;
    }
}
