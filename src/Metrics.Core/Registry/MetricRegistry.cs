using System.Collections.Concurrent;

namespace Metrics;

/// <summary>
/// The classes of metrics that can be cloned, saved, and created from a file. All metrics of the library are registered; a
/// metric of your own is after one call of <see cref="Register"/>.
/// </summary>
/// <remarks>Nothing outside of the registry is ever created from a file. The registry is thread-safe.</remarks>
public static class MetricRegistry
{
    private static readonly ConcurrentDictionary<string, MetricRegistration> ByName = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, MetricRegistration> ByType = new();

    static MetricRegistry() => BuiltInMetrics.RegisterAll();

    /// <summary>All registrations, ordered by name.</summary>
    public static IReadOnlyList<MetricRegistration> All => [.. ByType.Values.OrderBy(registration => registration.Name, StringComparer.Ordinal)];

    /// <summary>Registers a class of metrics.</summary>
    /// <param name="create">Makes a metric from its options.</param>
    /// <param name="torchMetricsName">The name in TorchMetrics, if it differs from the name of the class.</param>
    /// <typeparam name="TMetric">The class.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <exception cref="InvalidOperationException">Another class has the name already.</exception>
    /// <example><code>MetricRegistry.Register((MyOptions options) => new MyMetric(options));</code></example>
    public static void Register<TMetric, TOptions>(Func<TOptions, TMetric> create, string? torchMetricsName = null)
        where TMetric : Metric, IConfigured<TOptions>
        where TOptions : MetricOptions
    {
        ArgumentNullException.ThrowIfNull(create);
        Add(new MetricRegistration(
            typeof(TMetric),
            torchMetricsName ?? typeof(TMetric).Name,
            MetricJson.Names<TOptions>(),
            metric => MetricJson.ToObject(((TMetric)metric).Options),
            arguments => create(MetricJson.FromObject<TOptions>(arguments)),
            options => create(options as TOptions ?? throw new ArgumentException($"Expected the options of a {typeof(TMetric).Name}, {typeof(TOptions).Name}, got {options.GetType().Name}.", nameof(options)))));
    }

    /// <summary>Looks a class up by its own or its TorchMetrics name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">No class of that name is registered.</exception>
    public static MetricRegistration Get(string name) =>
        TryGet(name) ?? throw new ArgumentException($"No metric named '{name}' is registered.", nameof(name));

    /// <summary>Looks a class up by its own or its TorchMetrics name, or returns <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    public static MetricRegistration? TryGet(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.GetValueOrDefault(name);
    }

    /// <summary>Looks a class up by its type.</summary>
    /// <param name="type">The type of a metric.</param>
    /// <exception cref="InvalidOperationException">The class is not registered.</exception>
    public static MetricRegistration Get(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return ByType.GetValueOrDefault(definition)
            ?? throw new InvalidOperationException($"{type.Name} is not registered: call MetricRegistry.Register once at start-up, so that it can be cloned and saved.");
    }

    /// <summary>Registers a wrapper or collection, whose arguments hold the metrics inside it.</summary>
    internal static void RegisterComposed<TArguments>(Type type, Func<TArguments, Metric> create) =>
        Add(new MetricRegistration(
            type,
            type.Name.Split('`')[0],
            MetricJson.Names<TArguments>(),
            metric => ((IComposedMetric)metric).DescribeArguments(),
            arguments => create(MetricJson.FromObject<TArguments>(arguments))));

    private static void Add(MetricRegistration registration)
    {
        foreach (var name in new[] { registration.Name, registration.TorchMetricsName })
        {
            if (ByName.GetOrAdd(name, registration).Type != registration.Type)
            {
                throw new InvalidOperationException($"The name '{name}' is taken by {ByName[name].Type.FullName}.");
            }
        }

        ByType[registration.Type] = registration;
    }
}
