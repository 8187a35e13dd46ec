namespace Metrics.MLNet;

/// <summary>Evaluates predicted texts: translations, summaries, transcripts, answers.</summary>
/// <remarks>A reference may be one text or a vector of several. Empty text is a text, not a missing one; a row without any reference is missing.</remarks>
public static class TextEvaluationExtensions
{
    /// <summary>Compares texts with their references.</summary>
    /// <param name="mlContext">The context.</param>
    /// <param name="data">The data, a row for each text.</param>
    /// <param name="metrics">A metric or a collection that takes texts and references.</param>
    /// <param name="labelColumnName">The reference of each text, or a vector of several.</param>
    /// <param name="predictedLabelColumnName">The predicted text, or a vector of texts of which the first is the prediction.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <example><code>var result = mlContext.Evaluate(transcripts, new WordErrorRate(), labelColumnName: "Spoken", predictedLabelColumnName: "Heard");</code></example>
    public static EvaluationResult Evaluate(
        this MLContext mlContext,
        IDataView data,
        Metric<TextPair> metrics,
        string labelColumnName = DefaultColumns.Label,
        string predictedLabelColumnName = DefaultColumns.PredictedLabel) =>
        mlContext.Evaluate(data, metrics, new EvaluationOptions { LabelColumnName = labelColumnName, PredictedLabelColumnName = predictedLabelColumnName });

    /// <summary>Compares texts with their references.</summary>
    /// <param name="mlContext">The context.</param>
    /// <param name="data">The data, a row for each text.</param>
    /// <param name="metrics">A metric or a collection that takes texts and references.</param>
    /// <param name="options">Columns (label and predicted label), batches, groups, progress, confidence intervals.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    /// <example><code>var result = mlContext.Evaluate(translations, new BleuScore(), new EvaluationOptions { GroupBy = ["Language"] });</code></example>
    public static EvaluationResult Evaluate(this MLContext mlContext, IDataView data, Metric<TextPair> metrics, EvaluationOptions options) =>
        mlContext.Evaluate(EvaluationTask.Text, data, metrics, options);

    /// <summary>Compares the answers to questions with the true ones.</summary>
    /// <param name="mlContext">The context.</param>
    /// <param name="data">The data, a row for each question.</param>
    /// <param name="metrics">A metric that takes answers, such as <see cref="Squad"/>.</param>
    /// <param name="labelColumnName">The true answer, or a vector of several.</param>
    /// <param name="answerColumnName">The answer that was given, or a vector of answers with the best one first, as the question answering trainer writes it.</param>
    /// <returns>The values, which belong to the caller's dispose scope.</returns>
    /// <exception cref="ArgumentException">A column is missing, of another type, or holds a value that cannot be used; or there are no rows.</exception>
    /// <example><code>var f1 = mlContext.Evaluate(model.Transform(questions), new Squad())["f1"];</code></example>
    public static EvaluationResult Evaluate(
        this MLContext mlContext,
        IDataView data,
        Metric<SquadPair> metrics,
        string labelColumnName = DefaultColumns.Label,
        string answerColumnName = DefaultColumns.Answer) =>
        mlContext.Evaluate(
            EvaluationTask.Text, data, metrics, new EvaluationOptions { LabelColumnName = labelColumnName, PredictedLabelColumnName = answerColumnName });
}
