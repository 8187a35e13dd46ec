namespace Metrics;

/// <summary>The natural calls of <c>Update</c> and <c>Forward</c> for text metrics: strings in place of the input record.</summary>
/// <example>
/// <code>
/// using var wordErrorRate = new WordErrorRate();
/// wordErrorRate.Update("hello there", "hello here");
/// var rate = wordErrorRate.Compute();   // 1 / 2 = 0.5
///
/// using var bleu = new BleuScore();
/// bleu.Update(["the cat is on the mat"], [["there is a cat on the mat", "a cat is on the mat"]]);
/// </code>
/// </example>
public static class TextUpdateExtensions
{
    /// <summary>Takes one text and its reference into the state.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="pred">The predicted text.</param>
    /// <param name="target">Its reference.</param>
    public static void Update(this Metric<TextPair> metric, string pred, string target) => metric.Update([pred], [target]);

    /// <summary>Takes texts, each with one reference, into the state.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The reference of each.</param>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static void Update(this Metric<TextPair> metric, IReadOnlyList<string> preds, IReadOnlyList<string> target)
    {
        ArgumentNullException.ThrowIfNull(metric);
        metric.Update(new TextPair(preds, target));
    }

    /// <summary>Takes texts, each with its references, into the state.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The references of each.</param>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static void Update(this Metric<TextPair> metric, IReadOnlyList<string> preds, IReadOnlyList<IReadOnlyList<string>> target)
    {
        ArgumentNullException.ThrowIfNull(metric);
        metric.Update(new TextPair(preds, target));
    }

    /// <summary>Takes texts, each with one reference, into the state, and computes the value of this batch alone.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The reference of each.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static TResult Forward<TResult>(this Metric<TextPair, TResult> metric, IReadOnlyList<string> preds, IReadOnlyList<string> target)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Forward(new TextPair(preds, target));
    }

    /// <summary>Takes texts, each with its references, into the state, and computes the value of this batch alone.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The predicted texts.</param>
    /// <param name="target">The references of each.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static TResult Forward<TResult>(this Metric<TextPair, TResult> metric, IReadOnlyList<string> preds, IReadOnlyList<IReadOnlyList<string>> target)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Forward(new TextPair(preds, target));
    }

    /// <summary>Takes one text and its reference into the state, and computes the value of this text alone.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="pred">The predicted text.</param>
    /// <param name="target">Its reference.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the text, which belongs to the caller's dispose scope.</returns>
    public static TResult Forward<TResult>(this Metric<TextPair, TResult> metric, string pred, string target)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Forward(new TextPair([pred], [target]));
    }

    /// <summary>Takes answers to questions into the state.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The predicted answers, in any order.</param>
    /// <param name="target">The questions with their true answers.</param>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static void Update(this Metric<SquadPair> metric, IReadOnlyList<SquadPrediction> preds, IReadOnlyList<SquadTarget> target)
    {
        ArgumentNullException.ThrowIfNull(metric);
        metric.Update(new SquadPair(preds, target));
    }

    /// <summary>Takes answers to questions into the state, and computes the value of this batch alone.</summary>
    /// <param name="metric">The metric or collection.</param>
    /// <param name="preds">The predicted answers, in any order.</param>
    /// <param name="target">The questions with their true answers.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <returns>The value of the batch, which belongs to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">The metric cannot take this batch; the state is as it was.</exception>
    public static TResult Forward<TResult>(this Metric<SquadPair, TResult> metric, IReadOnlyList<SquadPrediction> preds, IReadOnlyList<SquadTarget> target)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Forward(new SquadPair(preds, target));
    }
}
