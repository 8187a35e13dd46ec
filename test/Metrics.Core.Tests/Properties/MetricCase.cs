namespace Metrics.Tests.Properties;

/// <summary>A metric in one configuration, with data to feed it: a row of the property table.</summary>
public abstract class MetricCase(string label)
{
    /// <summary>Whether the value does not depend on how the samples are cut into batches; a bootstrap draws batch by batch.</summary>
    public bool IsFunctionOfSamples { get; init; } = true;

    /// <summary>Whether the order of the samples does not matter.</summary>
    public bool IgnoresOrder { get; init; } = true;

    /// <summary>Whether the metric can be written to a file; one that holds a function cannot.</summary>
    public bool CanBeSaved { get; init; } = true;

    public abstract void Check(IMetricProperty property);

    public abstract Type MetricType { get; }

    public override string ToString() => label;
}

/// <inheritdoc/>
public sealed class MetricCase<TInput>(string label, Func<Metric<TInput>> create, Func<int, IReadOnlyList<TInput>> batches) : MetricCase(label)
    where TInput : class, IMetricInput<TInput>
{
    public override Type MetricType
    {
        get
        {
            using var metric = create();
            var type = metric.GetType();
            return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        }
    }

    /// <summary>What a metric needs after it was made or reset, before it can be updated.</summary>
    public Action<Metric<TInput>> Start { get; init; } = _ => { };

    public Metric<TInput> Create()
    {
        var metric = create();
        metric.To(TestDevice.Current);
        Start(metric);
        return metric;
    }

    public void Reset(Metric<TInput> metric)
    {
        metric.Reset();
        Start(metric);
    }

    /// <summary>Batches of unequal size, different for each seed; they belong to the caller's dispose scope.</summary>
    public IReadOnlyList<TInput> Batches(int seed = 1) =>
        TestDevice.Current.type == DeviceType.CPU ? batches(seed) : [.. batches(seed).Select(batch => batch.To(TestDevice.Current))];

    public override void Check(IMetricProperty property) => property.Check(this);
}

/// <summary>Something that holds for every metric.</summary>
public interface IMetricProperty
{
    void Check<TInput>(MetricCase<TInput> @case)
        where TInput : class, IMetricInput<TInput>;
}
