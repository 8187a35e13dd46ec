namespace Metrics;

/// <summary>Makes transformers of predictions and targets from functions.</summary>
public static class LambdaInputTransformer
{
    /// <summary>Wraps a metric in functions that change predictions and targets before the metric sees them.</summary>
    /// <param name="metric">The metric; the wrapper owns it from now on.</param>
    /// <param name="preds">Changes the predictions; they stay as they are if it is left out.</param>
    /// <param name="target">Changes the target; it stays as it is if it is left out.</param>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <example>
    /// <code>
    /// using var metric = LambdaInputTransformer.Of(new BinaryAccuracy(), preds: scores => 1 - scores);
    /// metric.Update(tensor(new[] { 0.9f, 0.2f, 0.6f }), tensor(new[] { 0L, 1L, 1L }));
    /// var accuracy = metric.Compute();   // 2 / 3 = 0.6667
    /// </code>
    /// </example>
    public static LambdaInputTransformer<TensorPair, TResult> Of<TResult>(
        Metric<TensorPair, TResult> metric, Func<Tensor, Tensor>? preds = null, Func<Tensor, Tensor>? target = null)
        where TResult : class =>
        new(metric, input => input with { Preds = preds?.Invoke(input.Preds) ?? input.Preds, Target = target?.Invoke(input.Target) ?? input.Target });
}
