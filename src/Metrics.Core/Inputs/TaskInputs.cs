namespace Metrics;

/// <summary>The inputs of several tasks, each under the name of its task: the input of <see cref="MultitaskWrapper{TInput}"/>.</summary>
/// <param name="ByTask">The inputs, all on one device.</param>
/// <typeparam name="TInput">The record of one task.</typeparam>
public sealed record TaskInputs<TInput>(IReadOnlyDictionary<string, TInput> ByTask) : IMetricInput<TaskInputs<TInput>>
    where TInput : class, IMetricInput<TInput>
{
    /// <summary>The number of samples of the first task; where tasks differ, no samples can be selected.</summary>
    public long Count => ByTask.Values.FirstOrDefault()?.Count ?? 0;

    /// <inheritdoc/>
    public bool IsOn(Device device) => ByTask.Values.All(input => input.IsOn(device));

    /// <inheritdoc/>
    public TaskInputs<TInput> To(Device device) => Map(input => input.To(device));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The tasks do not have the same number of samples.</exception>
    public TaskInputs<TInput> Select(Tensor rows) =>
        ByTask.Values.All(input => input.Count == Count)
            ? Map(input => input.Select(rows))
            : throw new ArgumentException($"Expected tasks with the same number of samples, got {string.Join(", ", ByTask.Select(task => $"{task.Key} {task.Value.Count}"))}.", nameof(rows));

    private TaskInputs<TInput> Map(Func<TInput, TInput> change) =>
        new(ByTask.ToDictionary(task => task.Key, task => change(task.Value), StringComparer.Ordinal));
}
