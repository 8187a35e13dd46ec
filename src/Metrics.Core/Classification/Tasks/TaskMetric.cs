namespace Metrics;

/// <summary>Makes the class of a metric for a task that is chosen at run time.</summary>
internal static class TaskMetric
{
    /// <param name="name">The name of the metric, in front of which the names of its classes have the task.</param>
    /// <param name="task">The task.</param>
    /// <param name="options">The arguments of all tasks; those that the class does not have are dropped.</param>
    /// <typeparam name="TMetric">The type that the classes of all tasks have in common.</typeparam>
    /// <exception cref="ArgumentException">The metric does not have the task, or an argument of the task is missing or out of range.</exception>
    public static TMetric Create<TMetric>(string name, ClassificationTask task, TaskOptions options)
        where TMetric : Metric
    {
        ArgumentRange.Defined(task);
        var registration = MetricRegistry.TryGet($"{task}{name}") ?? throw new ArgumentException($"Expected a task of {name}, got {task}.", nameof(task));
        RequireCount(task, options);
        var arguments = MetricJson.ToObject<object>(options);
        foreach (var surplus in arguments.Select(argument => argument.Key).Except(registration.ArgumentNames).ToList())
        {
            arguments.Remove(surplus);
        }

        return (TMetric)registration.Create(arguments);
    }

    private static void RequireCount(ClassificationTask task, TaskOptions options)
    {
        if (task == ClassificationTask.Multiclass)
        {
            ArgumentRange.Present(options.NumClasses, "which the multiclass task needs", nameof(options.NumClasses));
        }
        else if (task == ClassificationTask.Multilabel)
        {
            ArgumentRange.Present(options.NumLabels, "which the multilabel task needs", nameof(options.NumLabels));
        }
    }
}
