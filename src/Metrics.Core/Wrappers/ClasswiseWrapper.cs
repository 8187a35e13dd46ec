using System.Globalization;
using System.Text.Json.Nodes;

namespace Metrics;

/// <summary>Gives each value of a metric that returns one value per class a name of its own.</summary>
/// <remarks>
/// Without <c>labels</c>, <c>prefix</c> and <c>postfix</c> the names are the metric's name in lower case and the class number
/// (<c>multiclassaccuracy_0</c>); with a prefix or postfix, these stand around the label or number.
/// </remarks>
/// <typeparam name="TInput">The record that the metric takes.</typeparam>
/// <example>
/// <code>
/// using var metric = new ClasswiseWrapper&lt;TensorPair&gt;(new MulticlassAccuracy(new(3) { Average = null }), labels: ["cat", "dog", "horse"]);
/// metric.Update(tensor(new[] { 2L, 1L, 0L, 1L }), tensor(new[] { 2L, 1L, 0L, 0L }));
/// var results = metric.Compute();   // multiclassaccuracy_cat: 0.5, multiclassaccuracy_dog: 1, multiclassaccuracy_horse: 1
/// </code>
/// </example>
public sealed class ClasswiseWrapper<TInput> : Metric<TInput, NamedResults>, IComposedMetric
    where TInput : class, IMetricInput<TInput>
{
    /// <summary>Wraps a metric.</summary>
    /// <param name="metric">A metric that returns a vector with one value per class; the wrapper owns it from now on.</param>
    /// <param name="labels">The names of the classes, in order; the class numbers if left out.</param>
    /// <param name="prefix">Put before each label in place of the metric's name.</param>
    /// <param name="postfix">Put after each label; alone, it leaves the metric's name out.</param>
    /// <exception cref="ArgumentException">Two classes have the same label.</exception>
    public ClasswiseWrapper(Metric<TInput, Tensor> metric, IReadOnlyList<string>? labels = null, string? prefix = null, string? postfix = null)
        : base(nameof(ClasswiseWrapper<>))
    {
        ArgumentNullException.ThrowIfNull(metric);
        Metric = AddChild("metric", metric);
        Labels = labels is null ? null : Distinct([.. labels]);
        Prefix = prefix;
        Postfix = postfix;
    }

    /// <summary>The metric inside.</summary>
    public Metric<TInput, Tensor> Metric { get; }

    /// <summary>The names of the classes, or <see langword="null"/> for their numbers.</summary>
    public IReadOnlyList<string>? Labels { get; }

    /// <summary>Put before each label in place of the metric's name.</summary>
    public string? Prefix { get; }

    /// <summary>Put after each label.</summary>
    public string? Postfix { get; }

    /// <inheritdoc/>
    public override bool? HigherIsBetter => Metric.HigherIsBetter;

    /// <inheritdoc/>
    public override bool IsDifferentiable => Metric.IsDifferentiable;

    /// <inheritdoc/>
    protected internal override object? MergeKey => Labels is null ? null : new ValueList<string>([.. Labels]);

    internal override Resampling Resampling => Resampling.ByChildren;

    JsonObject IComposedMetric.DescribeArguments() =>
        MetricJson.ToObject(new ClasswiseWrapperArguments(MetricConfiguration.Of(Metric), Labels, Prefix, Postfix));

    /// <inheritdoc/>
    protected override void UpdateState(TInput input) => Metric.UpdateTracked(input);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The metric returned a single value, or fewer values than there are labels.</exception>
    protected override NamedResults ComputeState()
    {
        var values = (Tensor)Metric.ComputeTracked();
        if (values.dim() == 0 || values.shape[0] < (Labels?.Count ?? 1))
        {
            throw new InvalidOperationException(
                $"{Metric.Name} returned values of shape [{string.Join(", ", values.shape)}]; expected one value per class{(Labels is null ? string.Empty : $", for {Labels.Count} labels")}. Does it average over classes?");
        }

        var count = Labels?.Count ?? (int)values.shape[0];
        return new(Enumerable.Range(0, count).Select(i => new KeyValuePair<string, object>(NameOf(i), values[i])));
    }

    /// <inheritdoc/>
    protected override Metric CreateNew() => new ClasswiseWrapper<TInput>((Metric<TInput, Tensor>)Metric.New(), Labels, Prefix, Postfix);

    private static string[] Distinct(string[] labels) =>
        labels.CountBy(label => label, StringComparer.Ordinal).FirstOrDefault(entry => entry.Value > 1).Key is { } twice
            ? throw new ArgumentException($"Expected a label of its own for each class, got '{twice}' more than once.", nameof(labels))
            : labels;

    private string NameOf(int index)
    {
        var label = Labels?[index] ?? index.ToString(CultureInfo.InvariantCulture);
        var standard = string.IsNullOrEmpty(Prefix) && string.IsNullOrEmpty(Postfix);
        var prefix = standard ? $"{Metric.Name.ToLowerInvariant()}_" : Prefix;
        return $"{prefix}{label}{Postfix}";
    }
}
