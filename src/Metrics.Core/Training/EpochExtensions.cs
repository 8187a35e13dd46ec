namespace Metrics;

/// <summary>Begins epochs of training and validation loops.</summary>
public static class EpochExtensions
{
    /// <summary>
    /// Resets a metric and begins an epoch, in which batches are given to the returned scope. A tracker is not reset: it starts a step, unless
    /// one was just started.
    /// </summary>
    /// <param name="metric">The metric or collection. From now on it belongs to the loop of this prefix, and to no other.</param>
    /// <param name="prefix">What tells the values of this loop from those of another, such as <c>train_</c> or <c>val_</c>.</param>
    /// <param name="log">Where the values go.</param>
    /// <param name="logEverySteps">
    /// Of how many batches one has its value logged; 0 for none, which saves computing it. Logging makes a GPU wait.
    /// </param>
    /// <typeparam name="TInput">The record that the metric takes.</typeparam>
    /// <typeparam name="TResult">What the metric computes.</typeparam>
    /// <exception cref="InvalidOperationException">The metric belongs to another loop or to a collection that updates its state, or its last epoch is still open.</exception>
    /// <exception cref="ArgumentException">The prefix is empty, or the number of steps is negative.</exception>
    /// <example>
    /// <code>
    /// using var accuracy = new BinaryAccuracy();
    /// using var validation = accuracy.Clone();
    /// var logged = new List&lt;string>();
    /// var log = new CallbackLog(entry => logged.Add(entry.Name));
    /// using (var epoch = accuracy.BeginEpoch("train_", log))
    /// {
    ///     epoch.Step(new(tensor(new[] { 0.9f, 0.2f }), tensor(new[] { 1L, 1L })));
    ///     epoch.Complete();
    /// }
    ///
    /// var names = logged;   // [train_BinaryAccuracy_step, train_BinaryAccuracy_epoch]
    /// </code>
    /// </example>
    public static EpochScope<TInput, TResult> BeginEpoch<TInput, TResult>(this Metric<TInput, TResult> metric, string prefix, IMetricLog log, int logEverySteps = 1)
        where TInput : class, IMetricInput<TInput>
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentRange.NotNegative(logEverySteps);
        return new(metric, TrainingLoop.Of(metric, prefix), log, logEverySteps);
    }
}
