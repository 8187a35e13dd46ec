namespace Metrics;

/// <summary>What text metrics have in common: checks of their inputs, and the functional form.</summary>
internal static class TextInputs
{
    /// <exception cref="ArgumentException">Predictions and target do not pair, a prediction has no reference, or a text is null.</exception>
    public static void Check(TextPair input)
    {
        var (preds, target) = input;
        ArgumentNullException.ThrowIfNull(preds, nameof(input));
        ArgumentNullException.ThrowIfNull(target, nameof(input));
        if (preds.Count != target.Count)
        {
            throw new ArgumentException($"Expected target to have as many entries as preds, {preds.Count}, got {target.Count}.", nameof(input));
        }

        for (var i = 0; i < preds.Count; i++)
        {
            if (preds[i] is null || target[i] is null || target[i].Any(text => text is null))
            {
                throw new ArgumentException($"Expected texts, got null in preds or target at {i}.", nameof(input));
            }

            if (target[i].Count == 0)
            {
                throw new ArgumentException($"Expected at least one reference for each prediction, got none in target at {i}.", nameof(input));
            }
        }
    }

    /// <exception cref="ArgumentException">Predictions and target do not pair one to one, or a text is null.</exception>
    public static void CheckSingle(TextPair input)
    {
        Check(input);
        for (var i = 0; i < input.Target.Count; i++)
        {
            if (input.Target[i].Count != 1)
            {
                throw new ArgumentException($"Expected one reference for each prediction, got {input.Target[i].Count} in target at {i}.", nameof(input));
            }
        }
    }

    /// <summary>The functional form: a metric that sees one batch. The value belongs to the caller's dispose scope.</summary>
    public static TResult Compute<TInput, TResult>(Metric<TInput, TResult> metric, TInput input)
        where TInput : class, IMetricInput<TInput>
        where TResult : class
    {
        using (metric)
        {
            metric.Update(input);
            return metric.Compute();
        }
    }
}
