namespace Metrics.MLNet;

/// <summary>Results of evaluations that travel with a model, so that its file answers what it scored.</summary>
/// <example>
/// <code>
/// var result = mlContext.Regression.Evaluate(model.Transform(testData), metrics);
/// mlContext.Model.Save(model.AttachEvaluation(result), trainData.Schema, "model.zip");
///
/// var loaded = mlContext.Model.LoadWithMetrics("model.zip", out var schema);
/// foreach (var evaluation in loaded.AttachedEvaluations())
/// {
///     Console.WriteLine($"{evaluation.Settings?.EvaluatedAt}, {evaluation.RowCount} rows");
///     Console.Write(evaluation);
/// }
/// </code>
/// </example>
public static class ModelEvaluationExtensions
{
    /// <summary>Puts the result of an evaluation behind a model. It transforms and predicts as before.</summary>
    /// <param name="model">The model.</param>
    /// <param name="result">The result; what <see cref="EvaluationResult.ToJson"/> writes of it is saved.</param>
    /// <returns>The model with the result. The one that was given is as it was.</returns>
    public static TransformerChain<ITransformer> AttachEvaluation(this ITransformer model, EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(result);
        return new(model, new AttachedEvaluation(result));
    }

    /// <summary>The results that were attached to a model, oldest first.</summary>
    /// <param name="model">A model, or a loaded one whose metrics were restored; see <see cref="ModelMetricsExtensions"/>.</param>
    public static IReadOnlyList<EvaluationResult> AttachedEvaluations(this ITransformer model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. TransformerChains.Flatten(model).OfType<AttachedEvaluation>().Select(step => step.Result)];
    }
}
