using System.Globalization;
using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>A metric over the last batches only: each update puts the oldest batch of the window out.</summary>
/// <remarks>
/// The state of each batch in the window is kept by itself, and they are merged when the value is computed; so the wrapper takes
/// every metric that merges, and holds as many states as the window is long. <c>Forward</c> returns the value of the batch. What
/// the window holds depends on the sequence of batches, so two running metrics cannot be merged.
/// </remarks>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
/// <typeparam name="TResult">What the metric computes.</typeparam>
/// <example>
/// <code>
/// using var loss = Running.Of(new MeanMetric(), window: 3);
/// foreach (var value in new[] { 1.0, 2.0, 3.0, 4.0 })
/// {
///     loss.Update(value);
/// }
///
/// var mean = loss.Compute();   // (2 + 3 + 4) / 3 = 3
/// </code>
/// </example>
public sealed class Running<TInput, TResult> : Metric<TInput, TResult>, IComposedMetric
    where TInput : class, IMetricInput<TInput>
    where TResult : class
{
    private readonly List<Metric<TInput, TResult>> batches = [];

    /// <summary>Wraps a metric.</summary>
    /// <param name="metric">The metric; the wrapper owns it from now on. It is not updated itself.</param>
    /// <param name="window">The number of batches that count, at least 1.</param>
    /// <exception cref="ArgumentException">The window is empty, or the metric cannot be merged.</exception>
    public Running(Metric<TInput, TResult> metric, int window = 5)
        : base(nameof(Running<,>))
    {
        ArgumentNullException.ThrowIfNull(metric);
        Window = ArgumentRange.AtLeast(window, 1);
        if (!metric.IsMergeable)
        {
            throw new ArgumentException($"Expected a metric whose batches can be merged, got a {metric.Name}.", nameof(metric));
        }

        Metric = AddChild("metric", metric);
        for (var i = 0; i < window; i++)
        {
            batches.Add(AddChild($"batch{i.ToString(CultureInfo.InvariantCulture)}", (Metric<TInput, TResult>)metric.New()));
        }
    }

    /// <summary>The metric that each batch is given to a copy of.</summary>
    public Metric<TInput, TResult> Metric { get; }

    /// <summary>The number of batches that count.</summary>
    public int Window { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => Metric.HigherIsBetter;

    /// <inheritdoc/>
    public override bool IsDifferentiable => Metric.IsDifferentiable;

    /// <summary>Never: which batches are the last ones is known within one sequence only.</summary>
    public override bool IsMergeable => false;

    JsonObject IComposedMetric.DescribeArguments() => MetricJson.ToObject(new RunningArguments(MetricConfiguration.Of(Metric), Window));

    /// <inheritdoc/>
    protected override void UpdateState(TInput input)
    {
        var oldest = batches[PlaceOf(UpdateCount)];
        oldest.Reset();
        oldest.UpdateTracked(input);
    }

    /// <inheritdoc/>
    protected override TResult ComputeState()
    {
        if (UpdateCount <= 1)
        {
            return (TResult)batches[0].ComputeTracked();
        }

        using var merged = Metric.New();
        merged.To(Device);
        for (var i = Math.Max(UpdateCount - Window, 0); i < UpdateCount; i++)
        {
            merged.Merge(batches[PlaceOf(i)]);
        }

        // The result may be a view of the states, which are disposed here.
        return Results.Map((TResult)merged.ComputeTracked(), part => part.clone());
    }

    /// <inheritdoc/>
    protected override Metric CreateNew() => new Running<TInput, TResult>((Metric<TInput, TResult>)Metric.New(), Window);

    private int PlaceOf(long update) => (int)(update % Window);
}
