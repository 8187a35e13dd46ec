using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>Metrics of several tasks, each fed with the input of its own task.</summary>
/// <remarks>
/// The results stand under the names of the tasks, between prefix and postfix; the result of a collection is named results
/// within them. Every update holds every task.
/// </remarks>
/// <typeparam name="TInput">The record that the metric of each task takes.</typeparam>
/// <example>
/// <code>
/// using var metrics = new MultitaskWrapper&lt;TensorPair&gt;([new("spam", new BinaryAccuracy()), new("topic", new MulticlassAccuracy(new(5)))]);
/// metrics.Update(new(new Dictionary&lt;string, TensorPair>
/// {
///     ["spam"] = new(tensor(new[] { 0.9f, 0.2f }), tensor(new[] { 1L, 1L })),
///     ["topic"] = new(tensor(new[] { 4L, 0L }), tensor(new[] { 4L, 0L })),
/// }));
/// var results = metrics.Compute();   // spam: 0.5, topic: 1
/// </code>
/// </example>
public sealed class MultitaskWrapper<TInput> : Metric<TaskInputs<TInput>, NamedResults>, IComposedMetric
    where TInput : class, IMetricInput<TInput>
{
    private readonly OrderedDictionary<string, Metric<TInput>> tasks = new(StringComparer.Ordinal);

    /// <summary>Wraps metrics.</summary>
    /// <param name="taskMetrics">Names of tasks and their metrics or collections; the wrapper owns them from now on.</param>
    /// <param name="prefix">Put before the name of each task in the results.</param>
    /// <param name="postfix">Put after the name of each task in the results.</param>
    /// <exception cref="ArgumentException">There is no task, or a name stands twice.</exception>
    public MultitaskWrapper(IEnumerable<KeyValuePair<string, Metric<TInput>>> taskMetrics, string prefix = "", string postfix = "")
        : base(nameof(MultitaskWrapper<>))
    {
        Prefix = prefix ?? throw new ArgumentNullException(nameof(prefix));
        Postfix = postfix ?? throw new ArgumentNullException(nameof(postfix));
        ArgumentNullException.ThrowIfNull(taskMetrics);
        foreach (var (task, metric) in ArgumentRange.NotEmpty([.. taskMetrics], nameof(taskMetrics)))
        {
            tasks.Add(task, AddChild(task, metric));
        }
    }

    /// <summary>The metrics, each under the name of its task.</summary>
    public IReadOnlyDictionary<string, Metric<TInput>> TaskMetrics => tasks;

    /// <summary>Put before the name of each task in the results.</summary>
    public string Prefix { get; }

    /// <summary>Put after the name of each task in the results.</summary>
    public string Postfix { get; }

    /// <summary>Differentiable where the metric of every task is.</summary>
    public override bool IsDifferentiable => tasks.Values.All(task => task.IsDifferentiable);

    JsonObject IComposedMetric.DescribeArguments()
    {
        var configurations = tasks.Select(task => new KeyValuePair<string, MetricConfiguration>(task.Key, MetricConfiguration.Of(task.Value)));
        return MetricJson.ToObject(new MultitaskWrapperArguments(new(configurations), Prefix, Postfix));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The input holds other tasks than the wrapper.</exception>
    protected override void UpdateState(TaskInputs<TInput> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.ByTask.Count != tasks.Count || !tasks.Keys.All(input.ByTask.ContainsKey))
        {
            throw new ArgumentException($"Expected inputs for the tasks {string.Join(", ", tasks.Keys)}, got {string.Join(", ", input.ByTask.Keys)}.", nameof(input));
        }

        foreach (var (task, metric) in tasks)
        {
            metric.UpdateTracked(input.ByTask[task]);
        }
    }

    /// <inheritdoc/>
    protected override NamedResults ComputeState() =>
        new(tasks.Select(task => new KeyValuePair<string, object>($"{Prefix}{task.Key}{Postfix}", task.Value.ComputeTracked())));

    /// <inheritdoc/>
    protected override Metric CreateNew() =>
        new MultitaskWrapper<TInput>(tasks.Select(task => new KeyValuePair<string, Metric<TInput>>(task.Key, task.Value.New())), Prefix, Postfix);
}
